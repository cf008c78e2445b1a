using System.Buffers.Binary;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Testing;

// The rooms that checks write to, and what they write: "append 0" to "append n-1", each with content, seal and due time of its own.
internal static class RoomScript
{
    public static readonly RoomId Room = new(0x0102030405060708);

    // Rooms that only their first or their last bit tells from it.
    public static readonly IReadOnlyList<RoomId> Neighbours = [new(Room.Value ^ 1), new(Room.Value ^ (UInt128.One << 127))];

    public static RoomAppend Append(RoomId room, int number) => new(room, number - 1, Id(number), Content(number), Seal(room, number), Due(number));

    public static RoomAppend After(long expected, string command) => new(Room, expected, CommandId.For(command), Content(0), Seal(Room, 0));

    public static CommandId Id(int number) => CommandId.For(FormattableString.Invariant($"append {number}"));

    public static Instant Due(int number) => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromTicks(number);

    public static byte[] Content(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Seal(RoomId room, int number)
    {
        var bytes = new byte[20];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, room.Value);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), number);
        return bytes;
    }

    public static async Task AppendedAsync(IEventStore store, RoomAppend append, CancellationToken cancellationToken) =>
        await EndsAsync(store, append, AppendOutcome.Appended, cancellationToken).ConfigureAwait(false);

    public static async Task EndsAsync(IEventStore store, RoomAppend append, AppendOutcome expected, CancellationToken cancellationToken)
    {
        var outcome = await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);
        Expect.Same(expected, outcome, FormattableString.Invariant($"an append after version {append.ExpectedVersion} to be"));
    }

    public static async Task FillAsync(IEventStore store, RoomId room, int count, CancellationToken cancellationToken)
    {
        for (var number = 0; number < count; number++)
        {
            await AppendedAsync(store, Append(room, number), cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<RoomPage> WholeAsync(IEventStore store, RoomId room, CancellationToken cancellationToken) =>
        await store.ReadAsync(room, -1, int.MaxValue, cancellationToken).ConfigureAwait(false);

    // The whole room is as FillAsync left it, with the head of its last append; a count of 0 is a room that nobody wrote to.
    public static async Task HoldsAsync(IEventStore store, RoomId room, int count, CancellationToken cancellationToken)
    {
        var page = await WholeAsync(store, room, cancellationToken).ConfigureAwait(false);
        Expect.Versions(Enumerable.Range(0, count).Select(v => (long)v), page.Appends.Select(a => a.Version), "the room");
        for (var number = 0; number < count; number++)
        {
            Expect.Same(Id(number), page.Appends[number].Command, "the command id to be");
            Expect.SameBytes(Content(number), page.Appends[number].Bytes, "the content");
        }

        HasHead(page.Head, count == 0 ? null : new(count - 1, Seal(room, count - 1), Due(count - 1)));
    }

    public static void HasHead(RoomHead? found, RoomHead? expected)
    {
        if (found is null || expected is null)
        {
            Expect.That(found is null, "no head", "a head");
            Expect.That(expected is null, "a head", "none");
            return;
        }

        Expect.Same(expected.Version, found.Version, "the head's version to be");
        Expect.SameBytes(expected.Seal, found.Seal, "the seal");
        Expect.That(expected.NextDue == found.NextDue, $"the next due time {Ticks(expected.NextDue)}", Ticks(found.NextDue));
    }

    private static string Ticks(Instant? due) => due is { } at ? FormattableString.Invariant($"{at.ToUnixTimeTicks()} units of 100 ns") : "none";
}
