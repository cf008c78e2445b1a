using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a store promises of purging a room.
internal static class PurgeChecks
{
    public static async Task APurgedRoomIsOneThatNobodyWroteTo(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 5, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await LogChecks.AnUnknownRoomIsEmpty(store, cancellationToken).ConfigureAwait(false);
    }

    public static async Task OtherRoomsKeepEverything(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Neighbours[0], 4, cancellationToken).ConfigureAwait(false);
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        await RoomScript.FillAsync(store, RoomScript.Neighbours[1], 2, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Neighbours[0], 4, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Neighbours[1], 2, cancellationToken).ConfigureAwait(false);
    }

    public static async Task PurgingNothingIsNothing(IEventStore store, CancellationToken cancellationToken)
    {
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await RoomScript.FillAsync(store, RoomScript.Neighbours[0], 2, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await RoomScript.FillAsync(store, RoomScript.Room, 2, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Room, 0, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Neighbours[0], 2, cancellationToken).ConfigureAwait(false);
    }

    public static async Task APurgedRoomBeginsAnew(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await RoomScript.EndsAsync(store, RoomScript.After(2, "anew"), AppendOutcome.Conflict, cancellationToken).ConfigureAwait(false);
        var first = RoomScript.Append(RoomScript.Room, 0) with { Command = CommandId.For("anew") };
        await RoomScript.AppendedAsync(store, first, cancellationToken).ConfigureAwait(false);
        var page = await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false);
        Expect.Versions([0], page.Appends.Select(a => a.Version), "the room");
        RoomScript.HasHead(page.Head, new(0, first.Seal, first.NextDue));
    }

    public static async Task ItsCommandIdsAreFreeAgain(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        await store.PurgeAsync(RoomScript.Room, cancellationToken).ConfigureAwait(false);
        await RoomScript.FillAsync(store, RoomScript.Room, 2, cancellationToken).ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Room, 2, cancellationToken).ConfigureAwait(false);
    }

    public static async Task ACancelledPurgeRemovesNothing(IEventStore store, CancellationToken cancellationToken)
    {
        await RoomScript.FillAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
        await Expect.RefusedAsync<OperationCanceledException>(
            async () => await store.PurgeAsync(RoomScript.Room, new(canceled: true)).ConfigureAwait(false), "a cancelled purge").ConfigureAwait(false);
        await RoomScript.HoldsAsync(store, RoomScript.Room, 3, cancellationToken).ConfigureAwait(false);
    }
}
