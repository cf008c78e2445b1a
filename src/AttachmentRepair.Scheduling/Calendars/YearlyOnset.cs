using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A change of the clock that comes in one month of every year, on one day of the week among some days of the month.</summary>
internal sealed record YearlyOnset(ZoneObservance Observance, int Month, IsoDayOfWeek Day, LocalTime Time, IReadOnlyList<int> MonthDays)
{
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The rule: by ordinal (<c>2SU</c>, <c>-1SU</c>) where the days are one week of the month, else by the days themselves.</summary>
    public string Rule
    {
        get
        {
            string code = Codes[(int)Day - 1];
            string head = string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={Month};BYDAY=");
            bool isWeek = MonthDays.Count == 7 && MonthDays[6] - MonthDays[0] == 6;
            return isWeek switch
            {
                true when MonthDays[6] % 7 == 0 => head + string.Create(CultureInfo.InvariantCulture, $"{MonthDays[6] / 7}{code}"),
                true when Month != 2 && MonthDays[6] == CalendarSystem.Iso.GetDaysInMonth(2001, Month) => $"{head}-1{code}",
                _ => $"{head}{code};BYMONTHDAY={string.Join(',', MonthDays.Select(d => d.ToString(CultureInfo.InvariantCulture)))}",
            };
        }
    }

    /// <summary>The rules that one zone's changes follow, if they follow any; whether they do is for <see cref="In"/> to show.</summary>
    public static IReadOnlyList<YearlyOnset> Of(IEnumerable<ZoneChange> changes) =>
    [
        .. changes.GroupBy(c => (c.Observance, c.Wall.Month, c.Wall.DayOfWeek, c.Wall.TimeOfDay)).Select(group => new YearlyOnset(
            group.Key.Observance,
            group.Key.Month,
            group.Key.DayOfWeek,
            group.Key.TimeOfDay,
            [.. group.Select(c => c.Wall.Day).Distinct().Order()])),
    ];

    public bool Holds(ZoneChange change) => change.Observance == Observance && change.Wall.TimeOfDay == Time && change.Wall.Month == Month
        && change.Wall.DayOfWeek == Day && MonthDays.Contains(change.Wall.Day);

    /// <summary>The changes of a year.</summary>
    public IEnumerable<(LocalDateTime Wall, ZoneObservance Observance)> In(int year) => MonthDays
        .Where(day => day <= CalendarSystem.Iso.GetDaysInMonth(year, Month))
        .Select(day => new LocalDate(year, Month, day))
        .Where(date => date.DayOfWeek == Day)
        .Select(date => (date + Time, Observance));
}
