using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The occurrences of the rule alone: generated, resolved, without duplicates, ended by UNTIL and COUNT.</summary>
internal sealed class RuleSeries
{
    // An instant's wall date differs from its UTC date by a day at most; a shifted time by the 24 hours of the date line more.
    private const int Margin = 3;

    private readonly DayPattern _days;
    private readonly LocalTime _time;
    private readonly DateTimeZone _zone;
    private readonly RecurrencePolicy _policy;
    private readonly int? _count;
    private readonly Instant _until;

    public RuleSeries(LocalDateTime start, RecurrenceRule rule, DateTimeZone zone, RecurrencePolicy policy)
    {
        _days = new DayPattern(rule, start.Date, policy.Start == StartPolicy.Included);
        _time = start.TimeOfDay;
        _zone = zone;
        _policy = policy;
        _count = rule.Count;
        _until = rule.UntilInstant ?? (rule.UntilLocal is { } local ? ZoneResolver.ResolveEnd(local, zone, policy) : Instant.MaxValue);
    }

    public IEnumerable<Occurrence> From(Instant from)
        => _count is { } count
            ? Unlimited(int.MinValue).Take(count).SkipWhile(o => o.Instant < from)
            : Unlimited(DayOf(from) - Margin).SkipWhile(o => o.Instant < from);

    /// <summary>The last instant before the given one.</summary>
    public Instant? LastBefore(Instant before)
    {
        if (_count is not null)
        {
            Instant? last = null;
            foreach (var occurrence in From(Instant.MinValue))
            {
                if (occurrence.Instant >= before)
                {
                    break;
                }

                last = occurrence.Instant;
            }

            return last;
        }

        // Several days may share one neighbourhood of a clock change: look at all that could come last.
        Instant? best = null;
        int bestDay = int.MaxValue;
        foreach (int day in _days.Backward(DayOf(Instant.Min(before, _until)) + Margin))
        {
            if (best is not null && day < bestDay - Margin)
            {
                break;
            }

            foreach (var occurrence in Resolve(day))
            {
                if (occurrence.Instant < before && occurrence.Instant <= _until && !(occurrence.Instant <= best))
                {
                    best = occurrence.Instant;
                    bestDay = day;
                }
            }
        }

        return best;
    }

    private static int DayOf(Instant instant) => DayNumber.Of(instant.InUtc().Date);

    private IEnumerable<Occurrence> Unlimited(int fromDay)
    {
        Instant? previous = null;
        foreach (int day in _days.Forward(fromDay))
        {
            foreach (var occurrence in Resolve(day))
            {
                if (occurrence.Instant > _until)
                {
                    yield break;
                }

                if (!(occurrence.Instant <= previous))
                {
                    previous = occurrence.Instant;
                    yield return occurrence;
                }
            }
        }
    }

    private IEnumerable<Occurrence> Resolve(int day) => ZoneResolver.Resolve(DayNumber.ToDate(day) + _time, _zone, _policy);
}
