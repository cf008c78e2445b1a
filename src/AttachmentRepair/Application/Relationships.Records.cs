using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Application;

/// <content>What people may do with their records: have them forgotten, take them along, bring them back.</content>
public sealed partial class Relationships
{
    /// <summary>
    /// Forgets a person, for good: the keys of what they wrote are destroyed, their private room is removed, and what they wrote in the shared room shows as
    /// withdrawn to whoever is still there. Dates, kinds and outcomes stay in the shared room, which is the other's history too, and to the other it looks like an
    /// ordinary pause. It is done at once and cannot be undone; with <see cref="PlanErasure"/> there is a window to think. From then on there is no such relationship for this person. Where everybody was erased, the shared room is removed as well.
    /// </summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="person">The person, as the host authenticated them.</param>
    /// <param name="cancellationToken">Stops between two steps; calling again completes it.</param>
    /// <returns>What was reached and what was not. Calling again gives the same receipt while the others stay.</returns>
    /// <exception cref="ArgumentException">There is no such relationship for this person, and never was.</exception>
    /// <exception cref="InvalidOperationException">Nothing is sealed here, so nothing can be forgotten.</exception>
    /// <exception cref="ErasureIncompleteException">A copy was missed.</exception>
    /// <exception cref="StorageException">A storage fault; calling again completes what was begun.</exception>
    public async ValueTask<ErasureReceipt> EraseAsync(RelationshipId relationship, PersonId person, CancellationToken cancellationToken = default)
    {
        if (erasure is null)
        {
            throw new InvalidOperationException("Nothing is sealed here, so nothing can be forgotten; synthetic data goes with its store.");
        }

        var shared = await ReadableAsync(relationship, cancellationToken).ConfigureAwait(false);
        if (shared is not null && MemberOf(shared, person) is not null)
        {
            if (!shared.State.Membership.WaitsFor(person, Instant.Max(clock.GetCurrentInstant(), shared.State.RecordedAt)))
            {
                // The protective half first, as when somebody leaves; numbered, since an earlier one may have been ended by saying ready.
                var id = new CommandId(Identity.Derive(relationship, "pause.erased", new CommandId(person.Value), shared.State.Membership.Pauses.Count));
                try
                {
                    await writer.SendAsync(relationship, shared, person, new Pause(), id, cancellationToken).ConfigureAwait(false);
                }
                catch (StoreUnavailableException)
                {
                    // Nobody waits to be forgotten until there is room on a disk.
                }
            }
        }
        else if (!await erasure.IsKnownAsync(relationship, person, cancellationToken).ConfigureAwait(false))
        {
            throw new ArgumentException(Rejection.UnknownRelationship.Message, nameof(person));
        }

        // Of a room that is not there, such as with another file, nobody knows who else is in it; unless everybody in it was erased.
        var isRead = shared is not null && (shared.State.Version >= 0 || shared.Keys.Key.State == KeyState.Destroyed);
        var others = isRead ? shared!.State.Membership.Members.Select(m => m.Person).Where(p => p != person).ToValueList() : null;
        return await erasure.EraseAsync(relationship, person, others, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes what is recorded as JSON Lines, texts included and not sealed: whoever has the file can read it. The same rooms give the same bytes.
    /// </summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="people">Whoever asks for it, as the host authenticated each of them: one person for <see cref="ExportMode.Mine"/>, everybody who has not been erased for <see cref="ExportMode.Joint"/>.</param>
    /// <param name="mode">What it is to hold.</param>
    /// <param name="to">Where to; it is not closed.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">There is no such relationship for one of them, or not everybody asks whom it takes.</exception>
    /// <exception cref="StorageException">A storage fault; nothing is written.</exception>
    public async ValueTask ExportAsync(
        RelationshipId relationship, ValueList<PersonId> people, ExportMode mode, TextWriter to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(to);
        var shared = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        var members = people.Select(p => MemberOf(shared, p) ?? throw new ArgumentException(Rejection.UnknownRelationship.Message, nameof(people))).ToList();
        if (mode == ExportMode.Mine ? people.Count != 1 : !AreAll(shared, people))
        {
            throw new ArgumentException("An export of one's own takes one person, a joint one everybody who is there.", nameof(people));
        }

        var file = mode == ExportMode.Joint
            ? Portability.Joint(shared)
            : Portability.Mine(shared, await OwnAsync(relationship, shared, members[0], cancellationToken).ConfigureAwait(false), people[0]);
        ExportLines.Write(to, file);
    }

    /// <summary>
    /// Takes in what <see cref="ExportAsync"/> wrote: a joint export the shared room, somebody's own their private room. After the joint one and everybody's own the
    /// views are the same as before. What was erased stays erased. A command that was sent before is known again by its id and its sender, whatever it says now. The whole file is read before anything is recorded; cut off, it is completed by importing again.
    /// </summary>
    /// <param name="people">Whoever imports it, as the host authenticated each of them; the same people that it is of.</param>
    /// <param name="from">The lines.</param>
    /// <param name="cancellationToken">Stops between two appends; importing again completes it.</param>
    /// <exception cref="ArgumentException">It is of other people.</exception>
    /// <exception cref="FormatException">It is not an export, of a newer version than this, or cut off; the message names the line. Nothing was recorded.</exception>
    /// <exception cref="InvalidOperationException">The room holds something else already, it or somebody in it was erased here, or the file calls somebody erased who was not.</exception>
    /// <exception cref="StorageException">A storage fault; importing again completes it.</exception>
    public async ValueTask ImportAsync(ValueList<PersonId> people, TextReader from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(from);
        var file = ExportLines.Read(from);
        if (!people.Order().SequenceEqual(file.People.Where(p => !file.Erased.Contains(p)).Order()))
        {
            throw new ArgumentException("The export is of other people.", nameof(people));
        }

        await portability.ImportAsync(file, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The heads of the rooms that a person is in, for the host to keep outside of the store and hold against it later: <see cref="LostHeadsAsync"/>.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="person">The person, as the host authenticated them.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>One for the shared room and one for their private room, each only if something was said there.</returns>
    /// <exception cref="ArgumentException">There is no such relationship for this person.</exception>
    /// <exception cref="StorageException">A storage fault.</exception>
    public async ValueTask<ValueList<AnchoredHead>> ExportHeadsAsync(RelationshipId relationship, PersonId person, CancellationToken cancellationToken = default) =>
        (await RoomsAsync(relationship, person, cancellationToken).ConfigureAwait(false)).Where(room => room.State.Version >= 0).Select(room => room.Anchored).ToValueList();

    /// <summary>Of heads that were exported before, those that the store does not hold any more: it was put back, or cut. None is the good answer.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="person">The person, as the host authenticated them; heads of rooms that they are not in are lost to them.</param>
    /// <param name="heads">The heads.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentException">There is no such relationship for this person.</exception>
    /// <exception cref="StorageException">A storage fault; a room that is damaged names itself.</exception>
    public async ValueTask<ValueList<AnchoredHead>> LostHeadsAsync(
        RelationshipId relationship, PersonId person, ValueList<AnchoredHead> heads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(heads);
        var rooms = await RoomsAsync(relationship, person, cancellationToken).ConfigureAwait(false);
        var lost = new List<AnchoredHead>();
        foreach (var head in heads)
        {
            var room = rooms.FirstOrDefault(r => r.Room == head.Room);
            if (room is null || !await portability.HoldsAsync(room, head, cancellationToken).ConfigureAwait(false))
            {
                lost.Add(head);
            }
        }

        return lost.ToValueList();
    }

    private async ValueTask<ValueList<RoomLog>> RoomsAsync(RelationshipId relationship, PersonId person, CancellationToken cancellationToken)
    {
        var shared = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        var member = MemberOf(shared, person) ?? throw new ArgumentException(Rejection.UnknownRelationship.Message, nameof(person));
        var own = await OwnAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false);

        // A head tells how much was said since somebody left.
        return own.State.Membership.LeftAt is null ? [shared, own] : [own];
    }

    private static bool AreAll(RoomLog shared, ValueList<PersonId> people) => people.Distinct().Count() == people.Count
        && people.Count == shared.State.Membership.Members.Count(m => !shared.Keys.IsErased(m.Person));

    // Nobody waits to be forgotten until a damaged room is mended.
    private async ValueTask<RoomLog?> ReadableAsync(RelationshipId relationship, CancellationToken cancellationToken)
    {
        try
        {
            return await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is PoisonEventException or KeyUnavailableException or StoreUnavailableException)
        {
            return null;
        }
    }
}
