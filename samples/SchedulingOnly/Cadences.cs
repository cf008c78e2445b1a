using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>What people agree on: windows, grace, pauses, people in two zones.</summary>
internal static class Cadences
{
    public static void Run(TextWriter output)
    {
        output.Title("Cadences");
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var start = new LocalDateTime(2026, 3, 2, 20, 0);

        // region cadence
        var call = Cadence.Fixed(Recurrence.Create(start, RecurrenceRule.Daily()).In(berlin))
            .WithWindow(Duration.FromHours(2), Duration.FromHours(4)).WithGrace(Duration.FromMinutes(15))
            .WithReminders(Duration.FromHours(1), Duration.Zero);

        var history = CadenceHistory.From(Instant.FromUtc(2026, 3, 2, 0, 0))
            .With(OccurrenceKey.Parse("2026-03-02T20:00"), OccurrenceState.Kept)
            .WithPause(new Interval(Instant.FromUtc(2026, 3, 4, 12, 0), Instant.FromUtc(2026, 3, 6, 12, 0)));
        var now = Instant.FromUtc(2026, 3, 6, 18, 30);
        for (int day = 2; day <= 7; day++)
        {
            var key = new OccurrenceKey(new LocalDateTime(2026, 3, day, 20, 0));
            output.WriteLine($"{key} {call.Classify(key, history, now)}");           // Kept, Expired, Held, Held, Open, Upcoming
        }

        // endregion cadence

        // region kinds
        Cadence[] kinds =
        [
            Cadence.SinceLast(Duration.FromDays(3), Duration.FromDays(7), berlin),                                    // restarts after any contact
            Cadence.PerPeriod(3, Period.FromWeeks(1), new LocalDate(2026, 3, 2), berlin),                             // three times a week, whenever
            Cadence.RelativeTo(start, berlin, Period.FromDays(1), Period.FromWeeks(1), Period.FromMonths(1)),         // after something happened
            Cadence.Backoff(start, berlin, Period.FromMonths(1), Period.FromMonths(3), Period.FromMonths(6), Period.FromMonths(12)),
            Cadence.Tapered(
                start,
                berlin,
                TaperPhase.For(Period.FromDays(30), RecurrenceRule.Daily()),
                TaperPhase.UntilCompleted(12, RecurrenceRule.Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday)),
                TaperPhase.Last(RecurrenceRule.Weekly())),
        ];
        // endregion kinds

        foreach (var kind in kinds)
        {
            output.WriteLine(kind);
            var due = kind.Expect(CadenceHistory.From(Instant.FromUtc(2026, 3, 2, 0, 0)), new Interval(null, Instant.FromUtc(2027, 4, 1, 0, 0)));
            output.Line($"    {due.Count} by April 2027, first {due[0].Key}, last {due[^1].Key}");
        }

        // region people
        var one = Availability.In(berlin).WithQuiet(QuietHours.Between(new LocalTime(22, 0), new LocalTime(7, 0)));
        var other = Availability.In(chicago).WithQuiet(QuietHours.Between(new LocalTime(23, 0), new LocalTime(8, 0)));
        var day7 = new Interval(Instant.FromUtc(2026, 3, 7, 0, 0), Instant.FromUtc(2026, 3, 8, 0, 0));
        foreach (var common in Availability.CommonTo([one, other], day7))
        {
            output.WriteLine($"both awake {Text.Of(common.Start, berlin)} until {Text.Of(common.End, berlin)}");
        }

        var asked = new LocalDateTime(2026, 3, 7, 23, 0).InZoneStrictly(berlin).ToInstant();
        output.WriteLine($"an answer within two hours, asked for at 23:00, is due {Text.Of(one.After(asked, Duration.FromHours(2))!.Value, berlin)}");
        // endregion people
    }
}
