using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A recurrence written as a start, a rule and exceptions.</summary>
internal sealed class RuleForm
{
    private static readonly Instant Unending = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    private readonly Recurrence _recurrence;
    private readonly Recurrence _ruleAlone;
    private readonly Instant _first;
    private readonly DateTimeZone _zone;
    private readonly bool _hasParts;
    private readonly bool _isElapsed;

    private RuleForm(Recurrence recurrence, Instant first)
    {
        _recurrence = recurrence;
        _ruleAlone = Recurrence.Create(recurrence.Start, recurrence.Rule).In(recurrence.Zone).WithPolicy(recurrence.Policy);
        _first = first;
        _hasParts = recurrence.Rule.ToString().Contains(";BY", StringComparison.Ordinal);
        _isElapsed = recurrence.Rule.Frequency < RecurrenceFrequency.Daily && recurrence.Policy.SubDaily == SubDailyPolicy.Elapsed
            && !CalendarTime.IsFixed(recurrence.Zone);
        _zone = CalendarTime.IsUtc(recurrence.Zone) || (_isElapsed && !_hasParts) ? DateTimeZone.Utc : recurrence.Zone;
    }

    private RecurrencePolicy Policy => _recurrence.Policy;

    // A day or less is never a date that its month does not have.
    private bool MovesDates => Policy.InvalidDate != InvalidDatePolicy.Omit && _recurrence.Rule.Frequency >= RecurrenceFrequency.Monthly;

    private bool ReadsWallTimesOtherwise => Policy.Gap != GapPolicy.ShiftForward || Policy.Overlap != OverlapPolicy.First;

    /// <summary>Null when no occurrence may be the written start.</summary>
    public static CalendarSeries? TryPlan(Recurrence recurrence, Instant first)
    {
        var form = new RuleForm(recurrence, first);
        return form.FindStart() is { } start ? form.Plan(start.Local, start.Before) : null;
    }

    /// <summary>The first occurrence of the rule that is one of the series, that the RFC reads so, and that the rule alone begins with.</summary>
    private (LocalDateTime Local, IReadOnlyList<Instant> Before)? FindStart()
    {
        // A moved date must not become the start: the rule would take its day for the wanted one.
        var unmoved = MovesDates ? _ruleAlone.WithPolicy(Policy with { InvalidDate = InvalidDatePolicy.Omit }) : _ruleAlone;
        var endless = _recurrence.Rule.WithUntil(Unending);
        List<Instant> before = [];
        foreach (var occurrence in unmoved.GetOccurrences().Take(SeriesLimits.Skipped))
        {
            var local = CalendarTime.IsUtc(_zone) ? occurrence.Instant.InUtc().LocalDateTime : occurrence.Local;
            if (CalendarTime.Read(local, _zone) == occurrence.Instant
                && _recurrence.GetOccurrences(new Interval(occurrence.Instant, occurrence.Instant + Duration.FromSeconds(1))).Any()
                && CalendarSeries.FirstOf(CalendarSeries.AsRead(local, endless, _zone))?.Instant == occurrence.Instant)
            {
                return (local, before);
            }

            before.Add(occurrence.Instant);
        }

        return null;
    }

    private CalendarSeries? Plan(LocalDateTime start, IReadOnlyList<Instant> before)
    {
        var (rule, last) = Ending(start, before.Count);
        var difference = new SeriesDifference(_recurrence, CalendarSeries.AsRead(start, rule, _zone), _first);
        Compare(difference, before, last);
        if (!(last < SeriesLimits.HorizonOf(_first)) && CalendarZone.CoveredUntil(_zone, _first) is { } covered && !(last < covered) && _recurrence.GetNextOccurrence(covered) is not null)
        {
            difference.EndAt(covered);
        }

        var end = difference.ComparedUntil;
        if (end <= CalendarTime.Read(start, _zone))
        {
            return null;
        }

        if (end is { } cut && !(last < cut))
        {
            last = cut - Duration.FromSeconds(1);
            rule = rule.WithUntil(last.Value);
        }

        var added = difference.Added;
        return new CalendarSeries
        {
            First = _first,
            Last = added.Count > 0 && last < added[^1] ? added[^1] : last,
            Zone = _zone,
            Start = start,
            Rule = rule,
            Excluded = difference.Excluded,
            Added = added,
            WrittenUntil = end,
        };
    }

    /// <summary>The rule with an end that every reader understands the same, and a bound of its occurrences.</summary>
    private (RecurrenceRule Rule, Instant? Last) Ending(LocalDateTime start, int before)
    {
        var rule = _recurrence.Rule;
        if (rule.UntilInstant is { } until)
        {
            return (rule, until);
        }

        if (rule.Count is null && rule.UntilLocal is null)
        {
            return (rule, null);
        }

        if (rule.Count is { } all && _isElapsed && !_hasParts && !MovesDates && before == 0)
        {
            return (rule, null);
        }

        var last = _ruleAlone.GetPreviousOccurrence(Instant.MaxValue)!.Value.Instant;
        if (rule.Count is { } count && count <= SeriesLimits.Counted && !ReadsWallTimesOtherwise && !MovesDates && before < count)
        {
            var counted = rule.WithCount(count - before);
            if (CalendarTime.Read(counted.GetOccurrences(start).Last(), _zone) == last)
            {
                return (counted, last);
            }
        }

        return (rule.WithUntil(last), last);
    }

    private void Compare(SeriesDifference difference, IEnumerable<Instant> before, Instant? last)
    {
        foreach (var instant in before)
        {
            difference.CompareAt(instant);
        }

        foreach (var instant in _recurrence.Included.Concat(_recurrence.Excluded).SelectMany(local => CalendarTime.Readings(local, _recurrence.Zone)))
        {
            difference.CompareAt(instant);
        }

        if (MovesDates || (_isElapsed && _hasParts))
        {
            difference.CompareAll();
        }
        else if (ReadsWallTimesOtherwise && !CalendarTime.IsFixed(_zone))
        {
            bool isOnce = _recurrence.Rule.Frequency >= RecurrenceFrequency.Daily && !HasTimes();
            var end = SeriesLimits.EndOfCycle(_first, _recurrence.Rule.Interval);
            difference.CompareChanges(_zone, isOnce ? _recurrence.Start.TimeOfDay : null, last < end - SeriesLimits.Margin ? last.Value + SeriesLimits.Margin : end);
        }
    }

    private bool HasTimes()
    {
        var text = _recurrence.Rule.ToString();
        return text.Contains(";BYHOUR=", StringComparison.Ordinal) || text.Contains(";BYMINUTE=", StringComparison.Ordinal)
            || text.Contains(";BYSECOND=", StringComparison.Ordinal);
    }
}
