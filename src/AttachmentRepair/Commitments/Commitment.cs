using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>What one person promised to do, once or again and again. Only its maker made it. Immutable; equality is by value.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Maker">Who promised.</param>
/// <param name="Behaviour">What can be seen when it is kept, in the maker's words.</param>
/// <param name="Stake">How much one occurrence weighs.</param>
/// <param name="Definitions">The cadences agreed over time, oldest first: a past occurrence keeps the definition it had.</param>
/// <param name="Outcomes">What was said of each occurrence.</param>
/// <param name="EndedAt">When its maker ended it, or <c>null</c>.</param>
public sealed record Commitment(
    CommitmentId Id,
    PersonId Maker,
    PrivateText Behaviour,
    Stake Stake,
    ValueList<CommitmentDefinition> Definitions,
    ValueMap<OccurrenceKey, CommitmentOutcome> Outcomes,
    Instant? EndedAt)
{
    /// <summary>Whether something is still to be said: it has not ended, and not every occurrence of a counted rule has its outcome.</summary>
    public bool IsOpen =>
        EndedAt is null && !(Cadence.Recurrence?.Rule.Count is { } count && Outcomes.Values.Count(o => o.State is not null) >= count);

    /// <summary>The cadence in force.</summary>
    public Cadence Cadence => Definitions[^1].Cadence;

    /// <summary>The occurrence with this key, as the definition of its time had it, or <c>null</c>.</summary>
    /// <param name="key">The occurrence.</param>
    public ExpectedOccurrence? Find(OccurrenceKey key)
    {
        for (var i = Definitions.Count - 1; i >= 0; i--)
        {
            if (Definitions[i].Cadence.TryFind(key, out var expected) && Covers(i, expected.Due))
            {
                return expected;
            }
        }

        foreach (var replaced in Replaced())
        {
            if (replaced.Key == key)
            {
                return replaced;
            }
        }

        return null;
    }

    /// <summary>The occurrences due in an interval.</summary>
    /// <param name="interval">The interval.</param>
    public IEnumerable<ExpectedOccurrence> Expect(Interval interval)
    {
        for (var i = 0; i < Definitions.Count; i++)
        {
            foreach (var expected in Definitions[i].Cadence.Expect(HistoryOf(i, []), interval))
            {
                yield return expected;
            }
        }

        foreach (var replaced in Replaced())
        {
            if (interval.Contains(replaced.Due))
            {
                yield return replaced;
            }
        }
    }

    /// <summary>What is known of an occurrence at an instant; an outcome exists only because somebody said so.</summary>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public OccurrenceState StateOf(ExpectedOccurrence occurrence, RoomFacts facts, Instant now)
    {
        if (Outcomes.TryGetValue(occurrence.Key, out var outcome) && outcome.State is { } said)
        {
            return said;
        }

        if (facts.IsRelaxedAt(occurrence.Due))
        {
            return OccurrenceState.Excused;
        }

        var definition = Definitions.Count - 1;
        while (definition > 0 && !Covers(definition, occurrence.Due))
        {
            definition--;
        }

        return Definitions[definition].Cadence.Classify(occurrence.Key, HistoryOf(definition, facts.Pauses), now);
    }

    /// <summary>When it is due next, strictly after an instant, or <c>null</c>; nothing is due while the room is paused.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="after">The instant.</param>
    public Instant? NextDue(RoomFacts facts, Instant after) => Cadence.NextDue(HistoryOf(Definitions.Count - 1, facts.Pauses), after);

    // What was renegotiated away is due after its definition ended, and stays what it was.
    private IEnumerable<ExpectedOccurrence> Replaced()
    {
        for (var i = 1; i < Definitions.Count; i++)
        {
            if (Definitions[i].InsteadOf is { } key
                && Definitions[i - 1].Cadence.TryFind(key, out var expected)
                && !(Definitions[i].Cadence.TryFind(key, out var same) && Covers(i, same.Due)))
            {
                yield return expected;
            }
        }
    }

    private bool Covers(int definition, Instant due) =>
        due >= Definitions[definition].From && (EndOf(definition) is not { } end || due < end);

    private Instant? EndOf(int definition) => definition + 1 < Definitions.Count ? Definitions[definition + 1].From : EndedAt;

    private CadenceHistory HistoryOf(int definition, ValueList<Interval> pauses)
    {
        var history = CadenceHistory.From(Definitions[definition].From);
        if (EndOf(definition) is { } end)
        {
            history = history.EndingAt(end);
        }

        foreach (var pause in pauses)
        {
            history = history.WithPause(pause);
        }

        return history;
    }
}
