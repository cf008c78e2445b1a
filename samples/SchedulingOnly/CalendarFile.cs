using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>A calendar file.</summary>
internal static class CalendarFile
{
    public static void Run(TextWriter output)
    {
        output.Title("A calendar file");
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

        // region calendar
        var evenings = Recurrence.Create(new LocalDateTime(2026, 3, 26, 20, 0), RecurrenceRule.Weekly(IsoDayOfWeek.Thursday).WithCount(10)).In(berlin)
            .Excluding(new LocalDateTime(2026, 4, 2, 20, 0));
        var item = CalendarEvent.Create("7f3a@example.org", evenings, Duration.FromMinutes(30), "A time we keep free")
            .WithSequence(1).WithAlarms(CalendarAlarm.Before(Duration.FromMinutes(15), "In a quarter of an hour"));
        output.Write(CalendarText.Write([item], Instant.FromUtc(2026, 3, 1, 12, 0), "-//example//EN"));
        // endregion calendar
    }
}
