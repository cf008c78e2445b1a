using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a store promises of pages.
internal static class PageChecks
{
    public static async Task PagesJoinToTheWholeLog(IEventStore store, CancellationToken cancellationToken)
    {
        const int Count = 25;
        await RoomScript.FillAsync(store, RoomScript.Room, Count, cancellationToken).ConfigureAwait(false);
        foreach (var limit in (int[])[1, 4, 24, 25, 26])
        {
            var versions = new List<long>();
            int read;
            do
            {
                var page = await store.ReadAsync(RoomScript.Room, versions.Count - 1, limit, cancellationToken).ConfigureAwait(false);
                read = page.Appends.Count;
                versions.AddRange(page.Appends.Select(a => a.Version));
            }
            while (read > 0 && versions.Count <= Count);

            Expect.Versions(Enumerable.Range(0, Count).Select(v => (long)v), versions, "the joined pages");
        }
    }

    public static async Task APageKeepsItsLimit(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 10, cancellationToken).ConfigureAwait(false);
        await PageAsync(store, 2, 4, [3, 4, 5, 6], cancellationToken).ConfigureAwait(false);
        await PageAsync(store, -1, int.MaxValue, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], cancellationToken).ConfigureAwait(false);
        await PageAsync(store, 8, int.MaxValue, [9], cancellationToken).ConfigureAwait(false);
        await PageAsync(store, 9, 4, [], cancellationToken).ConfigureAwait(false);
        await PageAsync(store, long.MaxValue, 4, [], cancellationToken).ConfigureAwait(false);
    }

    public static async Task EveryPageHasTheHead(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 5, cancellationToken).ConfigureAwait(false);
        var head = new RoomHead(4, RoomScript.Seal(RoomScript.Room, 4), RoomScript.Due(4));
        foreach (var (after, limit) in ((long After, int Limit)[])[(-1, 1), (-1, 100), (1, 2), (4, 1), (5, 1), (long.MaxValue, 1)])
        {
            var page = await store.ReadAsync(RoomScript.Room, after, limit, cancellationToken).ConfigureAwait(false);
            RoomScript.HasHead(page.Head, head);
        }
    }

    private static async Task PageAsync(IEventStore store, long after, int limit, long[] versions, CancellationToken cancellationToken)
    {
        var page = await store.ReadAsync(RoomScript.Room, after, limit, cancellationToken).ConfigureAwait(false);
        Expect.Versions(versions, page.Appends.Select(a => a.Version), FormattableString.Invariant($"the page after {after} with the limit {limit}"));
    }
}
