using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>Ten lines from a rule to instants.</summary>
internal static class Start
{
    public static void Run(TextWriter output)
    {
        output.Title("Ten lines");

        // region start
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var rule = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO,TH");                  // or RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday)
        var evenings = Recurrence.Create(new LocalDateTime(2026, 3, 26, 20, 0), rule).In(berlin);

        foreach (var occurrence in evenings.GetOccurrences().Take(3))                // foreach without Take allocates nothing
        {
            output.WriteLine(Text.Of(occurrence, berlin));                           // Thu 20:00 +01, Mon 20:00 +02, Thu 20:00 +02
        }

        var next = evenings.GetNextOccurrence(Instant.FromUtc(2046, 1, 1, 0, 0));    // any distance, the same time
        var inMay = evenings.CountOccurrences(new Interval(Instant.FromUtc(2026, 4, 30, 22, 0), Instant.FromUtc(2026, 5, 31, 22, 0)));
        // endregion start

        output.Line($"next after 2046 begins: {next?.Key}; in May 2026: {inMay}");
    }
}
