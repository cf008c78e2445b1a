using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <content>What the commands come to.</content>
public sealed partial record CheckInState
{
    // Policy: where no next meeting is known, the coming period is a week.
    private static readonly Duration ComingPeriod = Duration.FromDays(7);

    internal CheckInSchedule? ScheduleOf(CheckInSeries series, RoomFacts facts) => CheckInSchedule.Of(this, series, facts);

    // Held meetings of any talk or ritual, and contacts outside of them, in which all who take part in the series took part.
    internal IEnumerable<Instant> ContactsOf(CheckInSeries series) =>
        Series.Values
            .Where(s => s.Id == series.Id || (s.Kind is CheckInKind.CheckIn or CheckInKind.Ritual && series.Participants.All(p => s.Participants.Contains(p))))
            .SelectMany(s => s.Contacts)
            .Concat(AdHocContacts.Values.Where(c => series.Participants.All(p => c.People.Contains(p))).Select(c => c.At));

    private static Decision Propose(RoomFacts facts, ProposeCheckIns command, CommandContext context)
    {
        ValueList<PersonId> people = command.Participants is { Count: > 0 } named ? named.Distinct().Order().ToValueList()
            : command.Kind == CheckInKind.Routine ? [context.Actor]
            : facts.Members.Select(m => m.Person).Order().ToValueList();
        if (people.Any(p => facts.Find(p) is null))
        {
            return Rejection.NamesNoMember;
        }

        if (command.Kind == CheckInKind.Routine && people.Count != 1)
        {
            return Rejection.RoutineNeedsOneOwner;
        }

        return CheckInDefinition.Of(command.Kind, command.Cadence, command.Meaning, command.Time, command.Sections, command.Facilitator) is { } definition
            ? new CheckInsProposed(CheckInSeriesId.For(context.Relationship, context.Command), command.Kind, people, definition, command.ReviewOn)
            : Rejection.AgendaTooLong;
    }

    private static Decision Policy(TopicPolicyId id, int version, ValueList<TalkTopic> topics, LocalDate? reviewOn) =>
        topics.Count == 0 ? Rejection.TopicNeeded : new TopicPolicyProposed(id, version, topics.Distinct().Order().ToValueList(), reviewOn);

    private static Decision Contact(RoomFacts facts, NoteAdHocContact command, CommandContext context)
    {
        var others = command.With ?? facts.Members.Select(m => m.Person).ToValueList();
        var people = others.Append(context.Actor).Distinct().Order().ToValueList();
        return people.Count < 2 || people.Any(p => facts.Find(p) is null) ? Rejection.NamesNoMember : new AdHocContactNoted(people);
    }

    private static Decision Ready(CheckInSeries series, RoomFacts facts, CommandContext context) =>
        !series.IsPausedAt(facts, context.RecordedAt) ? Rejection.NotPaused
        : series.Pauses[^1].Ready.ContainsKey(context.Actor) ? Decision.Nothing
        : new SaidReadyForCheckIns(series.Id);

    // Null when it was said before that it was held.
    private static Decision? Hold(Meeting meeting, CommandContext context)
    {
        if (meeting.Series.Said(meeting.Expected.Key) is OccurrenceState.Kept or OccurrenceState.Late)
        {
            return null;
        }

        var expected = meeting.Expected;
        return context.OccurredAt < expected.Opens
            ? Rejection.TooEarly
            : new CheckInHeld(meeting.Series.Id, expected.Key, expected.Due, context.OccurredAt <= expected.GraceEnds ? OccurrenceState.Kept : OccurrenceState.Late);
    }

    private static Decision? Settled(Meeting meeting, PersonId person)
    {
        var (series, key) = (meeting.Series, meeting.Expected.Key);
        var held = series.Said(key) is OccurrenceState.Kept or OccurrenceState.Late;
        return held || (series.Statements.TryGetValue(key, out var said) && said.ContainsKey(person)) ? Rejection.AlreadyRecorded : null;
    }

    private Decision Add(RoomFacts facts, Meeting meeting, AddToAgenda command, CommandContext context)
    {
        if (meeting.Record.ClosedAt is not null || context.RecordedAt >= meeting.Expected.Closes)
        {
            return Rejection.Ended;
        }

        var added = meeting.Record.Added.Add(new(context.Actor, command.Section));
        var agenda = CheckInAgenda.Of(meeting.Schedule.VersionOf(command.Occurrence)!, added, NotHere(facts));
        return agenda.Sections[^1].Place == SectionPlace.NoTime ? Rejection.AgendaTooLong : new AgendaSectionAdded(command.Series, command.Occurrence, command.Section);
    }

