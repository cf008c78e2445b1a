using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

/// <summary>The checks of the contract: each throws where a store breaks its promise.</summary>
public static class EventStoreChecks
{
    public static RoomId Room { get; } = new(0x0102030405060708);

    public static async Task AnUnknownRoomIsEmpty(IEventStore store)
    {
        Assert.Empty((await store.ReadAsync(Room, -1, 10, default)).Appends);
        Assert.Empty((await store.ReadAsync(Room, 7, 10, default)).Appends);
    }

    public static async Task BytesComeBackAsTheyWent(IEventStore store)
    {
        byte[][] contents = [[], [0], [0xFF, 0x00, 0xFE, 0x0A], [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i * 31))]];
        for (var i = 0; i < contents.Length; i++)
        {
            await Appended(store, Of(i - 1, $"bytes {i}", contents[i]));
        }

        var read = (await store.ReadAsync(Room, -1, 10, default)).Appends;
        Assert.Equal(contents.Length, read.Count);
        for (var i = 0; i < contents.Length; i++)
        {
            Assert.Equal(i, read[i].Version);
            Assert.Equal(CommandId.For($"bytes {i}"), read[i].Command);
            Assert.True(read[i].Bytes.Span.SequenceEqual(contents[i]), $"The bytes of version {i} differ.");
        }
    }

    public static async Task TheCallersBufferIsNotKept(IEventStore store)
    {
        byte[] buffer = [9, 1, 2, 3, 9];
        await Appended(store, new(Room, -1, CommandId.For("buffer"), buffer.AsMemory(1, 3)));
        Array.Clear(buffer);
        Assert.Equal([1, 2, 3], (await store.ReadAsync(Room, -1, 10, default)).Appends[0].Bytes.ToArray());
    }

    public static async Task EveryAppendIsReadBackInOrder(IEventStore store)
    {
        await Fill(store, 300);
        await Holds(store, Room, 300);
    }

    public static async Task AnotherVersionIsAConflict(IEventStore store)
    {
        Assert.Equal(AppendOutcome.Conflict, await store.AppendAsync(Of(0, "too far"), default));
        Assert.Equal(AppendOutcome.Conflict, await store.AppendAsync(Of(-2, "before all"), default));
        await Fill(store, 3);
        foreach (var expected in (long[])[-1, 0, 1, 3, 4, long.MaxValue, long.MinValue])
        {
            Assert.Equal(AppendOutcome.Conflict, await store.AppendAsync(Of(expected, "late"), default));
        }

        await Holds(store, Room, 3);
        await Appended(store, Of(2, "late"));
    }

    public static async Task AKnownCommandIsADuplicate(IEventStore store)
    {
        await Fill(store, 2);
        Assert.Equal(AppendOutcome.Duplicate, await store.AppendAsync(Of(1, "append 0"), default));
        Assert.Equal(AppendOutcome.Duplicate, await store.AppendAsync(Of(1, "append 1", [7]), default));
        await Holds(store, Room, 2);
    }

    public static async Task DuplicateWinsOverConflict(IEventStore store)
    {
        await Fill(store, 3);
        foreach (var expected in (long[])[-1, 0, 1, 2, 3])
        {
            Assert.Equal(AppendOutcome.Duplicate, await store.AppendAsync(Of(expected, "append 1"), default));
        }
    }

    public static async Task RoomsDoNotShareCommands(IEventStore store)
    {
        var other = new RoomId(Room.Value + 1);
        await Appended(store, Of(-1, "append 0"));
        await Appended(store, Of(-1, "append 0") with { Room = other });
        await Holds(store, Room, 1);
        await Holds(store, other, 1);
    }

    public static async Task PagesJoinToTheWholeLog(IEventStore store)
    {
        await Fill(store, 25);
        foreach (var limit in (int[])[1, 4, 24, 25, 26])
        {
            var versions = new List<long>();
            for (ValueList<StoredAppend> page; (page = (await store.ReadAsync(Room, versions.Count - 1, limit, default)).Appends).Count > 0;)
            {
                versions.AddRange(page.Select(a => a.Version));
                Assert.True(versions.Count <= 25, "A page repeats what was already read.");
            }

            Assert.Equal(Enumerable.Range(0, 25).Select(v => (long)v), versions);
        }
    }

    public static async Task APageKeepsItsLimit(IEventStore store)
    {
        await Fill(store, 10);
        Assert.Equal([3L, 4, 5, 6], (await store.ReadAsync(Room, 2, 4, default)).Appends.Select(a => a.Version));
        Assert.Equal(10, (await store.ReadAsync(Room, -1, int.MaxValue, default)).Appends.Count);
        Assert.Empty((await store.ReadAsync(Room, 9, 4, default)).Appends);
        Assert.Empty((await store.ReadAsync(Room, long.MaxValue, 4, default)).Appends);
    }

    public static async Task ACancelledAppendLeavesNothing(IEventStore store)
    {
        await Fill(store, 1);
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.AppendAsync(Of(0, "cancelled"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.ReadAsync(Room, -1, 10, cancelled));
        await Holds(store, Room, 1);
        await Appended(store, Of(0, "cancelled"));
    }

    public static async Task ArgumentsThatCannotBeMeantAreRefused(IEventStore store)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await store.ReadAsync(Room, -2, 10, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await store.ReadAsync(Room, -1, 0, default));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.AppendAsync(null!, default));
    }

    public static RoomAppend Of(long expected, string command, byte[]? bytes = null) => new(Room, expected, CommandId.For(command), bytes ?? [1, 2, 3]);

    public static async Task Appended(IEventStore store, RoomAppend append) =>
        Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(append, default));

    // Appends "append 0" to "append n-1"; the bytes of each are its number.
    public static async Task Fill(IEventStore store, int count)
    {
        for (var i = 0; i < count; i++)
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
