using System.Globalization;
using System.Text.RegularExpressions;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests;

/// <summary>A named step of a script: who usually sends it, and what.</summary>
public sealed record Step(PersonId Actor, RoomCommand Command);

/// <summary>One room, driven command by command.</summary>
/// <remarks>
/// A script is a list of steps such as <c>make; sam:confirm@2; keep#2@30~0.5</c>: who, when different; the step; <c>#n</c> for another command id;
/// <c>@</c> the hours from <see cref="Due"/> at which it is recorded, else a minute after the step before; <c>~</c> the hours at which it happened.
/// A script starts in a shared room that both have joined, unless its first step is <c>dormant</c> or <c>private</c> (Alex's). <c>critical</c> is an
/// event of a newer version. Only the last step may be rejected.
/// </remarks>
public sealed partial class RoomScript
{
    public static readonly RelationshipId Relationship = RelationshipId.For("alex and sam");
    public static readonly PersonId Alex = PersonId.For("alex");
    public static readonly PersonId Sam = PersonId.For("sam");
    public static readonly PersonId Kim = PersonId.For("kim");
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Eight in the evening in Berlin, when <see cref="Tenth"/> is due; its window is 12 hours before to 24 after, its grace one hour.</summary>
    public static readonly Instant Due = Instant.FromUtc(2026, 1, 10, 19, 0);

    public static readonly OccurrenceKey Tenth = OccurrenceKey.Parse("2026-01-10T20:00");
    public static readonly Cadence Evenings = Daily(20).WithGrace(Duration.FromHours(1));
    public static readonly ValueList<Participant> Couple =
        [new(Alex, [ParticipantRole.PersonInRecovery]), new(Sam, [ParticipantRole.Partner])];

    private readonly List<RecordedEvent> events = [];

    private RoomScript(RoomState start) => (Start, State) = (start, start);

    public RoomState Start { get; }

    public RoomState State { get; private set; }

    public RoomFacts Facts => State.Facts;

    public Instant Now { get; private set; } = Hours(-100);

    public Decision Last { get; private set; } = Decision.Nothing;

    public IReadOnlyList<RecordedEvent> Events => events;

    /// <summary>The last decision in a word: the types of its events, <c>nothing</c>, or the code of its rejection.</summary>
    public string Outcome => Last.Rejection?.Code ?? (Last.Events.Count == 0 ? "nothing" : string.Join(" + ", Last.Events.Select(e => e.ToString())));

    public static Instant Hours(double fromDue) => Due + Duration.FromMinutes(Math.Round(fromDue * 60));

    public static Cadence Daily(int hour) => Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, hour, 0), RecurrenceRule.Daily()).In(Berlin));

    public static PrivateText Text(string words) => PrivateText.Of(words);

    /// <summary>The id of the command that a step sends.</summary>
    public static CommandId Id(string step) => CommandId.For(step);

    public static RoomScript Dormant()
    {
        var script = new RoomScript(RoomState.Start(RoomKind.Shared, []));
        script.Record(PersonId.None, [new RelationshipOpened(Couple)]);
        return script;
    }

    public static RoomScript Shared()
    {
        var script = Dormant();
        script.Send(Alex, new JoinRelationship(Berlin), Id("alex joins"));
        script.Send(Sam, new JoinRelationship(Berlin), Id("sam joins"));
        return script;
    }

    public static RoomScript Private() => new(RoomState.Start(RoomKind.Private, [new(Alex, [ParticipantRole.PersonInRecovery], Berlin)]));

    public static RoomScript Play(string steps, StepTable known)
    {
        var names = steps.Split(';', StringSplitOptions.TrimEntries);
        var script = names[0] switch { "dormant" => Dormant(), "private" => Private(), _ => Shared() };
        for (var i = names[0] is "dormant" or "private" ? 1 : 0; i < names.Length; i++)
        {
            Assert.True(script.Last.Rejection is null, $"{names[Math.Max(0, i - 1)]}: {script.Outcome}");
            script.Take(names[i], known);
        }

        return script;
    }

    public Decision Send(PersonId actor, RoomCommand command, CommandId id)
    {
        Last = RoomDecider.Decide(State, command, new(Relationship, actor, id, Now, command.OccurredAt ?? Now));
        Record(Last.Events.Count > 0 && Last.Events[0].IsNeutral ? PersonId.None : actor, Last.Events, command.OccurredAt);
        return Last;
    }

    public RoomScript Wait(Duration duration)
    {
        Now += duration;
        return this;
    }

    /// <summary>Takes one more step of a script.</summary>
    public RoomScript Take(string step, StepTable known)
    {
        var parts = Syntax().Match(step);
        Assert.True(parts.Success, step);
        Now = parts.Groups["at"].Success ? Hours(Number(parts.Groups["at"])) : Now + Duration.FromMinutes(1);
        if (parts.Groups["step"].Value == "critical")
        {
            Record(Sam, [new UnknownEvent("future.thing/1", [.. "{}"u8], true)]);
            return this;
        }

        var (usual, command) = known[parts.Groups["step"].Value];
        var actor = parts.Groups["actor"].Value switch { "alex" => Alex, "sam" => Sam, "kim" => Kim, _ => usual };
        command = parts.Groups["occurred"].Success ? command with { OccurredAt = Hours(Number(parts.Groups["occurred"])) } : command;
        Send(actor, command, Id(parts.Groups["step"].Value + parts.Groups["n"].Value));
        return this;
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private void Record(PersonId author, ValueList<RoomEvent> recorded, Instant? occurredAt = null)
    {
        var version = State.Version + 1;
        for (var i = 0; i < recorded.Count; i++)
        {
            events.Add(new(new(version, i, author, Now, occurredAt ?? Now), recorded[i]));
            State = RoomDecider.Evolve(State, recorded[i], events[^1].Envelope);
        }
    }

    [GeneratedRegex(@"^((?<actor>alex|sam|kim):)?(?<step>[a-z0-9-]+)(?<n>#\d+)?(@(?<at>-?[\d.]+))?(~(?<occurred>-?[\d.]+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Syntax();
}

/// <summary>The steps of a concept by name, and those that every concept may need.</summary>
public sealed class StepTable : Dictionary<string, Step>
{
    private static readonly LocalDate Day = new(2026, 1, 10);

    public StepTable()
        : base(StringComparer.Ordinal)
    {
        this["join"] = new(RoomScript.Alex, new JoinRelationship(RoomScript.Berlin));
        this["leave"] = new(RoomScript.Alex, new LeaveRelationship());
        this["pause"] = new(RoomScript.Alex, new Pause());
        this["ready"] = new(RoomScript.Alex, new SayReady(1));
        this["ready-2"] = new(RoomScript.Alex, new SayReady(2));
        this["slow"] = new(RoomScript.Alex, new SlowDown());
        this["life"] = new(RoomScript.Alex, new NoteLifeChange(LifeChange.NewJob));
        this["relax"] = new(RoomScript.Alex, new ProposeRelaxedPeriod(new(Day, Day, RoomScript.Berlin)));
        this["agree-relax"] = new(RoomScript.Sam, new AssentToTerms(TermsId.For(RoomScript.Relationship, RoomScript.Id("relax")), 1));
        this["net"] = new(RoomScript.Alex, new ProposeSafetyNet([SafetyNetStep.Listen, SafetyNetStep.SafetyCheck]));
    }
}
