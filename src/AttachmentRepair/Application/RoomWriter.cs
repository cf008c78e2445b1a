using System.Text.Json;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;
using NodaTime;

namespace AttachmentRepair.Application;

// Decides a command in one room and appends what follows; anew after every conflict.
internal sealed class RoomWriter(IEventStore store, RoomSealing sealing, IClock clock, RoomMemory memory)
{
    // Policy: with the store's own fairness, more attempts than this mean that something is wrong.
    private const int Attempts = 32;

    /// <summary>What a command would be refused for, with nothing recorded; a caller's mistake throws here as it would there.</summary>
    public Rejection? Refusal(RelationshipId relationship, RoomLog log, PersonId actor, RoomCommand command, CommandId commandId)
    {
        var content = ContentOf(command);
        if (log.Settled(commandId) is { } settled)
        {
            return IsSame(log.Keys, settled, content, actor) ? null : Rejection.CommandIdReused;
        }

        var (decision, append) = Decide(relationship, log, actor, command, commandId);
        if (append is not null)
        {
            _ = RoomCodec.Encode(append);
        }

        return decision.Rejection;
    }

    public async ValueTask<SendResult> SendAsync(
        RelationshipId relationship, RoomLog log, PersonId actor, RoomCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        var content = ContentOf(command);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (log.Settled(commandId) is { } settled)
            {
                return IsSame(log.Keys, settled, content, actor)
                    ? new SendResult.Recorded(settled.Version, settled.Events)
                    : new SendResult.Rejected(Rejection.CommandIdReused);
            }

            var (decision, append) = Decide(relationship, log, actor, command, commandId);
            if (append is null)
            {
                return decision.Rejection is { } why ? new SendResult.Rejected(why) : new SendResult.Recorded(log.State.Version, []);
            }

            log = await ReadyAsync(log, append.Author, cancellationToken).ConfigureAwait(false);
            if (log.Keys.Key.State == KeyState.Destroyed || log.Keys.IsErased(append.Author))
            {
                // Erased while this was under way.
                return new SendResult.Rejected(Rejection.UnknownRelationship);
            }

            append = append with { Payload = sealing.PayloadOf(log.Keys, append.Author, content) };
            if (await AppendAsync(log, append, cancellationToken).ConfigureAwait(false) is not null)
            {
                return new SendResult.Recorded(append.Version, append.Events);
            }

            log = await memory.ReadOnAsync(log, cancellationToken).ConfigureAwait(false);
        }

        throw new RoomContendedException(log.Room);
    }

    /// <summary>Appends what was said of nobody in particular before anybody could say anything, unless somebody else was first.</summary>
    public async ValueTask OpenAsync(RoomLog log, CommandId command, RoomEvent opened, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        log = await ReadyAsync(log, PersonId.None, cancellationToken).ConfigureAwait(false);
        await AppendAsync(log, new(0, command, PersonId.None, now, now, UInt128.Zero, [opened]), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The room with the keys that an author appends with, made where they are missing.</summary>
    public async ValueTask<RoomLog> ReadyAsync(RoomLog log, PersonId author, CancellationToken cancellationToken) =>
        log.With(await sealing.ReadyAsync(log.Keys, author, cancellationToken).ConfigureAwait(false));

    /// <summary>The room with one more append, or <c>null</c> where somebody else was first.</summary>
    public async ValueTask<RoomLog?> AppendAsync(RoomLog log, RecordedAppend append, CancellationToken cancellationToken)
    {
        var state = RoomDecider.Fold(log.State, append.Recorded());
        var stored = sealing.Seal(log.Keys, append, RoomDecider.NextDue(state, append.RecordedAt));
        if (await store.AppendAsync(stored, cancellationToken).ConfigureAwait(false) != AppendOutcome.Appended)
        {
            return null;
        }

        return memory.Keep(log.With(append, state, stored.Seal));
    }

    private (Decision Decision, RecordedAppend? Append) Decide(
        RelationshipId relationship, RoomLog log, PersonId actor, RoomCommand command, CommandId commandId)
    {
        var now = Instant.Max(clock.GetCurrentInstant(), log.State.RecordedAt);
        var occurred = command.OccurredAt ?? now;
        var decision = RoomDecider.Decide(log.State, command, new(relationship, actor, commandId, now, occurred));
        if (decision.Events.Count == 0)
        {
            return (decision, null);
        }

        var author = decision.Events[0].IsNeutral ? PersonId.None : actor;
        return (decision, new(log.State.Version + 1, commandId, author, now, occurred, UInt128.Zero, decision.Events));
    }

    // The same id with another sender or content is noticed. A neutral command is the same whoever sends it, so nothing of its sender is kept. Of what was imported
    // there is no digest, and its sender is enough.
    private bool IsSame(RoomKeys keys, RecordedAppend settled, string content, PersonId actor)
    {
        var sender = settled.Author == PersonId.None ? PersonId.None : actor;
        return settled.Payload == UInt128.Zero ? settled.Author == sender : settled.Payload == sealing.PayloadOf(keys, sender, content);
    }

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
}
