using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>The check-in series of a room. Immutable; equality is by value.</summary>
public sealed record CheckInState
{
    /// <summary>All series ever proposed in the room.</summary>
    public ValueMap<CheckInSeriesId, CheckInSeries> Series { get; init; } = ValueMap<CheckInSeriesId, CheckInSeries>.Empty;

    /// <summary>How people reach each other, and what is expected of replies.</summary>
    public ChannelState Channels { get; init; } = new();

    /// <summary>What is agreed on punctuality, and planned.</summary>
    public PunctualityState Punctuality { get; init; } = new();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(CheckInState state, RoomFacts facts, CheckInCommand command, CommandContext context) => command switch
    {
        ProposeCheckIns c => new CheckInsProposed(CheckInSeriesId.For(context.Relationship, context.Command), c.Cadence, c.ReviewOn),
        HoldCheckIn c => state.With(facts, c.Series, c.Occurrence, (series, expected) => Hold(series, expected, context)),
        MissCheckIn c => state.With(facts, c.Series, c.Occurrence, (series, expected) => Settled(series, expected.Key, context.Actor)
            ?? (context.RecordedAt < expected.Opens ? Rejection.TooEarly : new CheckInMissed(c.Series, c.Occurrence, expected.Due))),
        ExcuseCheckIn c => state.With(facts, c.Series, c.Occurrence, (series, expected) => Settled(series, expected.Key, context.Actor)
            ?? (context.RecordedAt < expected.Due || facts.IsRelaxedAt(expected.Due)
                ? new CheckInExcused(c.Series, c.Occurrence, expected.Due)
                : Rejection.NoticeTooLate)),
        ChannelCommand c => ChannelState.Decide(state.Channels, facts, c, context),
        PunctualityCommand c => PunctualityState.Decide(state.Punctuality, facts, c, context),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static CheckInState Evolve(CheckInState state, CheckInEvent e, in Envelope envelope) => e switch
    {
        CheckInsProposed p => state with { Series = state.Series.Set(p.Series, new(p.Series, p.Cadence, ValueMap<OccurrenceKey, ValueMap<PersonId, OccurrenceState>>.Empty)) },
        CheckInHeld held => state.Said(held.Series, held.Occurrence, envelope.Author, held.State),
        CheckInMissed missed => state.Said(missed.Series, missed.Occurrence, envelope.Author, OccurrenceState.Missed),
        CheckInExcused excused => state.Said(excused.Series, excused.Occurrence, envelope.Author, OccurrenceState.Excused),
        ChannelEvent x => state with { Channels = ChannelState.Evolve(state.Channels, x, envelope) },
        PunctualityEvent x => state with { Punctuality = PunctualityState.Evolve(state.Punctuality, x, envelope) },
        _ => state,
    };

    private static Decision Hold(CheckInSeries series, ExpectedOccurrence expected, CommandContext context)
    {
        if (series.Said(expected.Key) is OccurrenceState.Kept or OccurrenceState.Late)
        {
            return Decision.Nothing;
        }

        return context.OccurredAt < expected.Opens
            ? Rejection.TooEarly
            : new CheckInHeld(series.Id, expected.Key, expected.Due, context.OccurredAt <= expected.GraceEnds ? OccurrenceState.Kept : OccurrenceState.Late);
    }

    private static Decision? Settled(CheckInSeries series, OccurrenceKey key, PersonId person)
    {
        var held = series.Said(key) is OccurrenceState.Kept or OccurrenceState.Late;
        return held || (series.Statements.TryGetValue(key, out var said) && said.ContainsKey(person)) ? Rejection.AlreadyRecorded : null;
    }

    private Decision With(RoomFacts facts, CheckInSeriesId id, OccurrenceKey key, Func<CheckInSeries, ExpectedOccurrence, Decision> decide)
    {
        if (!Series.TryGetValue(id, out var series))
        {
            return Rejection.UnknownItem;
        }

        if (series.History(facts) is not { } history)
        {
            return Rejection.NotInForce;
        }

        return series.Cadence.TryFind(key, out var expected) && series.Cadence.Classify(key, history, expected.Due) is not (OccurrenceState.NotDue or OccurrenceState.Unknown)
            ? decide(series, expected)
            : Rejection.NoSuchOccurrence;
    }

    private CheckInState Said(CheckInSeriesId id, OccurrenceKey key, PersonId author, OccurrenceState said)
    {
        if (!Series.TryGetValue(id, out var series))
        {
            return this;
        }

        var statements = series.Statements.TryGetValue(key, out var known) ? known : ValueMap<PersonId, OccurrenceState>.Empty;
        return this with { Series = Series.Set(id, series with { Statements = series.Statements.Set(key, statements.Set(author, said)) }) };
    }
}
