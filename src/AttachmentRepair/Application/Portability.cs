using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;
using NodaTime;

namespace AttachmentRepair.Application;

// What is exported and how it comes back. It remembers rooms of its own: what a file says is seen by nobody before the store says it.
internal sealed class Portability
{
    private readonly IEventStore store;
    private readonly IKeyStore? keys;
    private readonly RoomSealing sealing;
    private readonly RoomMemory memory;
    private readonly RoomWriter writer;

    public Portability(IEventStore store, IKeyStore? keys, RoomSealing sealing, IClock clock)
    {
        (this.store, this.keys, this.sealing, memory) = (store, keys, sealing, new(store, sealing));
        writer = new(store, sealing, clock, memory);
    }

    public static ExportFile Mine(RoomLog shared, RoomLog own, PersonId person) => new(
        shared.Keys.Relationship,
        IsJoint: false,
        [person],
        [],
        shared.Events.Appends().Where(a => a.Author == person).Select(WithoutWording).Select(WithoutDigest).ToValueList(),
        own.Events.Appends().Select(WithoutDigest).ToValueList());

    public static ExportFile Joint(RoomLog shared)
    {
        var people = shared.State.Membership.Members.Select(m => m.Person).ToValueList();
        return new(shared.Keys.Relationship, IsJoint: true, people, people.Where(shared.Keys.IsErased).ToValueList(), shared.Events.Appends().Select(WithoutDigest).ToValueList(), []);
    }

    /// <summary>A room as the store has it.</summary>
    public ValueTask<RoomLog> ReadAsync(RelationshipId relationship, RoomId room, RoomState start, CancellationToken cancellationToken) =>
        memory.ReadAsync(relationship, room, start, null, cancellationToken);

    /// <summary>Appends a room as it was exported, sealed with the keys of this store; what is there already of the same room is passed over.</summary>
    public async ValueTask ImportAsync(RoomLog log, ValueList<RecordedAppend> appends, CancellationToken cancellationToken)
    {
        foreach (var append in appends.Select(WithoutDigest))
        {
            if (log.Settled(append.Command) is { } known && WithoutDigest(known) == append)
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
    /// Whoever was erased where the export was made is so here, before anything of theirs comes in, and whoever was erased here does not come back. A file cannot
    /// erase anybody who has written here: then it is refused.
    /// </summary>
    public async ValueTask EraseAsync(RoomLog log, ExportFile file, CancellationToken cancellationToken)
    {
        foreach (var person in keys is null ? [] : file.People)
        {
            var id = KeyId.OfTexts(log.Keys.Relationship, person);
            var (found, isErased) = (await keys!.FindAsync(id, cancellationToken).ConfigureAwait(false), file.Erased.Contains(person));
            if (found.State == KeyState.Destroyed && !isErased)
            {
                throw new InvalidOperationException("The export holds words of somebody who was erased here; what was forgotten does not come back.");
            }

            if (isErased && (found.State == KeyState.Present || (found.State == KeyState.Absent && log.State.Version >= 0)))
            {
                throw new InvalidOperationException("The export calls somebody erased who was not erased here; nobody is erased by a file.");
            }
        }

        foreach (var person in keys is null ? [] : file.Erased)
        {
            _ = await keys!.DestroyAsync(KeyId.OfTexts(log.Keys.Relationship, person), cancellationToken).ConfigureAwait(false);
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

    // The digest of what was sent is under another key there: what comes back is known by its sender alone.
    private static RecordedAppend WithoutDigest(RecordedAppend append) => append with { Payload = UInt128.Zero };

    // An assent repeats what the other wrote.
    private static RecordedAppend WithoutWording(RecordedAppend append) => append with
    {
        Events = append.Events
            .Select(e => e is TermsAssented assent ? assent with { Texts = assent.Texts.Select(_ => PrivateText.Withdrawn).ToValueList() } : e)
            .ToValueList(),
    };
}
