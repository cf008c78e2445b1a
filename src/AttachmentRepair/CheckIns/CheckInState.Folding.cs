using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <content>What the events change.</content>
public sealed partial record CheckInState
{
    /// <summary>The slot in which a version's withdrawn texts are filled again by an assent that repeats them.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="terms">The terms; others' change nothing.</param>
    /// <param name="number">The version.</param>
    /// <param name="wording">Its texts, in their fixed order.</param>
    internal static CheckInState Refill(CheckInState state, TermsId terms, int number, ValueList<PrivateText> wording) =>
        state.Series.TryGetValue(new(terms.Value), out var series)
            ? state.With(series with { Versions = series.Versions.Select(v => v.Number == number ? v with { Definition = v.Definition.With(wording) } : v).ToValueList() })
            : state;

    private static CheckInSeries Started(CheckInsProposed p, PersonId author) => new(
        p.Series,
        p.Kind,
        p.Participants,
        [new(1, author, p.Definition, p.ReviewOn)],
        ValueMap<OccurrenceKey, ValueMap<PersonId, CheckInStatement>>.Empty,
        ValueMap<OccurrenceKey, CheckInRecord>.Empty,
        []);

    // Only the last pause is asked of; history without a pause changes nothing.
    private static ValueList<PauseSpan> WithReady(ValueList<PauseSpan> pauses, PersonId person, Instant at) =>
        pauses.Count == 0 ? pauses : [.. pauses.Take(pauses.Count - 1), pauses[^1] with { Ready = pauses[^1].Ready.Set(person, at) }];

    private TopicPolicy Proposed(TopicPolicyProposed policy) => TopicPolicies.TryGetValue(policy.Policy, out var known)
        ? known with { Versions = known.Versions.Add(policy.Topics) }
        : new(policy.Policy, [policy.Topics]);

    private static ValueList<CheckInNote> With(ValueList<CheckInNote> notes, ValueList<PrivateText> texts, PersonId author) =>
        texts.Count == 0 ? notes : [.. notes, .. texts.Select(t => new CheckInNote(author, t))];

    private CheckInState Said(CheckInSeriesId id, OccurrenceKey key, PersonId author, CheckInStatement said)
    {
        if (!Series.TryGetValue(id, out var series))
        {
            return this;
        }

        var statements = series.Statements.TryGetValue(key, out var known) ? known : ValueMap<PersonId, CheckInStatement>.Empty;
        return With(series with { Statements = series.Statements.Set(key, statements.Set(author, said)) });
    }

    // As in CommitmentState, what is handed over captures nothing.
    private CheckInState Change<T>(CheckInSeriesId id, OccurrenceKey key, T e, in Envelope envelope, Func<CheckInRecord, T, Envelope, CheckInRecord> change)
    {
        if (!Series.TryGetValue(id, out var series))
        {
            return this;
        }

        var record = series.Records.TryGetValue(key, out var known) ? known : CheckInRecord.None;
        return With(series with { Records = series.Records.Set(key, change(record, e, envelope)) });
    }

    private CheckInState Change<T>(CheckInSeriesId id, T e, in Envelope envelope, Func<CheckInSeries, T, Envelope, CheckInSeries> change) =>
        Series.TryGetValue(id, out var series) ? With(change(series, e, envelope)) : this;

    private CheckInState With(CheckInSeries series) => this with { Series = Series.Set(series.Id, series) };
}
