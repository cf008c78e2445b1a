using System.Buffers.Binary;
using System.Security.Cryptography;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;
using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>
/// The way in: opens relationships, records commands, makes views. Thread-safe; one instance serves all relationships of a store.
/// The host authenticates the acting person, and this type trusts it. It remembers the rooms in use, up to 200,000 events, and asks the store for what
/// follows at every call; a host that wants nothing to stay in memory makes one for each request.
/// </summary>
public sealed partial class Relationships
{
    private readonly IClock clock;
    private readonly RoomMemory memory;
    private readonly RoomWriter writer;
    private readonly Erasure? erasure;
    private readonly Portability portability;

    /// <summary>A way into the rooms of a store. Everything that is stored is sealed.</summary>
    /// <param name="store">Where rooms are kept.</param>
    /// <param name="keys">Where the keys are kept that rooms and texts are sealed with; the same ones for ever.</param>
    /// <param name="clock">What time it is.</param>
    public Relationships(IEventStore store, IKeyStore keys, IClock clock)
        : this(store, keys, new KeyedSealing(keys), clock)
    {
        ArgumentNullException.ThrowIfNull(keys);
        erasure = new(store, keys, memory);
    }

    private Relationships(IEventStore store, IKeyStore? keys, RoomSealing sealing, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        (this.clock, memory) = (clock, new(store, sealing));
        writer = new(store, sealing, clock, memory);
        portability = new(store, keys, sealing, clock);
    }

    /// <summary>
    /// NOTHING IS SEALED, and nobody can be erased: what is stored can be read by whoever has the store. For made-up people only: simulations, examples, tests.
    /// </summary>
    /// <param name="store">Where rooms are kept.</param>
    /// <param name="clock">What time it is.</param>
    public static Relationships UnsealedForSyntheticDataOnly(IEventStore store, IClock clock) => new(store, null, new PlainSealing(), clock);

    /// <summary>A fresh command id, for a host that makes none of its own. A retry must use the same one.</summary>
    public static CommandId NewCommandId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>Opens a relationship for at least two people. Its shared room stays dormant until each has sent <see cref="JoinRelationship"/>.</summary>
    /// <param name="relationship">The relationship; opening it again for the same people gives the same answer.</param>
    /// <param name="participants">The people, each once, each with a role.</param>
    /// <param name="cancellationToken">Stops before anything is recorded.</param>
    /// <returns>
    /// <see cref="SendResult.Recorded"/>, or <c>AlreadyOpen</c> if it was opened for other people, or <c>UnknownRelationship</c> once everybody in it was erased.
    /// </returns>
    /// <exception cref="ArgumentException">Fewer than two people, somebody twice, nobody's id, or somebody without a role.</exception>
    /// <exception cref="StorageException">A storage fault.</exception>
    public async ValueTask<SendResult> OpenAsync(
        RelationshipId relationship, ValueList<Participant> participants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participants);
        if (participants.Count < 2
            || participants.Any(p => p is null)
            || participants.DistinctBy(p => p.Person).Count() != participants.Count
            || participants.Any(p => p.Person == PersonId.None || p.Roles is null or { Count: 0 }))
        {
            throw new ArgumentException("A relationship is opened for at least two people, each once and each with a role.", nameof(participants));
        }

        var log = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        if (log.Keys.Key.State == KeyState.Destroyed)
        {
            return new SendResult.Rejected(Rejection.UnknownRelationship);
        }

        var command = new CommandId(Identity.Derive(relationship, "open", default, 0));

        // In the order of the ids: who is named first means nothing, and a retry may name them in another order.
        var opened = new RelationshipOpened(participants
            .Select(p => p with { Roles = p.Roles.Distinct().Order().ToValueList() })
            .OrderBy(p => p.Person)
            .ToValueList());
        if (log.State.Version < 0)
        {
            await writer.OpenAsync(log, command, opened, cancellationToken).ConfigureAwait(false);
            log = await memory.ReadOnAsync(log, cancellationToken).ConfigureAwait(false);
        }

