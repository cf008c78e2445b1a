using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>So many slots in each period, at any time of it, named after its beginning and their number; due at its end.</summary>
internal sealed record PerPeriodSchedule(int Count, Period Length, LocalDate First, DateTimeZone PeriodZone) : CadenceSchedule
{
    private static readonly RecurrencePolicy StartOfDay = RecurrencePolicy.Default with { Gap = GapPolicy.FirstValid };

    public override CadenceKind Kind => CadenceKind.PerPeriod;

    public override DateTimeZone Zone => PeriodZone;

    public override bool IsMeeting => false;

    public override string Head
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"per-period {LocalDatePattern.Iso.Format(First)} {Zone.Id} count={Count} period={PeriodPattern.Roundtrip.Format(Length)}");

    // The period itself is the window.
    public override CadenceWindow DefaultWindow => CadenceWindow.Of(Duration.Zero, Duration.Zero);

    public bool Equals(PerPeriodSchedule? other)
        => other is not null && Count == other.Count && Length.Equals(other.Length) && First == other.First
            && string.Equals(Zone.Id, other.Zone.Id, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Count, Length, First, StringComparer.Ordinal.GetHashCode(Zone.Id));

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
    {
        // From a pause without end, or the definition's, nothing is owed any more, and no period need be looked at.
        var last = history.Ends ?? Instant.MaxValue;
        last = history.Pauses is [.., { HasEnd: false } open] ? Instant.Min(last, open.HasStart ? open.Start : Instant.MinValue) : last;
        var off = OffTimes(history);
        for (int period = Math.Max(0, IndexOf(from) - 2); TryGet(period, out var start, out var opens, out var due) && opens < last; period++)
        {
            int owed = due >= from ? Owed(off, opens, due) : 0;
            for (int index = 0; index < owed; index++)
            {
                yield return new Slot(new OccurrenceKey(start.AtMidnight(), index), due, opens);
            }
        }
    }

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        var start = key.Local.Date;
        slot = default;
        if (key.Local.TimeOfDay != LocalTime.Midnight || start < First || key.Index >= Count
            || !TryGet(IndexOf(start), out var begins, out var opens, out var due) || begins != start)
        {
            return false;
        }

        slot = new Slot(key, due, opens);
        return true;
    }

    /// <summary>How many of a period's are owed where part of it lies before enrolment or in a pause: in proportion, so that resuming leaves no backlog.</summary>
    public int Owed(CadenceHistory history, Instant opens, Instant due) => Owed(OffTimes(history), opens, due);

    private int Owed(Interval[] off, Instant opens, Instant due)
    {
        var whole = new Interval(opens, due);
        var left = whole.Duration;
        foreach (var pause in off)
        {
            var from = pause.HasStart ? Instant.Max(pause.Start, opens) : opens;
            var until = pause.HasEnd ? Instant.Min(pause.End, due) : due;
            left -= until > from ? until - from : Duration.Zero;
        }

        return left <= Duration.Zero ? 0 : (int)Math.Round(Count * (left / whole.Duration), MidpointRounding.AwayFromZero);
    }

    // One set, since a pause from before enrolment must not be taken off twice.
    private static Interval[] OffTimes(CadenceHistory history) => IntervalSet.Merge(history.Pauses.Append(new Interval(null, history.Enrolled)));

    private LocalDate StartOf(int period) => First.PlusMonths(period * ((Length.Years * 12) + Length.Months)).PlusDays(period * ((Length.Weeks * 7) + Length.Days));

    // A period exists while it ends well within the calendar.
    private bool Exists(int period)
    {
        double years = (period + 1.0) * (Length.Years + (Length.Months / 12.0) + (Length.Weeks / 52.0) + (Length.Days / 365.0));
        return First.Year + years < Gregorian.LastYear - 2;
    }

    // No zone's wall is more than a day away from UTC.
    private int IndexOf(Instant instant)
        => instant <= Instant.FromUtc(1, 1, 3, 0, 0) ? 0
            : IndexOf(instant >= Instant.FromUtc(Gregorian.LastYear, 12, 29, 0, 0) ? new LocalDate(Gregorian.LastYear, 12, 29) : instant.InZone(Zone).Date);

    /// <summary>The last period that begins at or before a date; the first where none does.</summary>
    private int IndexOf(LocalDate date)
    {
        // An estimate from the longest a period can be is never too high.
        int longest = (Length.Years * 366) + (Length.Months * 31) + (Length.Weeks * 7) + Length.Days;
        int period = Math.Max(0, Period.DaysBetween(First, date) / longest);
        while (Exists(period + 1) && StartOf(period + 1) <= date)
        {
            period++;
        }

        return period;
    }

    private bool TryGet(int period, out LocalDate start, out Instant opens, out Instant due)
    {
        bool exists = Exists(period);
        start = exists ? StartOf(period) : First;
        opens = exists ? WallResolver.At(start.AtMidnight(), Zone, StartOfDay) : Instant.MaxValue;
        due = exists ? WallResolver.At(StartOf(period + 1).AtMidnight(), Zone, StartOfDay) : Instant.MaxValue;
        return exists;
    }
}
