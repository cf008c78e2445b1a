using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;

namespace AttachmentRepair.Application;

// What is exported and how it comes back.
internal sealed class Portability(IEventStore store, IKeyStore? keyStore, RoomSealing sealing, RoomMemory memory)
{
    public static ExportFile Mine(RoomLog shared, RoomLog own, PersonId person) => new(
        shared.Keys.Relationship,
        IsJoint: false,
        [person],
        [],
        Appends(shared).Where(a => a.Author == person).Select(WithoutWording).ToValueList(),
        Appends(own).ToValueList());

    public static ExportFile Joint(RoomLog shared)
    {
        var people = shared.State.Membership.Members.Select(m => m.Person).ToValueList();
        return new(shared.Keys.Relationship, IsJoint: true, people, people.Where(shared.Keys.IsErased).ToValueList(), Appends(shared).ToValueList(), []);
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

            var keys = await sealing.ReadyAsync(log.Keys, append.Author, cancellationToken).ConfigureAwait(false);
            if (keys.Key.State == KeyState.Destroyed || keys.IsErased(append.Author))
            {
                throw new InvalidOperationException($"Room {log.Room}, or somebody who wrote in it, was erased here; what was forgotten does not come back.");
            }

            var stored = sealing.Seal(keys, append, RoomDecider.NextDue(RoomDecider.Fold(log.State, append.Recorded()), append.RecordedAt));
            log = await store.AppendAsync(stored, cancellationToken).ConfigureAwait(false) == AppendOutcome.Appended
                ? memory.Keep(log.With(keys).With([append], stored.Seal))
                : throw new RoomContendedException(log.Room);
        }
    }

    /// <summary>Whoever was erased where the export was made stays so.</summary>
    public async ValueTask EraseAsync(RelationshipId relationship, ValueList<PersonId> erased, CancellationToken cancellationToken)
    {
        foreach (var person in keyStore is null ? [] : erased)
        {
            await keyStore!.DestroyAsync(KeyId.OfTexts(relationship, person), cancellationToken).ConfigureAwait(false);
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

    private static IEnumerable<RecordedAppend> Appends(RoomLog log) => log.Events.Appends().Where(a => a.Version <= log.State.Version).OrderBy(a => a.Version);

    // An assent repeats what the other wrote.
    private static RecordedAppend WithoutWording(RecordedAppend append) => append with
    {
        Events = append.Events
            .Select(e => e is TermsAssented assent ? assent with { Texts = assent.Texts.Select(_ => PrivateText.Withdrawn).ToValueList() } : e)
            .ToValueList(),
    };
}
