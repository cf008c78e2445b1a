using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Reminders;

public class ReminderPlanTests
{
    private static readonly Cadence Evenings = Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY opens=PT12H closes=PT6H remind=PT24H,PT2H,PT0S");

    private static readonly OccurrenceKey Tenth = OccurrenceKey.Parse("2026-01-10T20:00");

    private static readonly Instant Due = Instant.FromUtc(2026, 1, 10, 20, 0);

    private static readonly Availability Sleeper = Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY people=UTC|19:30-23:00").Participants[0];

    // What is known; what is planned for the tenth: index and hours from the due time.
    public static TheoryData<string, string> Decisions => new()
    {
        { "", "0:-24 1:-2 2:0" },
        { "kept", "" },
        { "missed", "" },
        { "held", "" },
        { "cancelled", "" },
        { "cancelled snoozed", "" },
        { "held snoozed", "" },
        { "kept snoozed", "" },
        { "ended", "" },
        { "ended snoozed", "" },
        { "paused", "" },
        { "paused snoozed", "" },
        { "excused", "" },
        { "excused late", "0:-24 1:-2 2:0" },
        { "enrolled", "1:-2 2:0" },
        { "enrolled after", "" },
        { "enrolled after snoozed", "" },
        { "moved", "0:-21 1:1 2:3" },
        { "snoozed", "*:1" },
        { "snoozed late", "*:5" },
        { "snoozed out", "0:-24 1:-2 2:0" },
        { "snoozed before", "0:-24 1:-2 2:0" },
        { "snoozed at", "*:0" },
        { "quiet", "0:-21 1:-2 2:3" },
        { "quiet snoozed", "*:3" },
        { "quiet moved", "0:-21 2:3" },
        { "quiet paused late", "0:-21 1:-2" },
        { "asleep", "0:-24 1:-2" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void What_is_planned_follows_the_table(string known, string expected)
    {
        var words = known.Split(' ');
        var history = CadenceHistory.From(words.Contains("enrolled") ? words.Contains("after") ? Due.PlusNanoseconds(1) : Due - Duration.FromHours(3) : Due - Duration.FromDays(3));
        history = words.Contains("kept") ? history.With(Tenth, OccurrenceState.Kept) : words.Contains("missed") ? history.With(Tenth, OccurrenceState.Missed) : history;
        history = words.Contains("held") ? history.WithHold(Tenth) : words.Contains("cancelled") ? history.WithCancellation(Tenth) : history;
        history = words.Contains("moved") ? history.WithMove(Tenth, Due + Duration.FromHours(3)) : history;
        history = words.Contains("ended") ? history.EndingAt(Due) : history;
        history = words.Contains("paused") ? history.WithPause(words.Contains("late") ? new Interval(Due + Duration.FromHours(2), null) : new Interval(Due - Duration.FromHours(5), null)) : history;
        history = words.Contains("excused") ? history.WithRelaxed(new Interval(Due - Duration.FromHours(1), null), words.Contains("late") ? Due : Due - Duration.FromDays(1)) : history;
        history = words.Contains("snoozed")
            ? history.WithSnooze(Tenth, Due + Duration.FromHours(words.Contains("late") ? 5 : words.Contains("out") ? 6 : words.Contains("before") ? -13 : words.Contains("at") ? 0 : 1))
            : history;
        var person = words.Contains("quiet") ? Sleeper
            : words.Contains("asleep") ? Availability.In(DateTimeZone.Utc).WithQuiet(QuietHours.Between(new(20, 0), new(3, 0), IsoDayOfWeek.Saturday))
            : null;

        var plan = Evenings.PlanReminders(history, new Interval(Due - Duration.FromDays(2), Due + Duration.FromDays(2)), person).Where(r => r.Occurrence.Key == Tenth);
        Assert.Equal(expected, string.Join(' ', plan.Select(r => FormattableString.Invariant($"{(r.Index < 3 ? r.Index.ToString(CultureInfo.InvariantCulture) : "*")}:{(r.At - Due).TotalHours}"))));
    }

    [Fact]
    public void A_second_snooze_replaces_the_first_and_has_a_name_of_its_own()
    {
        var span = new Interval(Due - Duration.FromDays(2), Due + Duration.FromDays(2));
        var first = Evenings.PlanReminders(CadenceHistory.Empty.WithSnooze(Tenth, Due + Duration.FromMinutes(10)), span).Where(r => r.Occurrence.Key == Tenth).ToList();
        var second = Evenings.PlanReminders(CadenceHistory.Empty.WithSnooze(Tenth, Due + Duration.FromMinutes(20)), span).Where(r => r.Occurrence.Key == Tenth).ToList();

        Assert.Equal(Due + Duration.FromMinutes(10), Assert.Single(first).At);
        Assert.Equal(Due + Duration.FromMinutes(20), Assert.Single(second).At);
        Assert.NotEqual(first[0].IdIn("a"), second[0].IdIn("a"));
        Assert.Equal(second[0].IdIn("a"), ReminderId.Parse(second[0].IdIn("a").ToString()));
    }

    [Fact]
    public void A_snooze_long_after_the_due_time_is_found_while_the_window_is_open()
    {
        var cadence = Cadence.Parse("2026-01-05T20:00 UTC FREQ=MONTHLY closes=PT700H");
        var key = OccurrenceKey.Parse("2026-01-05T20:00");
        var until = Instant.FromUtc(2026, 2, 1, 12, 0);

        Assert.Equal(until, Assert.Single(cadence.PlanReminders(CadenceHistory.Empty.WithSnooze(key, until), new Interval(until, until.PlusNanoseconds(1)))).At);
        Assert.Empty(cadence.PlanReminders(CadenceHistory.Empty.WithSnooze(key, until + Duration.FromDays(9)), new Interval(until, until + Duration.FromDays(20))));
    }

    [Fact]
    public void A_contact_ends_the_reminders_of_what_counts_from_the_one_before()
    {
        var cadence = Cadence.Parse("since-last UTC ideal=PT72H maximum=PT120H remind=PT24H,PT0S");
        var last = Instant.FromUtc(2026, 1, 7, 20, 0);
        var one = CadenceHistory.From(last);
        var night = Availability.In(DateTimeZone.Utc).WithQuiet(QuietHours.Between(new(19, 0), new(9, 0)));
        var span = new Interval(last, last + Duration.FromDays(30));
        string Plan(CadenceHistory history, Availability? person)
            => string.Join(' ', cadence.PlanReminders(history, span, person).Where(r => r.Occurrence.Opens == last).Select(r => $"{r.Index}:{(r.At - last).TotalHours:0}"));

        Assert.Equal("0:48 1:72", Plan(one, null));
        Assert.Equal("0:61 1:85", Plan(one, night));
        Assert.Equal(string.Empty, Plan(one.WithContact(last + Duration.FromHours(50)), null));
        Assert.Equal("0:61", Plan(one.WithContact(last + Duration.FromHours(80)), night));
        Assert.Equal("0:61 1:85", Plan(one.WithContact(last + Duration.FromHours(86)), night));
        Assert.Equal(string.Empty, Plan(one.WithContact(last + Duration.FromHours(50)).WithSnooze(OccurrenceKey.Parse("2026-01-07T20:00"), last + Duration.FromHours(60)), null));
    }

    [Fact]
    public void Of_several_that_quiet_hours_bring_together_the_nearest_to_the_due_time_stays()
    {
        var cadence = Cadence.Parse("2026-01-05T09:00 UTC FREQ=DAILY remind=PT10H,PT3H,PT2H,PT1H");
        var night = Availability.In(DateTimeZone.Utc).WithQuiet(QuietHours.Between(new(22, 0), new(8, 0)));
        var plan = cadence.PlanReminders(CadenceHistory.Empty, new Interval(Instant.FromUtc(2026, 1, 9, 12, 0), Instant.FromUtc(2026, 1, 10, 12, 0)), night);

        Assert.Equal((3, Instant.FromUtc(2026, 1, 10, 8, 0)), (Assert.Single(plan).Index, plan[0].At));
    }

    [Fact]
    public void A_plan_needs_two_ends()
    {
        Assert.Throws<ArgumentException>(() => Evenings.PlanReminders(CadenceHistory.Empty, new Interval(null, Due)));
        Assert.Throws<ArgumentException>(() => Evenings.PlanReminders(CadenceHistory.Empty, new Interval(Due, null)));
        Assert.All(Evenings.PlanReminders(CadenceHistory.Empty, new Interval(Instant.FromUtc(9999, 12, 31, 0, 0), Instant.MaxValue)), r => Assert.Equal(9999, r.At.InUtc().Year));
        Assert.Empty(Evenings.PlanReminders(CadenceHistory.Empty, new Interval(Instant.MinValue, Instant.FromUtc(2026, 1, 4, 0, 0)), Sleeper));
    }
}
