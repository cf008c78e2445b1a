using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

/// <summary>What the tests of one adapter write to a room and read from it; what every store promises is in the kit.</summary>
public static class StoreScript
{
    public static RoomId Room { get; } = new(0x0102030405060708);

    public static RoomAppend Of(long expected, string command, byte[]? bytes = null) => new(Room, expected, CommandId.For(command), bytes ?? [1, 2, 3]);

    public static async Task Appended(IEventStore store, RoomAppend append) =>
        Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(append, default));

    // Appends "append 0" to "append n-1", or from a later one on; the bytes of each are its number.
    public static async Task Fill(IEventStore store, int count, int from = 0)
    {
        for (var i = from; i < count; i++)
        {
            await Appended(store, Of(i - 1, $"append {i}", BitConverter.GetBytes(i)));
        }
    }

    public static async Task Holds(IEventStore store, RoomId room, int count)
    {
        var log = (await store.ReadAsync(room, -1, int.MaxValue, default)).Appends;
        Assert.Equal(Enumerable.Range(0, count).Select(v => ((long)v, CommandId.For($"append {v}"))), log.Select(a => (a.Version, a.Command)));
    }
}
