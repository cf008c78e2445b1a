using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>Wall times at growing gaps, each from the one before, the last gap repeating. Months are counted from the start, so that the day never drifts.</summary>
internal sealed record BackoffSchedule(LocalDateTime Start, DateTimeZone BackoffZone, IReadOnlyList<Period> Gaps) : CadenceSchedule
{
    public override CadenceKind Kind => CadenceKind.Backoff;

    public override DateTimeZone Zone => BackoffZone;

    public override string Head => $"backoff {LocalText.Write(Start)} {Zone.Id} gaps={string.Join(',', Gaps.Select(PeriodPattern.Roundtrip.Format))}";

    public bool Equals(BackoffSchedule? other) => other is not null && string.Equals(Head, other.Head, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Head);

    public override IEnumerable<Slot> From(CadenceHistory history, Instant from)
    {
        // A step back, since a clock change may put a wall time either side.
        var near = from < Instant.MinValue + Duration.FromDays(3) ? LocalDateTime.MinIsoValue : (from - Duration.FromDays(2)).InUtc().LocalDateTime;
        Instant? last = null;
        for (int n = IndexBefore(near); TryGet(n, out var time); n++)
        {
            // Over a day that a zone leaves out, two wall times may be one instant: the earlier stays.
            var due = At(time, Zone);
            if (due >= from && due != last)
            {
                yield return new Slot(new OccurrenceKey(time), due, null);
            }

            last = due;
        }
    }

    public override bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot)
    {
        slot = default;
        Instant? last = null;
        for (int n = IndexBefore(key.Local.PlusDays(-2)); key.Index == 0 && TryGet(n, out var time) && time <= key.Local; n++)
        {
            if (time == key.Local)
            {
                slot = new Slot(key, At(time, Zone), null);
                return slot.Due != last;
            }

            last = At(time, Zone);
        }

        return false;
    }

    /// <summary>An index whose time is at or before a wall time, and not far before; 0 where none is.</summary>
    private int IndexBefore(LocalDateTime local)
    {
        if (!TryGet(Gaps.Count, out var repeating) || local <= repeating)
        {
            return 0;
        }

        // The estimate from the longest that the last gap can be is never too high.
        var last = Gaps[^1];
        int longest = (last.Years * 366) + (last.Months * 31) + (last.Weeks * 7) + last.Days;
        return Gaps.Count + (Period.DaysBetween(repeating.Date, local.Date) / longest);
    }

    private bool TryGet(int n, out LocalDateTime time)
    {
        long months = 0;
        long days = 0;
        for (int i = 0; i <= Math.Min(n, Gaps.Count - 1); i++)
        {
            long times = i == Gaps.Count - 1 ? Math.Max(1, n - Gaps.Count + 2) : 1;
            months += times * ((Gaps[i].Years * 12L) + Gaps[i].Months);
            days += times * ((Gaps[i].Weeks * 7L) + Gaps[i].Days);
        }

        bool exists = Start.Year + (months / 12) + (days / 365) < Gregorian.LastYear - 1;
        time = exists ? Start.PlusMonths((int)months).PlusDays((int)days) : Start;
        return exists;
    }
}
