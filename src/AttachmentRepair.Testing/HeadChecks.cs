using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Testing;

// What a store promises of the head of a room.
internal static class HeadChecks
{
    // Seals of any length, also none, and such that end in zeros.
    private static readonly byte[][] Seals = [[1, 2, 3], [], [0], [0xFF, 0x00, 0x00], [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 7))], [], [5]];

    private static readonly Instant?[] Dues =
    [
        null, Instant.FromUtc(2026, 3, 29, 1, 0), Instant.FromUtc(2026, 3, 29, 1, 0) + Duration.FromTicks(1), NodaConstants.UnixEpoch, null,
        NodaConstants.UnixEpoch - Duration.FromTicks(1), Instant.FromUtc(2026, 3, 29, 1, 0) + Duration.FromTicks(9_999_999),
        Instant.FromUtc(1905, 6, 1, 12, 0) + Duration.FromTicks(1_234_567), Instant.FromUtc(9999, 12, 31, 23, 59) + Duration.FromTicks(599_999_999), null,
    ];

    public static async Task TheHeadHasVersionAndSealOfTheLast(IEventStore store, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Seals.Length; i++)
        {
            var append = RoomScript.Append(RoomScript.Room, i) with { Seal = Seals[i] };
            await HeadAfterAsync(store, append, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task TheHeadHasTheNextDueTimeOfTheLast(IEventStore store, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Dues.Length; i++)
        {
            var append = RoomScript.Append(RoomScript.Room, i) with { NextDue = Dues[i] };
            await HeadAfterAsync(store, append, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task TheSealsBufferIsNotKept(IEventStore store, CancellationToken cancellationToken)
    {
        byte[] buffer = [9, 1, 2, 3, 9];
        var append = RoomScript.Append(RoomScript.Room, 0) with { Seal = buffer.AsMemory(1, 3) };
        await RoomScript.AppendedAsync(store, append, cancellationToken).ConfigureAwait(false);
        Array.Clear(buffer);
        var page = await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false);
        RoomScript.HasHead(page.Head, new(0, new byte[] { 1, 2, 3 }, append.NextDue));
    }

    public static async Task ARefusedAppendLeavesTheHead(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        var other = new RoomAppend(RoomScript.Room, 0, CommandId.For("refused"), new byte[] { 1 }, new byte[] { 1 }, Instant.FromUtc(2030, 1, 1, 0, 0));
        await RoomScript.EndsAsync(store, other, AppendOutcome.Conflict, cancellationToken).ConfigureAwait(false);
        await RoomScript.EndsAsync(store, other with { ExpectedVersion = 7 }, AppendOutcome.Conflict, cancellationToken).ConfigureAwait(false);
        var known = other with { ExpectedVersion = 2, Command = RoomScript.Id(1) };
        await RoomScript.EndsAsync(store, known, AppendOutcome.Duplicate, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        var nowhere = other with { Room = RoomScript.Neighbours[0] };
        await RoomScript.EndsAsync(store, nowhere, AppendOutcome.Conflict, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, nowhere.Room, 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task HeadAfterAsync(IEventStore store, RoomAppend append, CancellationToken cancellationToken)
    {
        await RoomScript.AppendedAsync(store, append, cancellationToken).ConfigureAwait(false);
        var page = await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false);
        RoomScript.HasHead(page.Head, new(append.ExpectedVersion + 1, append.Seal, append.NextDue));
    }
}