    private static Decision Write(Meeting meeting, WriteCheckIn command, CommandContext context)
    {
        if (meeting.Record.ClosedAt is not null)
        {
            return Rejection.Ended;
        }

        if (context.RecordedAt < meeting.Expected.Opens)
        {
            return Rejection.TooEarly;
        }

        // Also where one of them has nothing else to say: what went well was said before, by anybody.
        if (command.WentWell.Count == 0 && meeting.Record.WentWell.Count == 0)
        {
            return Rejection.WentWellFirst;
        }

        if (command.Adjustments?.All(a => meeting.Series.Participants.Contains(a.Owner)) == false)
        {
            return Rejection.NamesNoMember;
        }

        var adjustments = (command.Adjustments ?? [])
            .Select((a, i) => new Adjustment(AdjustmentId.For(context.Relationship, context.Command, i), a.Owner, a.Behaviour))
            .ToValueList();
        return command.WentWell.Count + (command.Distress?.Count ?? 0) + adjustments.Count == 0
            ? Decision.Nothing
            : new CheckInWritten(command.Series, command.Occurrence, command.WentWell, command.Distress ?? [], adjustments);
    }

    private static Decision Close(Meeting meeting, CommandContext context)
    {
        if (meeting.Record.ClosedAt is not null)
        {
            return Decision.Nothing;
        }

        var held = Hold(meeting, context);
        if (held?.Rejection is not null)
        {
            return held;
        }

        var next = meeting.Schedule.NextDue(Instant.Max(context.RecordedAt, meeting.Expected.Due));
        var until = next ?? (context.RecordedAt > Instant.MaxValue - ComingPeriod ? Instant.MaxValue : context.RecordedAt + ComingPeriod);
        var closed = new CheckInClosed(meeting.Series.Id, meeting.Expected.Key, until);
        return held is null ? closed : (ValueList<RoomEvent>)[.. held.Events, closed];
    }

    private Decision Revise(RoomFacts facts, ReviseCheckIns command, CommandContext context)
    {
        if (!Series.TryGetValue(command.Series, out var series))
        {
            return Rejection.UnknownItem;
        }

        if (!series.Participants.Contains(context.Actor))
        {
            return Rejection.NotYours;
        }

        if (Revision(facts, series.Terms, command.Version, series.Newest.Number) is { } refused)
        {
            return refused;
        }

        return CheckInDefinition.Of(series.Kind, command.Cadence, command.Meaning, command.Time, command.Sections, command.Facilitator) is { } definition
            ? new CheckInsRevised(command.Series, command.Version + 1, definition, command.ReviewOn)
            : Rejection.AgendaTooLong;
    }

    private Decision Revise(RoomFacts facts, ReviseTopicPolicy command) =>
        !TopicPolicies.TryGetValue(command.Policy, out var policy) ? Rejection.UnknownItem
        : Revision(facts, policy.Terms, command.Version, policy.Versions.Count) ?? Policy(command.Policy, command.Version + 1, command.Topics, command.ReviewOn);

    private static Decision? Revision(RoomFacts facts, TermsId terms, int read, int newest) =>
        facts.Terms.HasEnded(terms) ? Rejection.Ended
        : Decision.IfStale(read, newest);

    private Decision Agreed(CheckInSeriesId id, RoomFacts facts, Func<CheckInSeries, Decision> decide) =>
        !Series.TryGetValue(id, out var series) ? Rejection.UnknownItem : series.InForce(facts) is null ? Rejection.NotInForce : decide(series);

    private Decision At(RoomFacts facts, CheckInSeriesId id, OccurrenceKey key, CommandContext context, Func<Meeting, Decision> decide) =>
        At(facts, id, key, context, false, decide);

    private Decision At(
        RoomFacts facts, CheckInSeriesId id, OccurrenceKey key, CommandContext context, bool isReflection, Func<Meeting, Decision> decide)
    {
        if (!Series.TryGetValue(id, out var series))
        {
            return Rejection.UnknownItem;
        }

        if (!series.Participants.Contains(context.Actor))
        {
            return Rejection.NotYours;
        }

        if ((series.Kind == CheckInKind.Reflection) != isReflection)
        {
            return Rejection.OtherSeriesKind;
        }

        if (ScheduleOf(series, facts) is not { } schedule)
        {
            return Rejection.NotInForce;
        }

        return schedule.Find(key) is { } expected && schedule.StateAt(key, expected.Due) is not (OccurrenceState.NotDue or OccurrenceState.Unknown)
            ? decide(new(series, schedule, expected, series.Records.TryGetValue(key, out var record) ? record : CheckInRecord.None))
            : Rejection.NoSuchOccurrence;
    }

    private readonly record struct Meeting(CheckInSeries Series, CheckInSchedule Schedule, ExpectedOccurrence Expected, CheckInRecord Record);
}
