using System.Text.Json.Nodes;
using AttachmentRepair;
using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using NodaTime;

namespace QuickStart;

/// <summary>Sends a log's commands, line by line. A bad line is reported and leaves nothing; the rest goes on.</summary>
internal sealed class LogReader(Relationships relationships, SettableClock clock)
{
    private readonly RoomTimes times = new();

    public RelationshipId Relationship { get; private set; }

    public LogNames Names { get; private set; } = new(RelationshipId.None, []);

    /// <summary>The people, in the order of the log's first line.</summary>
    public List<string> People { get; } = [];

    public Instant Start { get; private set; }

    public int Recorded { get; private set; }

    public int AlreadyThere { get; private set; }

    /// <summary>Lines of an earlier run that left nothing then, and so leave nothing now.</summary>
    public int Passed { get; private set; }

    /// <summary>The latest moment at which a line was recorded.</summary>
    public Instant End { get; private set; }

    /// <summary>Reads all lines; every problem goes to <paramref name="report"/> with its line number and code.</summary>
    /// <returns>How many lines were bad.</returns>
    public async Task<int> ReadAsync(IEnumerable<string> lines, Action<int, string, string> report, CancellationToken cancellationToken)
    {
        var (number, bad) = (0, 0);
        foreach (var text in lines)
        {
            number++;
            try
            {
                if (!string.IsNullOrWhiteSpace(text))
                {
                    await SendAsync(LogLine.Parse(text), cancellationToken);
                }
            }
            catch (LineException e)
            {
                bad++;
                report(number, e.Code, e.Message);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException)
            {
                bad++;
                report(number, "BadField", "a value cannot be read");
            }
        }

        return bad;
    }

    private async Task SendAsync(LogLine line, CancellationToken cancellationToken)
    {
        var name = line.Command["do"] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
        if (name == "relationship.open")
        {
            await OpenAsync(line, cancellationToken);
            return;
        }

        if (People.Count == 0)
        {
            throw new LineException("UnknownRelationship", "the first line opens the relationship");
        }

        if (line.By is null || !People.Contains(line.By, StringComparer.Ordinal))
        {
            throw new LineException("UnknownPerson", "the line is by nobody whom the first line names");
        }

        var command = Command(line);
        var (person, id) = (LogNames.Person(line.By), CommandId.For(line.Id));
        var room = RoomTimes.RoomOf(Relationship, Registry.Of(command).Room, person);
        times.Check(room, line.At);
        if (times.HasPassed(room, id, line.At))
        {
            Passed++;
            return;
        }

        clock.Now = line.At;
        await relationships.SettleAsync(Relationship, person, cancellationToken);
        if (await relationships.SendAsync(Relationship, person, command, id, cancellationToken) is SendResult.Rejected(var why))
        {
            throw new LineException(why.Code, why.Message);
        }

        times.Record(room, line.At);
        End = Instant.Max(End, line.At);
        Names.Remember(line.As ?? line.Id, name, id);
        Count(id);
    }

    private RoomCommand Command(LogLine line)
    {
        try
        {
            return CommandJson.Read(Names.Resolve(line.Command)) with { OccurredAt = line.OccurredAt };
        }
        catch (CommandFormatException e)
        {
            throw new LineException(e.Code, e.Field.Length == 0 ? "there is no such command" : $"in field {e.Field}");
        }
    }

    private async Task OpenAsync(LogLine line, CancellationToken cancellationToken)
    {
        if (People.Count > 0)
        {
            throw new LineException("AlreadyOpen", "a log holds one relationship");
        }

        if (line.Command["relationship"] is not JsonValue key || !key.TryGetValue(out string? relationship) || relationship.Length == 0
            || line.Command["people"] is not JsonObject { Count: 2 } people)
        {
            throw new LineException("BadField", "opening names a relationship and its two people with their roles");
        }

        var participants = people.Select(p => new Participant(LogNames.Person(p.Key), Roles(p.Value))).ToValueList();
        clock.Now = line.At;
        var id = RelationshipId.For(relationship);
        if (await relationships.OpenAsync(id, participants, cancellationToken) is SendResult.Rejected(var why))
        {
            throw new LineException(why.Code, why.Message);
        }

        (Relationship, Names, Start, End) = (id, new(id, People), line.At, line.At);
        People.AddRange(people.Select(p => p.Key));
        foreach (var participant in participants)
        {
            times.Know(await relationships.ViewAsync(id, participant.Person, cancellationToken));
        }
    }

    private void Count(CommandId id)
    {
        if (times.IsSettled(id))
        {
            AlreadyThere++;
        }
        else
        {
            Recorded++;
        }
    }

    private static ValueList<ParticipantRole> Roles(JsonNode? node)
    {
        var roles = node is JsonArray array
            ? array.Select(r => Enum.TryParse<ParticipantRole>(r?.ToString(), out var role) && Enum.GetName(role) == r?.ToString() ? role : (ParticipantRole?)null).ToList()
            : [];
        return roles.Count > 0 && roles.TrueForAll(r => r is not null)
            ? roles.Select(r => r!.Value).ToValueList()
            : throw new LineException("BadField", "every person needs a list of roles");
    }
}
