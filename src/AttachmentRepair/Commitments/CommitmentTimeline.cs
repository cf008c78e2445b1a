using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

// The definitions of one commitment as one line of occurrences. Each definition has what is due while it held; what was said before it ended stays,
// and what was done ahead of time under one definition is not issued anew by the next.
internal sealed class CommitmentTimeline(Commitment commitment, RoomFacts facts)
{
    private readonly CadenceHistory?[] histories = new CadenceHistory?[commitment.Definitions.Count];

    public CommitmentOccurrence? Find(OccurrenceKey key, int? definition)
    {
        var (first, last) = definition is { } only ? (only, only) : (1, histories.Length);
        for (var number = Math.Min(last, histories.Length); number >= Math.Max(first, 1); number--)
        {
            if (TryFind(number, key, out var expected) && IsIssued(number, expected))
            {
                return new(number, expected);
            }
        }

        for (var number = Math.Min(last, histories.Length); number >= Math.Max(first, 1); number--)
        {
            if (IsSaid(number, key) && TryFind(number, key, out var expected))
            {
                return new(number, expected);
            }
        }

        return null;
    }

    // Another definition took its place before it was due.
    public bool IsReplaced(OccurrenceKey key, int? definition) =>
        definition is { } number && number >= 1 && number < histories.Length && TryFind(number, key, out var expected) && expected.Due >= EndOf(number);

    public IEnumerable<CommitmentOccurrence> Expect(Interval interval)
    {
        for (var number = 1; number <= histories.Length; number++)
        {
            foreach (var expected in ExpectOf(number, interval))
            {
                if (IsIssued(number, expected))
                {
                    yield return new(number, expected);
                }
            }
        }

        foreach (var (name, said) in commitment.Outcomes)
        {
            if (interval.Contains(said.Due) && IsSaid(name.Definition, name.Key)
                && TryFind(name.Definition, name.Key, out var expected) && !IsIssued(name.Definition, expected))
            {
                yield return new(name.Definition, expected);
            }
        }
    }

    public OccurrenceState StateOf(CommitmentOccurrence occurrence, Instant now)
    {
        if (commitment.OutcomeOf(occurrence.Name)?.State is { } said)
        {
            return said;
        }

        return facts.IsRelaxedAt(occurrence.Expected.Due)
            ? OccurrenceState.Excused
            : Cadence(occurrence.Definition).Classify(occurrence.Expected.Key, HistoryOf(occurrence.Definition), now);
    }

    public Instant? NextDue(Instant after)
    {
        var number = histories.Length;
        while (Cadence(number).NextExpected(HistoryOf(number), after) is { } next)
        {
            if (IsIssued(number, next) && commitment.OutcomeOf(new(number, next.Key))?.State is null)
            {
                return next.Due;
            }

            after = next.Due;
        }

        return null;
    }

    private Cadence Cadence(int number) => commitment.Definitions[number - 1].Cadence;

    private bool TryFind(int number, OccurrenceKey key, out ExpectedOccurrence expected) => Cadence(number).TryFind(key, HistoryOf(number), out expected);

    // What a pause held is listed where it was due; what came back from one, where it is due now.
    private IEnumerable<ExpectedOccurrence> ExpectOf(int number, Interval interval)
    {
        var (cadence, history) = (Cadence(number), HistoryOf(number));
        var owed = cadence.Expect(history, interval);
        if (facts.Pauses.Count == 0)
        {
            return owed;
        }

        var keys = owed.Select(e => e.Key).ToHashSet();
        var held = cadence.Expect(Built(number, []), interval)
            .Where(e => !keys.Contains(e.Key) && cadence.TryFind(e.Key, history, out var now) && interval.Contains(now.Due));
        return owed.Concat(held).OrderBy(e => e.Due).ThenBy(e => e.Key);
    }

    private bool IsIssued(int number, ExpectedOccurrence expected)
    {
        if (expected.Due < commitment.Definitions[number - 1].From || expected.Due >= EndOf(number))
        {
            return false;
        }

        for (var earlier = 1; earlier < number; earlier++)
        {
            if (commitment.OutcomeOf(new(earlier, expected.Key))?.State is { } said && said is not (OccurrenceState.Renegotiated or OccurrenceState.Missed))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSaid(int number, OccurrenceKey key) =>
        commitment.OutcomeOf(new(number, key)) is { } said && (said.State is not null || said.OtherSays is not null);

    private Instant? EndOf(int number) => number < histories.Length ? commitment.Definitions[number].From : commitment.EndedAt;

    private CadenceHistory HistoryOf(int number) => histories[number - 1] ??= Built(number, facts.Pauses);

    private CadenceHistory Built(int number, ValueList<Interval> pauses)
    {
        var history = CadenceHistory.From(commitment.Definitions[number - 1].From);
        history = EndOf(number) is { } end ? history.EndingAt(end) : history;
        foreach (var pause in pauses)
        {
            history = history.WithPause(pause);
        }

        return Cadence(number).Kind switch
        {
            CadenceKind.SinceLast => commitment.Outcomes.Values.Aggregate(history, (h, o) => o.DoneAt is { } done ? h.WithContact(done) : h),
            CadenceKind.Tapered => commitment.Outcomes.Where(o => o.Key.Definition == number)
                .Aggregate(history, (h, o) => o.Value.State is { } said ? h.With(o.Key.Key, said) : h),
            _ => history,
        };
    }
}
