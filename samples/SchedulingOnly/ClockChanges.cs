using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>What becomes of wall times that a clock change skips or repeats.</summary>
internal static class ClockChanges
{
    public static void Run(TextWriter output)
    {
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];

        // region gap
        // On 2026-03-08 New York's clocks jump from 02:00 to 03:00; on 2026-11-01 they show 01:00 to 02:00 twice.
        var nights = Recurrence.Create(new LocalDateTime(2026, 3, 7, 2, 30), RecurrenceRule.Daily()).In(newYork);
        foreach (var gap in Enum.GetValues<GapPolicy>())
        {
            var read = nights.WithPolicy(RecurrencePolicy.Default with { Gap = gap });
            output.Title($"Daily at 02:30 over the spring change, {gap}");
            foreach (var occurrence in read.GetOccurrences().Take(3))
            {
                output.WriteLine(Text.Of(occurrence, newYork));
            }
        }

        // endregion gap
        output.Title("Daily at 01:30 over the autumn change, both passes");
        var both = Recurrence.Create(new LocalDateTime(2026, 10, 31, 1, 30), RecurrenceRule.Daily()).In(newYork)
            .WithPolicy(RecurrencePolicy.Default with { Overlap = OverlapPolicy.Both });
        foreach (var occurrence in both.GetOccurrences().Take(4))
        {
            output.WriteLine(Text.Of(occurrence, newYork));
        }

        foreach (var stepping in Enum.GetValues<SubDailyPolicy>())
        {
            output.Title($"Every two hours over the spring change, {stepping}");
            var hours = Recurrence.Create(new LocalDateTime(2026, 3, 8, 0, 0), RecurrenceRule.Hourly().WithInterval(2)).In(newYork)
                .WithPolicy(RecurrencePolicy.Default with { SubDaily = stepping });
            foreach (var occurrence in hours.GetOccurrences().Take(4))
            {
                output.WriteLine(Text.Of(occurrence, newYork));
            }
        }
    }
}
