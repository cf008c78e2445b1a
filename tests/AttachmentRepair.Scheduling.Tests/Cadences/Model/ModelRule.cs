using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>A daily or weekly rule at times of the day that one looks at day by day. Its weeks begin on Monday.</summary>
internal sealed record ModelRule(bool IsWeekly, int Interval, IReadOnlyList<IsoDayOfWeek> Days, IReadOnlyList<int> Hours, int Minute)
{
    public string Text => $"FREQ={(IsWeekly ? "WEEKLY" : "DAILY")};INTERVAL={Interval}"
        + (Days.Count == 0 ? string.Empty : ";BYDAY=" + string.Join(',', Days.Select(d => d.ToString()[..2].ToUpperInvariant())))
        + $";BYHOUR={string.Join(',', Hours)};BYMINUTE={Minute}";

    public override string ToString() => Text;

    /// <summary>The wall times at or after a start, for so many days.</summary>
    public IEnumerable<LocalDateTime> Walk(LocalDateTime start, int days)
    {
        for (int n = 0; n < days; n++)
        {
            var date = start.Date.PlusDays(n);
            foreach (int hour in Hours.Order().Where(_ => Matches(start.Date, date)))
            {
                var time = date + new LocalTime(hour, Minute);
                if (time >= start)
                {
                    yield return time;
                }
            }
        }
    }

    private bool Matches(LocalDate start, LocalDate date)
    {
        bool weekday = Days.Count == 0 ? !IsWeekly || date.DayOfWeek == start.DayOfWeek : Days.Contains(date.DayOfWeek);
        int units = IsWeekly ? Period.DaysBetween(Monday(start), Monday(date)) / 7 : Period.DaysBetween(start, date);
        return weekday && units % Interval == 0;
    }

    private static LocalDate Monday(LocalDate date)
    {
        while (date.DayOfWeek != IsoDayOfWeek.Monday)
        {
            date = date.PlusDays(-1);
        }

        return date;
    }
}

/// <summary>One phase: its rule and its end, if any, by days, by date or by a number of completed ones.</summary>
internal sealed record ModelPhase(ModelRule Rule, int? LengthDays = null, int? UntilDay = null, int? Completed = null);
