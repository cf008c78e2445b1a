using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a store promises readers, and whoever purges, while others write.
internal static class PageRaces
{
    private const int ReadsOfARound = 8;

    // One writes, the others read meanwhile.
    public static async Task APageAndItsHeadAreOfOneMoment(IEventStore store, RaceSize size, CancellationToken cancellationToken) => await Race.RunAsync(
        size,
        async (round, caller) =>
        {
            if (caller == 0)
            {
                await RoomScript.AppendedAsync(store, RaceScript.Of(round, round), cancellationToken).ConfigureAwait(false);
                return;
            }

            for (var i = 0; i < ReadsOfARound; i++)
            {
                var after = Math.Max(-1, round - 3);
                var page = await store.ReadAsync(RoomScript.Room, after, int.MaxValue, cancellationToken).ConfigureAwait(false);
                if (page.Appends.Count > 0 || page.Head is not null)
                {
                    RaceScript.IsHeadOf(page, after + page.Appends.Count);
                }
            }
        },
        _ => Task.CompletedTask,
        cancellationToken).ConfigureAwait(false);

    // One purges, the others append and read on after a conflict; whatever was first, what is left is a whole room.
    public static async Task APurgeLeavesAWholeRoomOrNone(IEventStore store, RaceSize size, CancellationToken cancellationToken) => await Race.RunAsync(
        size,
        async (round, caller) =>
        {
            if (caller == 0)
            {
                await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
                return;
            }

            var page = await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false);
            var append = RaceScript.Of(round, caller) with { ExpectedVersion = page.Appends.Count - 1 };
            append = append with { Seal = RoomScript.Content(page.Appends.Count) };
            Expect.That(await store.AppendAsync(append, cancellationToken).ConfigureAwait(false) != AppendOutcome.Duplicate, "no duplicate of a new command id", "one");
        },
        async _ =>
        {
            var page = await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false);
            Expect.Versions(Enumerable.Range(0, page.Appends.Count).Select(v => (long)v), page.Appends.Select(a => a.Version), "the room");
            Expect.Same(page.Appends.Count > 0, page.Head is not null, "a room with appends, and no other, to have a head:");
            if (page.Head is { } head)
            {
                Expect.Same(page.Appends.Count - 1, head.Version, "the head's version to be");
                Expect.SameBytes(RoomScript.Content(page.Appends.Count - 1), head.Seal, "the seal");
            }
        },
        cancellationToken).ConfigureAwait(false);
}
