using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Application;

// Decides a command in one room and appends what follows; anew after every conflict.
internal sealed class RoomWriter(IEventStore store, IClock clock, RoomMemory memory)
{
    // Policy: with the store's own fairness, more attempts than this mean that something is wrong.
    private const int Attempts = 32;

    /// <summary>What a command would be refused for, with nothing recorded; a caller's mistake throws here as it would there.</summary>
    public Rejection? Refusal(RelationshipId relationship, RoomLog log, PersonId actor, RoomCommand command, CommandId commandId)
    {
        var content = ContentOf(command);
        if (log.Settled(commandId) is { } settled)
        {
            return IsSame(settled, content, actor) ? null : Rejection.CommandIdReused;
        }

        var (decision, append) = Decide(relationship, log, actor, command, commandId, content);
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
                return IsSame(settled, content, actor)
                    ? new SendResult.Recorded(settled.Version, settled.Events)
                    : new SendResult.Rejected(Rejection.CommandIdReused);
            }

            var (decision, append) = Decide(relationship, log, actor, command, commandId, content);
            if (append is null)
            {
                return decision.Rejection is { } why ? new SendResult.Rejected(why) : new SendResult.Recorded(log.State.Version, []);
            }

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

    private (Decision Decision, RecordedAppend? Append) Decide(
        RelationshipId relationship, RoomLog log, PersonId actor, RoomCommand command, CommandId commandId, string content)
    {
        var now = Instant.Max(clock.GetCurrentInstant(), log.State.RecordedAt);
        var occurred = command.OccurredAt ?? now;
        var decision = RoomDecider.Decide(log.State, command, new(relationship, actor, commandId, now, occurred));
        if (decision.Events.Count == 0)
        {
            return (decision, null);
        }

        var author = decision.Events[0].IsNeutral ? PersonId.None : actor;
        return (decision, new(log.State.Version + 1, commandId, author, now, occurred, PayloadOf(content, author), decision.Events));
    }

    private static bool IsSame(RecordedAppend settled, string content, PersonId actor) =>
        settled.Payload == PayloadOf(content, settled.Author == PersonId.None ? PersonId.None : actor);

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
}
