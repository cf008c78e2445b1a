using AttachmentRepair.Storage;

namespace AttachmentRepair.Application;

// Forgets a person. Their key goes first, so that from then on nothing they wrote can be read, whatever cuts the rest off; every step may be done again.
internal sealed class Erasure(IEventStore store, IKeyStore keys, RoomMemory memory)
{
    /// <summary>Whether somebody has ever written here, erased or not.</summary>
    public async ValueTask<bool> IsKnownAsync(RelationshipId relationship, PersonId person, CancellationToken cancellationToken) =>
        await StateAsync(relationship, person, cancellationToken).ConfigureAwait(false) != KeyState.Absent;

    /// <summary>Whether forgetting somebody was begun and something is left of it to do.</summary>
    public async ValueTask<bool> IsCutOffAsync(RoomLog shared, PersonId person, CancellationToken cancellationToken)
    {
        var relationship = shared.Keys.Relationship;
        if (await StateAsync(relationship, person, cancellationToken).ConfigureAwait(false) != KeyState.Destroyed)
        {
            return false;
        }

        return !await IsGoneAsync(RoomId.Private(relationship, person), cancellationToken).ConfigureAwait(false)
            || (shared.State.Version >= 0 && shared.State.Membership.Members.All(m => shared.Keys.IsErased(m.Person)))
            || (shared.Keys.Key.State == KeyState.Destroyed && !await IsGoneAsync(shared.Room, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Forgets a person. The others in the shared room are unknown where it cannot be read; then it is kept.</summary>
    public async ValueTask<ErasureReceipt> EraseAsync(
        RelationshipId relationship, PersonId person, ValueList<PersonId>? others, CancellationToken cancellationToken)
    {
        var (own, shared) = (RoomId.Private(relationship, person), RoomId.Shared(relationship));
        var texts = await keys.DestroyAsync(KeyId.OfTexts(relationship, person), cancellationToken).ConfigureAwait(false);
        memory.Forget(shared);
        if (await StateAsync(relationship, person, cancellationToken).ConfigureAwait(false) != KeyState.Destroyed)
        {
            throw new ErasureIncompleteException(shared);
        }

        var room = await PurgeAsync(own, cancellationToken).ConfigureAwait(false);
        var isLast = others is not null;
        foreach (var other in others ?? [])
        {
            isLast &= await StateAsync(relationship, other, cancellationToken).ConfigureAwait(false) == KeyState.Destroyed;
        }

        if (isLast)
        {
            await PurgeAsync(shared, cancellationToken).ConfigureAwait(false);
        }

        return new(relationship, person, [texts, room], Copies(isLast));
    }

    private async ValueTask<KeyState> StateAsync(RelationshipId relationship, PersonId person, CancellationToken cancellationToken) =>
        (await keys.FindAsync(KeyId.OfTexts(relationship, person), cancellationToken).ConfigureAwait(false)).State;

    private async ValueTask<KeyReceipt> PurgeAsync(RoomId room, CancellationToken cancellationToken)
    {
        var receipt = await keys.DestroyAsync(KeyId.OfRoom(room), cancellationToken).ConfigureAwait(false);
        memory.Forget(room);
        await store.PurgeAsync(room, cancellationToken).ConfigureAwait(false);

        // A copy that was missed is said loudly, not found later.
        return await IsGoneAsync(room, cancellationToken).ConfigureAwait(false) ? receipt : throw new ErasureIncompleteException(room);
    }

    private async ValueTask<bool> IsGoneAsync(RoomId room, CancellationToken cancellationToken)
    {
        var left = await store.ReadAsync(room, -1, 1, cancellationToken).ConfigureAwait(false);
        var found = await keys.FindAsync(KeyId.OfRoom(room), cancellationToken).ConfigureAwait(false);
        return left is { Head: null, Appends.Count: 0 } && found.State == KeyState.Destroyed;
    }

    private static ValueList<ErasedCopy> Copies(bool isLast) =>
    [
        new(CopyKind.TextKey, CopyFate.Removed),
        new(CopyKind.PrivateRoomKey, CopyFate.Removed),
        new(CopyKind.PrivateRoom, CopyFate.Removed),
        new(CopyKind.SharedTexts, isLast ? CopyFate.Removed : CopyFate.Unreadable),
        new(CopyKind.SharedRoom, isLast ? CopyFate.Removed : CopyFate.Kept),
        new(CopyKind.Memory, CopyFate.Removed),
        new(CopyKind.StoreBackups, CopyFate.Unreadable),
        new(CopyKind.KeyStoreBackups, CopyFate.NotReached),
        new(CopyKind.Exports, CopyFate.NotReached),
    ];
}
