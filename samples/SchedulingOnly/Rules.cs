using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>Rules as texts: what is wrong is told at once, and a rule that cannot fire says so.</summary>
internal static class Rules
{
    public static void Run(TextWriter output)
    {
        output.Title("Rules");

        // region errors
        if (!RecurrenceRule.TryParse("FREQ=WEEKLY;BYDAY=MO,XX;BYHOUR=24;COUNT=3;UNTIL=20260101T000000Z", out _, out var errors))
        {
            foreach (var error in errors)
            {
                output.WriteLine(error);                                             // BYDAY (21..23): BadValue and so on, each with its span
            }
        }

        // endregion errors

        // region never
        var never = Recurrence.Create(new LocalDateTime(2026, 1, 1, 9, 0), RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        output.WriteLine(never.NeverOccurs?.Message);
        // endregion never

        foreach (string text in (string[])["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;RSCALE=GREGORIAN"])
        {
            var times = RecurrenceRule.Parse(text).GetOccurrences(new LocalDateTime(2026, 1, 1, 9, 0)).Take(4);
            output.Line($"{text}: {string.Join(", ", times.Select(t => t.Date.ToString("MM-dd", null)))}");
        }
    }
}
