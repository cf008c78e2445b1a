using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a store promises to refuse, and that it then leaves everything as it was.
internal static class RefusalChecks
{
    public static async Task AnotherVersionIsAConflict(IEventStore store, CancellationToken cancellationToken)
    {
        await ConflictAsync(store, 0, cancellationToken).ConfigureAwait(false);
        await ConflictAsync(store, -2, cancellationToken).ConfigureAwait(false);
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        foreach (var expected in (long[])[-1, 0, 1, 3, 4, long.MaxValue, long.MinValue])
        {
            await ConflictAsync(store, expected, cancellationToken).ConfigureAwait(false);
        }

        await RoomScript.HoldsAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        await RoomScript.AppendedAsync(store, RoomScript.After(2, "late"), cancellationToken).ConfigureAwait(false);
    }

    public static async Task AKnownCommandIsADuplicate(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 2, cancellationToken).ConfigureAwait(false);
        foreach (var known in (string[])["append 0", "append 1"])
        {
            await RoomScript.EndsAsync(store, RoomScript.After(1, known), AppendOutcome.Duplicate, cancellationToken).ConfigureAwait(false);
        }

        await RoomScript.HoldsAsync(store, RoomScript.Room, 2, cancellationToken).ConfigureAwait(false);

        // Ids that only their first or their last bit tells apart are two.
        var first = RoomScript.Id(0).Value;
        var append = RoomScript.After(1, "other") with { Command = new(first ^ 1) };
        await RoomScript.AppendedAsync(store, append, cancellationToken).ConfigureAwait(false);
        append = append with { ExpectedVersion = 2, Command = new(first ^ (UInt128.One << 127)) };
        await RoomScript.AppendedAsync(store, append, cancellationToken).ConfigureAwait(false);
    }

    public static async Task DuplicateWinsOverConflict(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        foreach (var expected in (long[])[-1, 0, 1, 2, 3])
        {
            await RoomScript.EndsAsync(store, RoomScript.After(expected, "append 1"), AppendOutcome.Duplicate, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task ACancelledCallDoesNothing(IEventStore store, CancellationToken cancellationToken)
    {
        var cancelled = new CancellationToken(canceled: true);
        await RoomScript.FillAsync(store, RoomScript.Room, 1, cancellationToken).ConfigureAwait(false);
        await Expect.RefusedAsync<OperationCanceledException>(
            async () => await store.AppendAsync(RoomScript.After(0, "cancelled"), cancelled).ConfigureAwait(false), "a cancelled append").ConfigureAwait(false);
        await Expect.RefusedAsync<OperationCanceledException>(
            async () => await store.ReadAsync(RoomScript.Room, -1, 10, cancelled).ConfigureAwait(false), "a cancelled read").ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Room, 1, cancellationToken).ConfigureAwait(false);
        await RoomScript.AppendedAsync(store, RoomScript.After(0, "cancelled"), cancellationToken).ConfigureAwait(false);
    }

    public static async Task ArgumentsThatCannotBeMeantAreRefused(IEventStore store, CancellationToken cancellationToken)
    {
        await Expect.RefusedAsync<ArgumentOutOfRangeException>(
            async () => await store.ReadAsync(RoomScript.Room, -2, 10, cancellationToken).ConfigureAwait(false), "a read after version -2").ConfigureAwait(false);
        await Expect.RefusedAsync<ArgumentOutOfRangeException>(
            async () => await store.ReadAsync(RoomScript.Room, -1, 0, cancellationToken).ConfigureAwait(false), "a page of 0").ConfigureAwait(false);
        await Expect.RefusedAsync<ArgumentNullException>(
            async () => await store.AppendAsync(null!, cancellationToken).ConfigureAwait(false), "an append of null").ConfigureAwait(false);
    }

    private static async Task ConflictAsync(IEventStore store, long expected, CancellationToken cancellationToken) =>
        await RoomScript.EndsAsync(store, RoomScript.After(expected, "late"), AppendOutcome.Conflict, cancellationToken).ConfigureAwait(false);
}
