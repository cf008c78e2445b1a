using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>
/// The way in: opens relationships, records commands, makes views. Thread-safe; one instance serves all relationships of a store.
/// The host authenticates the acting person, and this type trusts it. It remembers the rooms in use, up to 200,000 events, and asks the store for what
/// follows at every call; a host that wants nothing to stay in memory makes one for each request.
/// </summary>
/// <param name="store">Where rooms are kept.</param>
/// <param name="clock">What time it is.</param>
public sealed class Relationships(IEventStore store, IClock clock)
{
    // Policy: with the store's own fairness, more attempts than this mean that something is wrong.
    private const int Attempts = 32;

    private readonly RoomMemory memory = new(store);

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
    /// <returns><see cref="SendResult.Recorded"/>, or <c>AlreadyOpen</c> if it was opened for other people.</returns>
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
        var command = new CommandId(Identity.Derive(relationship, "open", default, 0));

        // In the order of the ids: who is named first means nothing, and a retry may name them in another order.
        var opened = new RelationshipOpened(participants
            .Select(p => p with { Roles = p.Roles.Distinct().Order().ToValueList() })
            .OrderBy(p => p.Person)
            .ToValueList());
        if (log.State.Version < 0)
        {
            var now = clock.GetCurrentInstant();
            var append = new RecordedAppend(0, command, PersonId.None, now, now, UInt128.Zero, [opened]);
            await store.AppendAsync(new(log.Room, -1, command, RoomCodec.Encode(append)), cancellationToken).ConfigureAwait(false);
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
        if (shared.State.Membership.Members.FirstOrDefault(m => m.Person == actor) is not { } member)
        {
            return new SendResult.Rejected(Rejection.UnknownRelationship);
        }

        var log = kind == RoomKind.Shared ? shared : await OwnAsync(relationship, member, cancellationToken).ConfigureAwait(false);
        if (command is LeaveRelationship && log.State.Membership.LeftAt is null)
        {
            // The protective half first, under the same id, so that to the others it is a pause like any other; if the second half is cut off, a retry completes it.
            var paused = await SendAsync(relationship, shared, actor, new Pause(), commandId, cancellationToken).ConfigureAwait(false);
            if (paused is SendResult.Rejected(var reused) && reused == Rejection.CommandIdReused)
            {
                return paused;
            }
        }

        return await SendAsync(relationship, log, actor, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One person's view: the fold of the rooms they are in, and of nothing else.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="viewer">The person, as the host authenticated them.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentException">There is no such relationship for this person.</exception>
    /// <exception cref="StorageException">A storage fault.</exception>
    public async ValueTask<RelationshipView> ViewAsync(RelationshipId relationship, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var shared = await SharedAsync(relationship, cancellationToken).ConfigureAwait(false);
        if (shared.State.Membership.Members.FirstOrDefault(m => m.Person == viewer) is not { } member)
        {
            throw new ArgumentException(Rejection.UnknownRelationship.Message, nameof(viewer));
        }

        var own = await OwnAsync(relationship, member, cancellationToken).ConfigureAwait(false);
        var readable = own.State.Membership.LeftAt is { } left ? shared.UpTo(left) : shared;
        // A clock that steps back must not show a room as it was before its last word.
        var at = Instant.Max(clock.GetCurrentInstant(), Instant.Max(readable.State.RecordedAt, own.State.RecordedAt));
        return new(relationship, member, readable, own, at);
    }

    // The same id with another sender or content is noticed. A neutral command is the same whoever sends it, so nothing of its sender is kept.
    private static UInt128 PayloadOf(string content, PersonId author) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(author + content)));

    // Before anything is decided: a command with a hole in it is the caller's mistake, whatever the room says.
    private static string ContentOf(RoomCommand command)
    {
        try
        {
            // Without what is absent, so that an optional member of a later version does not make a retry look like another command.
            var json = CommandJson.Write(command);
            foreach (var absent in json.Where(m => m.Value is null).Select(m => m.Key).ToList())
            {
                json.Remove(absent);
            }

            return json.ToJsonString();
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"{command} misses a required member.", nameof(command), e);
        }
    }

    private async ValueTask<SendResult> SendAsync(
        RelationshipId relationship, RoomLog log, PersonId actor, RoomCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        var content = ContentOf(command);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (log.Settled(commandId) is { } settled)
            {
                return settled.Payload == PayloadOf(content, settled.Author == PersonId.None ? PersonId.None : actor)
                    ? new SendResult.Recorded(settled.Version, settled.Events)
                    : new SendResult.Rejected(Rejection.CommandIdReused);
            }

            var now = Instant.Max(clock.GetCurrentInstant(), log.State.RecordedAt);
            var occurred = command.OccurredAt ?? now;
            var decision = RoomDecider.Decide(log.State, command, new(relationship, actor, commandId, now, occurred));
            if (decision.Rejection is { } why)
            {
                return new SendResult.Rejected(why);
            }

            if (decision.Events.Count == 0)
            {
                return new SendResult.Recorded(log.State.Version, []);
            }

            var author = decision.Events[0].IsNeutral ? PersonId.None : actor;
            var append = new RecordedAppend(log.State.Version + 1, commandId, author, now, occurred, PayloadOf(content, author), decision.Events);
            var outcome = await store.AppendAsync(
                new(log.Room, log.State.Version, commandId, RoomCodec.Encode(append)), cancellationToken).ConfigureAwait(false);
            if (outcome == AppendOutcome.Appended)
            {
                memory.Keep(log.With([append]));
                return new SendResult.Recorded(append.Version, append.Events);
            }

            log = await memory.ReadOnAsync(log, cancellationToken).ConfigureAwait(false);
        }

        throw new RoomContendedException(log.Room);
    }

    private ValueTask<RoomLog> SharedAsync(RelationshipId relationship, CancellationToken cancellationToken) =>
        memory.ReadAsync(RoomId.Shared(relationship), RoomState.Start(RoomKind.Shared, []), cancellationToken);

    private ValueTask<RoomLog> OwnAsync(RelationshipId relationship, Member member, CancellationToken cancellationToken) =>
        memory.ReadAsync(RoomId.Private(relationship, member.Person), RoomState.Start(RoomKind.Private, [member]), cancellationToken);
}
