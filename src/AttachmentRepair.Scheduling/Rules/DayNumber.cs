using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Dates as days since 1970-01-01, so that periods are arithmetic. Bounded by the calendar.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Minimum { get; } = Of(LocalDate.MinIsoValue);

    public static int Maximum { get; } = Of(LocalDate.MaxIsoValue);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate ToDate(int day) => Epoch.PlusDays(day);

    /// <summary>0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.</summary>
    public static int DayOfWeek(int day) => (((day + 3) % 7) + 7) % 7;
}
