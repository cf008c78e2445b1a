using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>Edits, and going on after a restart.</summary>
internal static class Edits
{
    public static void Run(TextWriter output)
    {
        output.Title("Edits and restarts");
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var eight = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 3, 2, 20, 0), RecurrenceRule.Daily()).In(zone));
        var nine = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 3, 2, 21, 0), RecurrenceRule.Daily()).In(zone));

        // region edit
        var edited = VersionedCadence.Starting(eight, Instant.FromUtc(2026, 3, 1, 0, 0)).Changed(nine, Instant.FromUtc(2026, 3, 4, 18, 45));
        var history = CadenceHistory.From(Instant.FromUtc(2026, 3, 2, 0, 0)).With(OccurrenceKey.Parse("2026-03-04T20:00"), OccurrenceState.Kept);
        foreach (var expected in edited.Expect(history, new Interval(null, Instant.FromUtc(2026, 3, 6, 23, 0))))
        {
            output.WriteLine(expected.Key);                                          // 20:00 until the 4th, which was done early; 21:00 from the 5th on
        }

        // endregion edit

        // region cursor
        var series = Recurrence.Create(new LocalDateTime(2026, 3, 27, 20, 0), RecurrenceRule.Daily().WithCount(5)).In(zone);
        string kept = series.CursorAfter(series.GetOccurrences().ElementAt(1)).ToString();        // a line of text for your database
        foreach (var occurrence in series.Resume(RecurrenceCursor.Parse(kept)))
        {
            output.WriteLine(Text.Of(occurrence, zone));                             // the three that are left
        }

        // endregion cursor
        output.WriteLine(kept);
    }
}
