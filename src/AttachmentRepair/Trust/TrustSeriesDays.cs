using NodaTime;

namespace AttachmentRepair.Trust;

// The days of the points of a series: each counted from the first, so that a short month moves no later one.
internal static class TrustSeriesDays
{
    private const int MostPoints = 1000;

    public static List<LocalDate> Of(LocalDate from, LocalDate to, TrustPeriod period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var days = new List<LocalDate>();
        for (var day = from; day < to; day = Next(from, period, days.Count))
        {
            days.Add(day);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(days.Count, MostPoints, nameof(to));
        }

        days.Add(to);
        return days;
    }

    private static LocalDate Next(LocalDate from, TrustPeriod period, int count) => period switch
    {
        TrustPeriod.Week => from.PlusWeeks(count),
        TrustPeriod.Month => from.PlusMonths(count),
        _ => throw new ArgumentOutOfRangeException(nameof(period), "Expected a defined period."),
    };
}
