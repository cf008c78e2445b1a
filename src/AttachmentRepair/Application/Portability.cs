using AttachmentRepair.Agreements;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;
using NodaTime;

namespace AttachmentRepair.Application;

// What is exported and how it comes back.
internal sealed class Portability(IEventStore store, IKeyStore? keys, RoomSealing sealing, IClock clock)
{
    public static ExportFile Mine(RoomLog shared, RoomLog own, PersonId person) => new(
        shared.Keys.Relationship,
        IsJoint: false,
        [person],
        [],
        shared.Events.Appends().Where(a => a.Author == person).Select(WithoutRepeats).Select(WithoutDigest).ToValueList(),
        own.Events.Appends().Select(WithoutDigest).ToValueList());

    public static ExportFile Joint(RoomLog shared)
    {
        var people = shared.State.Membership.Members.Select(m => m.Person).ToValueList();
        return new(shared.Keys.Relationship, IsJoint: true, people, people.Where(shared.Keys.IsErased).ToValueList(), shared.Events.Appends().Select(WithoutDigest).ToValueList(), []);
    }

    /// <summary>Appends a room as it was exported, sealed with the keys of this store; what is there already of the same room is passed over.</summary>
    public async ValueTask ImportAsync(ExportFile file, CancellationToken cancellationToken)
    {
        // It remembers rooms of its own: what a file says is seen by nobody before the store says it.
        var memory = new RoomMemory(store, sealing);
        var (room, kind) = file.IsJoint ? (RoomId.Shared(file.Relationship), RoomKind.Shared) : (RoomId.Private(file.Relationship, file.People[0]), RoomKind.Private);
        var log = await memory.ReadAsync(file.Relationship, room, RoomState.Start(kind, []), null, cancellationToken).ConfigureAwait(false);
        await EraseAsync(log, file, cancellationToken).ConfigureAwait(false);
        await AppendAsync(new(store, sealing, clock, memory), log, file.IsJoint ? file.Shared : file.Private, cancellationToken).ConfigureAwait(false);
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

    private static async ValueTask AppendAsync(RoomWriter writer, RoomLog log, ValueList<RecordedAppend> appends, CancellationToken cancellationToken)
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

    // Whoever was erased where the export was made is so here, before anything of theirs comes in, and whoever was erased here does not come back. A file cannot
    // erase anybody who has written here: then it is refused.
    private async ValueTask EraseAsync(RoomLog log, ExportFile file, CancellationToken cancellationToken)
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

    // The digest of what was sent is under another key there: what comes back is known by its sender alone.
    private static RecordedAppend WithoutDigest(RecordedAppend append) => append with { Payload = UInt128.Zero };

    // An assent repeats what the other wrote, and so does whoever puts a draft forward: what they wrote themselves stands where they wrote it.
    private static RecordedAppend WithoutRepeats(RecordedAppend append) =>
        append.Events.Any(e => e is TermsAssented or AgreementProposed { RepeatsTheDraft: true }) ? AppendJson.Withdrawn(append) : append;
}
