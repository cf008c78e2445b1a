using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;

namespace AttachmentRepair.Application;

// What is exported and how it comes back.
internal sealed class Portability(IEventStore store, IKeyStore? keys, RoomSealing sealing, RoomWriter writer)
{
    public static ExportFile Mine(RoomLog shared, RoomLog own, PersonId person) => new(
        shared.Keys.Relationship,
        IsJoint: false,
        [person],
        [],
        shared.Events.Appends().Where(a => a.Author == person).Select(WithoutWording).ToValueList(),
        own.Events.Appends().ToValueList());

    public static ExportFile Joint(RoomLog shared)
    {
        var people = shared.State.Membership.Members.Select(m => m.Person).ToValueList();
        return new(shared.Keys.Relationship, IsJoint: true, people, people.Where(shared.Keys.IsErased).ToValueList(), shared.Events.Appends().ToValueList(), []);
    }

    /// <summary>Appends a room as it was exported, sealed with the keys of this store; what is there already of the same room is passed over.</summary>
    public async ValueTask ImportAsync(RoomLog log, ValueList<RecordedAppend> appends, CancellationToken cancellationToken)
    {
        foreach (var append in appends)
        {
            // The digest of what was sent is under another key here.
            if (log.Settled(append.Command) is { } known && known with { Payload = append.Payload } == append)
            {
                continue;
            }

            if (append.Version != log.State.Version + 1)
            {
                throw new InvalidOperationException($"Room {log.Room} holds something else already; import into a store that has nothing of this relationship.");
            }

            log = await writer.ReadyAsync(log, append.Author, cancellationToken).ConfigureAwait(false);
            if (log.Keys.Key.State == KeyState.Destroyed)
            {
                throw new InvalidOperationException($"Room {log.Room} was erased here; what was forgotten does not come back.");
            }

            log = await writer.AppendAsync(log, append, cancellationToken).ConfigureAwait(false) ?? throw new RoomContendedException(log.Room);
        }
    }

    /// <summary>
    /// Whoever was erased where the export was made is so here, before anything of theirs comes in. A file cannot erase anybody who has written here: then it is refused.
    /// </summary>
    public async ValueTask EraseAsync(RoomLog log, ValueList<PersonId> erased, CancellationToken cancellationToken)
    {
        foreach (var person in keys is null ? [] : erased)
        {
            var id = KeyId.OfTexts(log.Keys.Relationship, person);
            var found = await keys!.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (found.State == KeyState.Present || (found.State == KeyState.Absent && log.State.Version >= 0))
            {
                throw new InvalidOperationException("The export calls somebody erased who was not erased here; nobody is erased by a file.");
            }

            _ = await keys!.DestroyAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a room still holds the version that a head was exported of.</summary>
    public async ValueTask<bool> HoldsAsync(RoomLog room, AnchoredHead anchored, CancellationToken cancellationToken)
    {
        if (anchored.Version < 0 || anchored.Version > room.State.Version)
        {
            return false;
        }

        var page = await store.ReadAsync(room.Room, anchored.Version - 1, 1, cancellationToken).ConfigureAwait(false);
        return page.Appends.Count == 1 && sealing.HeadOf(room.Keys, page.Appends[0]).Span.SequenceEqual(anchored.Seal.AsSpan());
    }

    // An assent repeats what the other wrote.
    private static RecordedAppend WithoutWording(RecordedAppend append) => append with
    {
        Events = append.Events
            .Select(e => e is TermsAssented assent ? assent with { Texts = assent.Texts.Select(_ => PrivateText.Withdrawn).ToValueList() } : e)
            .ToValueList(),
    };
}
