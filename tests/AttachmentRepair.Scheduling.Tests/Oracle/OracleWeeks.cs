using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Weeks that begin on any day.</summary>
internal static class OracleWeeks
{
    /// <summary>The first day of the week a day is in.</summary>
    public static LocalDate First(LocalDate day, IsoDayOfWeek weekStart)
    {
        while (day.DayOfWeek != weekStart)
        {
            day = day.PlusDays(-1);
        }

        return day;
    }
}
