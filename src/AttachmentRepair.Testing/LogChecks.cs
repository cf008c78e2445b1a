using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a store promises to keep of the appends of a room.
internal static class LogChecks
{
    public static async Task AnUnknownRoomIsEmpty(IEventStore store, CancellationToken cancellationToken)
    {
        foreach (var after in (long[])[-1, 0, 7, long.MaxValue])
        {
            var page = await store.ReadAsync(RoomScript.Room, after, 10, cancellationToken).ConfigureAwait(false);
            Expect.Same(0, page.Appends.Count, "the number of appends to be");
            RoomScript.HasHead(page.Head, null);
        }
    }

    public static async Task BytesComeBackAsTheyWent(IEventStore store, CancellationToken cancellationToken)
    {
        byte[][] contents = [[], [0], [0xFF, 0x00, 0xFE, 0x0A], [0x27, 0x5C, 0x22, 0x00], [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i * 31))], []];
        for (var i = 0; i < contents.Length; i++)
        {
            var append = RoomScript.Append(RoomScript.Room, i) with { Bytes = contents[i] };
            await RoomScript.AppendedAsync(store, append, cancellationToken).ConfigureAwait(false);
        }

        var read = (await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false)).Appends;
        Expect.Versions(Enumerable.Range(0, contents.Length).Select(v => (long)v), read.Select(a => a.Version), "the room");
        for (var i = 0; i < contents.Length; i++)
        {
            Expect.Same(RoomScript.Id(i), read[i].Command, "the command id to be");
            Expect.SameBytes(contents[i], read[i].Bytes, "the content");
        }
    }

    public static async Task TheCallersBufferIsNotKept(IEventStore store, CancellationToken cancellationToken)
    {
        byte[] buffer = [9, 1, 2, 3, 9];
        var append = RoomScript.After(-1, "buffer") with { Bytes = buffer.AsMemory(1, 3) };
        await RoomScript.AppendedAsync(store, append, cancellationToken).ConfigureAwait(false);
        Array.Clear(buffer);
        var read = await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false);
        Expect.SameBytes(new byte[] { 1, 2, 3 }, read.Appends[0].Bytes, "the content");
    }

    public static async Task EveryAppendIsReadBackInOrder(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 300, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Room, 300, cancellationToken).ConfigureAwait(false);
    }

    public static async Task RoomsDoNotMix(IEventStore store, CancellationToken cancellationToken)
    {
        RoomId[] rooms = [RoomScript.Room, .. RoomScript.Neighbours];
        for (var i = 0; i < rooms.Length; i++)
        {
            await RoomScript.FillAsync(store, rooms[i], i + 1, cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < rooms.Length; i++)
        {
            await RoomScript.HoldsAsync(store, rooms[i], i + 1, cancellationToken).ConfigureAwait(false);
        }
    }
}