        return log.Events[0].Event.Equals(opened) ? new SendResult.Recorded(0, [opened]) : new SendResult.Rejected(Rejection.AlreadyOpen);
    }

    /// <summary>Records a command of one person, in the kind of room that it fits.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="actor">The person, as the host authenticated them.</param>
    /// <param name="command">The command.</param>
    /// <param name="commandId">Its id: a recorded one settles for ever, so a retry uses the same.</param>
    /// <param name="cancellationToken">Stops before anything is recorded.</param>
    /// <returns>Recorded or rejected.</returns>
    /// <exception cref="ArgumentException">
    /// The command id is <see cref="CommandId.None"/>, or the command is not one of this library or holds a value that could not be read again.
    /// </exception>
    /// <exception cref="StorageException">A storage fault; sending the same command id again settles what became of it.</exception>
    public async ValueTask<SendResult> SendAsync(
        RelationshipId relationship, PersonId actor, RoomCommand command, CommandId commandId, CancellationToken cancellationToken = default)
    {
        if (commandId == CommandId.None)
        {
            throw new ArgumentException("A command needs an id.", nameof(commandId));
        }

        var kind = Registry.Of(command).Room;
        var shared = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        if (MemberOf(shared, actor) is not { } member)
        {
            return new SendResult.Rejected(Rejection.UnknownRelationship);
        }

        return kind == RoomKind.Shared
            ? await SayAsync(relationship, shared, member, command, commandId, cancellationToken).ConfigureAwait(false)
            : await KeepAsync(relationship, shared, member, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends what a person planned to share and whose time has come; the host calls it when that person opens the application, and at no other's. Calling it
    /// again, or at the same time elsewhere, sends nothing twice; what was undone is never sent, and leaves no trace in the shared room. Somebody who planned to be
    /// forgotten, and whose undo window is over, is erased by it instead (<see cref="EraseAsync"/>).
    /// </summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="person">The person, as the host authenticated them.</param>
    /// <param name="cancellationToken">Stops between two rooms; calling again completes it.</param>
    /// <returns>What had come due, the earliest first, and what became of each; empty where nothing had.</returns>
    /// <exception cref="ArgumentException">There is no such relationship for this person.</exception>
    /// <exception cref="StorageException">A storage fault; calling again completes it.</exception>
    public async ValueTask<ValueList<SettledShare>> SettleAsync(RelationshipId relationship, PersonId person, CancellationToken cancellationToken = default)
    {
        var shared = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        if (MemberOf(shared, person) is not { } member)
        {
            // A planned erasure that was cut off is completed; to whoever is gone there is no such relationship.
            if (erasure is not null && await erasure.IsCutOffAsync(shared, person, cancellationToken).ConfigureAwait(false))
            {
                await EraseAsync(relationship, person, cancellationToken).ConfigureAwait(false);
                return [];
            }

            throw new ArgumentException(Rejection.UnknownRelationship.Message, nameof(person));
        }

        var own = await OwnAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false);
        var now = Instant.Max(clock.GetCurrentInstant(), own.State.RecordedAt);
        if (erasure is not null && own.State.Safety.ErasureDueAt <= now)
        {
            await EraseAsync(relationship, person, cancellationToken).ConfigureAwait(false);
            return [];
        }

        return await Settlement.SettleAsync(writer, relationship, person, shared, own, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Where help is, from the host's own directory. It needs no instance, reads and writes nothing, and so works offline, without consent, before joining,
    /// while things are paused and after leaving; nobody can tell that it was asked. The library contacts nobody.
    /// </summary>
    /// <param name="directory">The host's directory, kept on the device; may be empty.</param>
    /// <param name="need">What help is asked for.</param>
    /// <param name="region">Where the person is, in the directory's own codes, or <c>null</c> when they do not say.</param>
    public static HelpRoute RouteToHelp(ValueList<HelpContact> directory, HelpNeed need, string? region = null) => HelpRoute.To(directory, need, region);

    /// <summary>One person's view: the fold of the rooms they are in, and of nothing else.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="viewer">The person, as the host authenticated them.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentException">There is no such relationship for this person.</exception>
    /// <exception cref="StorageException">A storage fault.</exception>
    public async ValueTask<RelationshipView> ViewAsync(RelationshipId relationship, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var shared = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        if (MemberOf(shared, viewer) is not { } member)
        {
            throw new ArgumentException(Rejection.UnknownRelationship.Message, nameof(viewer));
        }

        var own = await OwnAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false);
        var readable = own.State.Membership.LeftAt is { } left ? shared.UpTo(left) : shared;
        // A clock that steps back must not show a room as it was before its last word.
        var at = Instant.Max(clock.GetCurrentInstant(), Instant.Max(readable.State.RecordedAt, own.State.RecordedAt));
        return new(relationship, member, readable, own, at);
    }

    // To somebody who was erased there is no such relationship.
    private static Member? MemberOf(RoomLog shared, PersonId person) =>
        shared.Keys.IsErased(person) ? null : shared.State.Membership.Members.FirstOrDefault(m => m.Person == person);

    // A private room that cannot be read names itself when it is used; it stops nothing elsewhere.
    private async ValueTask<bool> HasLeftAsync(RelationshipId relationship, RoomLog shared, Member member, CancellationToken cancellationToken)
    {
        try
        {
            return (await OwnAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false)).State.Membership.LeftAt is not null;
        }
        catch (Exception e) when (e is PoisonEventException or KeyUnavailableException)
        {
            return false;
        }
    }

    private async ValueTask<SendResult> SayAsync(
        RelationshipId relationship, RoomLog shared, Member member, RoomCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        // What was recorded before stays settled, whoever has left since.
        if (shared.Settled(commandId) is null)
        {
            bool hasLeft = await HasLeftAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false);
            if (hasLeft != command is GiveNotice)
            {
                return new SendResult.Rejected(hasLeft ? Rejection.HasLeft : Rejection.NotLeft);
            }

            if (command is ShareTrust { Snapshot: { } snapshot } && !await IsShownAsync(relationship, shared, member, snapshot, cancellationToken).ConfigureAwait(false))
            {
                return new SendResult.Rejected(Rejection.NotWhatIsShown);
            }
        }

        return await writer.SendAsync(relationship, shared, member.Person, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    // Nobody's trust is a number that somebody made up: what is shared is what trust progress shows its owner, from their own rooms and by their own act.
    private async ValueTask<bool> IsShownAsync(
        RelationshipId relationship, RoomLog shared, Member member, TrustSnapshot snapshot, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false);
        var view = new RelationshipView(relationship, member, shared, own, clock.GetCurrentInstant());
        return view.Viewer != snapshot.Of && view.Members.Any(m => m.Person == snapshot.Of) && snapshot.IsSameAs(view.TrustSnapshot(snapshot.Of, snapshot.At));
    }

    private async ValueTask<SendResult> KeepAsync(
        RelationshipId relationship, RoomLog shared, Member member, RoomCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(relationship, shared, member, cancellationToken).ConfigureAwait(false);
        if (command.PausesFirst && own.State.Membership.LeftAt is null && own.Settled(commandId) is null)
        {
            if (writer.Refusal(relationship, own, member.Person, command, commandId) is { } refusal)
            {
                return new SendResult.Rejected(refusal);
            }

            var paused = await PauseFirstAsync(relationship, shared, member, commandId, cancellationToken).ConfigureAwait(false);
            if (paused is SendResult.Rejected(var reused) && reused == Rejection.CommandIdReused)
            {
                return paused;
            }
        }

        return await writer.SendAsync(relationship, own, member.Person, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    // The protective half first, under the same id, so that to the others it is a pause like any other; if the second half is cut off, a retry completes it.
    private async ValueTask<SendResult> PauseFirstAsync(
        RelationshipId relationship, RoomLog shared, Member member, CommandId commandId, CancellationToken cancellationToken)
    {
        var paused = await writer.SendAsync(relationship, shared, member.Person, new Pause(), commandId, cancellationToken).ConfigureAwait(false);
        bool isOver = shared.Settled(commandId) is not null
            && !shared.State.Membership.WaitsFor(member.Person, Instant.Max(clock.GetCurrentInstant(), shared.State.RecordedAt));

        // Where what was cut off paused then and has been resumed since, the retry pauses anew.
        return paused is SendResult.Recorded && isOver
            ? await writer.SendAsync(relationship, shared, member.Person, new Pause(), new(Identity.Derive(relationship, "pause.anew", commandId, 0)), cancellationToken).ConfigureAwait(false)
            : paused;
    }

    private ValueTask<RoomLog> SharedAsync(RelationshipId relationship, CancellationToken cancellationToken) =>
        memory.ReadAsync(relationship, RoomId.Shared(relationship), RoomState.Start(RoomKind.Shared, []), null, cancellationToken);

    private ValueTask<RoomLog> OwnAsync(RelationshipId relationship, RoomLog shared, Member member, CancellationToken cancellationToken) =>
        memory.ReadAsync(relationship, RoomId.Private(relationship, member.Person), RoomState.Start(RoomKind.Private, [member]), shared.Keys, cancellationToken);
}
