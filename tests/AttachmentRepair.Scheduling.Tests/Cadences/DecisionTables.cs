using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>States, pauses, snoozes, counts and shares, row by row.</summary>
public class DecisionTables
{
    private static readonly OccurrenceKey Tenth = OccurrenceKey.Parse("2026-01-10T20:00");

    private static readonly Instant Due = Instant.FromUtc(2026, 1, 10, 20, 0);

    // Due daily at 20:00 UTC, open from 8:00 until 20:00 of the next day, in time until 21:00.
    private static readonly Cadence Evenings = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 1, 20, 0), RecurrenceRule.Daily())).WithGrace(Duration.FromHours(1));

    // Hours from the due time; what is known, in words; the state.
    [Theory]
    [InlineData(-13, "", OccurrenceState.Upcoming)]
    [InlineData(-12, "", OccurrenceState.Open)]
    [InlineData(0, "", OccurrenceState.Open)]
    [InlineData(2, "", OccurrenceState.Open)]
    [InlineData(24, "", OccurrenceState.Expired)]
    [InlineData(24, "relaxed", OccurrenceState.Excused)]
    [InlineData(23, "relaxed", OccurrenceState.Open)]
    [InlineData(24, "relaxed-late", OccurrenceState.Expired)]
    [InlineData(24, "relaxed Kept", OccurrenceState.Kept)]
    [InlineData(0, "cancelled", OccurrenceState.NotDue)]
    [InlineData(0, "cancelled Kept", OccurrenceState.NotDue)]
    [InlineData(0, "ended", OccurrenceState.NotDue)]
    [InlineData(24, "ended Missed", OccurrenceState.NotDue)]
    [InlineData(0, "held", OccurrenceState.Held)]
    [InlineData(99, "held", OccurrenceState.Held)]
    [InlineData(99, "held Late", OccurrenceState.Late)]
    [InlineData(0, "paused", OccurrenceState.Held)]
    [InlineData(0, "paused Kept", OccurrenceState.Kept)]
    [InlineData(99, "paused relaxed", OccurrenceState.Held)]
    [InlineData(0, "new", OccurrenceState.Unknown)]
    [InlineData(0, "new held", OccurrenceState.Unknown)]
    [InlineData(0, "new Declined", OccurrenceState.Declined)]
    [InlineData(0, "new moved", OccurrenceState.Upcoming)]
    [InlineData(0, "moved", OccurrenceState.Upcoming)]
    [InlineData(36, "moved", OccurrenceState.Open)]
    [InlineData(72, "moved", OccurrenceState.Expired)]
    [InlineData(48, "moved paused", OccurrenceState.Open)]
    [InlineData(0, "moved ended", OccurrenceState.NotDue)]
    [InlineData(48, "moved-back ended", OccurrenceState.Expired)]
    [InlineData(0, "moved-back new", OccurrenceState.Unknown)]
    [InlineData(0, "moved paused-there", OccurrenceState.Held)]
    [InlineData(-99, "Kept", OccurrenceState.Kept)]
    [InlineData(0, "KeptWithNotice", OccurrenceState.KeptWithNotice)]
    [InlineData(0, "Late", OccurrenceState.Late)]
    [InlineData(0, "Missed", OccurrenceState.Missed)]
    [InlineData(0, "Excused", OccurrenceState.Excused)]
    [InlineData(0, "Renegotiated", OccurrenceState.Renegotiated)]
    [InlineData(0, "Declined", OccurrenceState.Declined)]
    [InlineData(0, "Held", OccurrenceState.Held)]
    [InlineData(0, "Unknown", OccurrenceState.Unknown)]
    [InlineData(0, "snoozed", OccurrenceState.Open)]
    [InlineData(0, "contact", OccurrenceState.Open)]
    public void A_state_follows_from_what_is_known(int hours, string known, OccurrenceState expected)
        => Assert.Equal(expected, Evenings.Classify(Tenth, Known(known), Due + Duration.FromHours(hours)));

    // The pause in hours from the due time; whether it comes back and how many hours after the due time it is due then.
    [Theory]
    [InlineData(PausePolicy.Drop, -20, 40, null)]
    [InlineData(PausePolicy.Drop, -3, 40, null)]
    [InlineData(PausePolicy.Drop, 0, 40, null)]
    [InlineData(PausePolicy.Drop, 1, 40, 0)]
    [InlineData(PausePolicy.Drop, -40, 0, 0)]
    [InlineData(PausePolicy.Drop, -40, -1, 0)]
    [InlineData(PausePolicy.Defer, -20, 40, null)]
    [InlineData(PausePolicy.Defer, -12, 40, null)]
    [InlineData(PausePolicy.Defer, -11, 40, 51)]
    [InlineData(PausePolicy.Defer, -3, 40, 43)]
    [InlineData(PausePolicy.Defer, 0, 40, 40)]
    [InlineData(PausePolicy.Defer, 1, 40, 0)]
    [InlineData(PausePolicy.Defer, -40, 0, 0)]
    [InlineData(PausePolicy.Collapse, -20, 12, 12)]
    [InlineData(PausePolicy.Collapse, -20, 40, null)]
    [InlineData(PausePolicy.Collapse, 0, 6, 6)]
    [InlineData(PausePolicy.Collapse, -20, 1, 1)]
    [InlineData(PausePolicy.Collapse, -40, 0, 0)]
    [InlineData(PausePolicy.Collapse, 1, 40, 0)]
    public void A_pause_does_with_one_what_the_policy_says(PausePolicy policy, int from, int until, int? dueAfter)
    {
        // Closed before the next is due, so that nothing stands for it but where a pause is longer than a day.
        var cadence = Evenings.WithPauses(policy).WithWindow(Duration.FromHours(12), Duration.FromHours(6));
        var history = CadenceHistory.Empty.WithPause(new Interval(Due + Duration.FromHours(from), Due + Duration.FromHours(until)));
        var expected = cadence.Expect(history, new Interval(Due - Duration.FromDays(9), Due + Duration.FromDays(9))).Where(e => e.Key == Tenth).ToList();

        Instant[] due = dueAfter is { } hours ? [Due + Duration.FromHours(hours)] : [];
        Assert.Equal(due, expected.Select(e => e.Due));
        Assert.Equal(dueAfter is null ? OccurrenceState.Held : OccurrenceState.Expired, cadence.Classify(Tenth, history, Due + Duration.FromDays(20)));
    }

    // Hours from the due time: now and until when; what is known; whether it may be snoozed.
    [Theory]
    [InlineData(-13, 1, "", false)]
    [InlineData(-12, 1, "", true)]
    [InlineData(0, 1, "", true)]
    [InlineData(0, 0, "", false)]
    [InlineData(1, 0, "", false)]
    [InlineData(0, 23, "", true)]
    [InlineData(0, 24, "", false)]
    [InlineData(24, 25, "", false)]
    [InlineData(0, 1, "Kept", false)]
    [InlineData(0, 1, "held", false)]
    [InlineData(0, 1, "cancelled", false)]
    [InlineData(0, 1, "paused", false)]
    [InlineData(0, 1, "new", false)]
    [InlineData(0, 1, "moved", false)]
    [InlineData(40, 60, "moved", true)]
    [InlineData(0, 1, "ended", false)]
    [InlineData(0, 1, "snoozed", true)]
    [InlineData(0, 1, "relaxed", true)]
    public void Only_what_is_open_may_be_snoozed_and_only_within_its_window(int now, int until, string known, bool expected)
        => Assert.Equal(expected, Evenings.CanSnooze(Tenth, Known(known), Due + Duration.FromHours(until), Due + Duration.FromHours(now)));

    // Days of January: contacts, pause, asked; ideal 3 days, maximum 5, enrolled on the 1st.
    [Theory]
    [InlineData("", "", 1, SinceLastState.OnTrack)]
    [InlineData("", "", 4, SinceLastState.Stretching)]
    [InlineData("", "", 6, SinceLastState.Overdue)]
    [InlineData("5", "", 6, SinceLastState.OnTrack)]
    [InlineData("5", "", 8, SinceLastState.Stretching)]
    [InlineData("5", "", 10, SinceLastState.Overdue)]
    [InlineData("5 9", "", 10, SinceLastState.OnTrack)]
    [InlineData("9 5", "", 8, SinceLastState.Stretching)]
    [InlineData("5", "6-9", 10, SinceLastState.OnTrack)]
    [InlineData("5", "6-9", 11, SinceLastState.Stretching)]
    [InlineData("5", "6-9", 13, SinceLastState.Overdue)]
    [InlineData("5", "9-20", 15, SinceLastState.Stretching)]
    [InlineData("5", "9-20", 21, SinceLastState.Overdue)]
    [InlineData("5", "8-20", 15, SinceLastState.OnTrack)]
    [InlineData("5", "2-7", 9, SinceLastState.OnTrack)]
    [InlineData("5", "2-7", 10, SinceLastState.Stretching)]
    public void A_count_from_the_last_contact_follows_from_contacts_and_pauses(string contacts, string pause, int asked, SinceLastState expected)
    {
        var history = contacts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(CadenceHistory.From(Jan(1)), (h, c) => h.WithContact(Jan(int.Parse(c, CultureInfo.InvariantCulture))));
        int[] days = [.. pause.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(d => int.Parse(d, CultureInfo.InvariantCulture))];
        history = days.Length == 2 ? history.WithPause(new Interval(Jan(days[0]), Jan(days[1]))) : history;

        Assert.Equal(expected, Cadence.SinceLast(Duration.FromDays(3), Duration.FromDays(5)).SinceLastAt(history, Jan(asked)));
    }

    // Times a week; enrolled, pause from and until, in hours after Monday; how many are owed.
    [Theory]
    [InlineData(3, 0, 0, 0, 3)]
    [InlineData(3, 0, 0, 24, 3)]
    [InlineData(3, 0, 0, 28, 3)]
    [InlineData(3, 0, 0, 29, 2)]
    [InlineData(3, 0, 24, 96, 2)]
    [InlineData(3, 0, 0, 84, 2)]
    [InlineData(3, 0, 0, 85, 1)]
    [InlineData(3, 0, 0, 140, 1)]
    [InlineData(3, 0, 0, 141, 0)]
    [InlineData(3, 0, 100, 168, 0)]
    [InlineData(3, 0, 100, 167, 2)]
    [InlineData(3, 84, 0, 0, 2)]
    [InlineData(3, 84, 0, 84, 2)]
    [InlineData(3, 84, 40, 112, 1)]
    [InlineData(7, 144, 0, 0, 1)]
    [InlineData(1, 84, 0, 0, 1)]
    [InlineData(1, 85, 0, 0, 0)]
    [InlineData(7, 0, -900, 24, 6)]
    public void A_share_of_a_period_is_in_proportion(int count, int enrolled, int from, int until, int owed)
    {
        var monday = Jan(5);
        var weekly = Cadence.PerPeriod(count, Period.FromWeeks(1), new LocalDate(2026, 1, 5), DateTimeZone.Utc);
        var history = CadenceHistory.From(monday + Duration.FromHours(enrolled)).WithPause(new Interval(monday + Duration.FromHours(from), monday + Duration.FromHours(until)));
        // A pause to the very end of the week holds what is due there only where it goes on.
        history = until == 168 ? history.WithPause(new Interval(monday + Duration.FromHours(168), monday + Duration.FromHours(169))) : history;

        Assert.Equal(owed, weekly.Expect(history, new Interval(null, Jan(13))).Count);
        Assert.Equal(owed, Enumerable.Range(0, count).Count(i => weekly.Classify(new OccurrenceKey(new LocalDateTime(2026, 1, 5, 0, 0), i), history, monday) != OccurrenceState.Held));
    }

    // Minutes after the due time; notice, in minutes before it; what it amounts to.
    [Theory]
    [InlineData(-600, null, OccurrenceState.Kept)]
    [InlineData(0, null, OccurrenceState.Kept)]
    [InlineData(60, null, OccurrenceState.Kept)]
    [InlineData(61, null, OccurrenceState.Late)]
    [InlineData(61, 1, OccurrenceState.KeptWithNotice)]
    [InlineData(61, 0, OccurrenceState.Late)]
    [InlineData(61, -30, OccurrenceState.Late)]
    [InlineData(60, 1, OccurrenceState.Kept)]
    [InlineData(9000, 5, OccurrenceState.KeptWithNotice)]
    public void What_is_done_amounts_to_an_outcome(int done, int? notice, OccurrenceState expected)
    {
        Assert.True(Evenings.TryFind(Tenth, out var found));
        Assert.Equal(expected, found.OutcomeOf(Due + Duration.FromMinutes(done), notice is { } minutes ? Due - Duration.FromMinutes(minutes) : null));
    }

    // How many of 4 weeks of three are kept and missed; the others are excused, held or not answered. The rate in thousandths.
    [Theory]
    [InlineData(12, 0, 1000)]
    [InlineData(8, 4, 667)]
    [InlineData(6, 3, 667)]
    [InlineData(0, 5, 0)]
    [InlineData(1, 1, 500)]
    public void A_rate_counts_what_was_kept_and_missed_alone(int kept, int missed, int expected)
    {
        var weekly = Cadence.PerPeriod(3, Period.FromWeeks(1), new LocalDate(2026, 1, 5), DateTimeZone.Utc);
        var all = weekly.Expect(CadenceHistory.Empty, new Interval(Jan(5), Jan(5) + Duration.FromDays(29)));
        OccurrenceState?[] others = [OccurrenceState.Excused, OccurrenceState.Held, null, OccurrenceState.Renegotiated];
        var history = all.Select((e, i) => (e.Key, State: i < kept ? OccurrenceState.Kept : i < kept + missed ? OccurrenceState.Missed : others[i % others.Length]))
            .Aggregate(CadenceHistory.Empty, (h, o) => o.State is { } state ? h.With(o.Key, state) : h);
        var states = all.Select(e => weekly.Classify(e, history, Jan(5) + Duration.FromDays(60))).ToList();
        var (done, failed) = (states.Count(s => s == OccurrenceState.Kept), states.Count(s => s == OccurrenceState.Missed));

        Assert.Equal(12, all.Count);
        Assert.Equal(expected, (int)Math.Round(1000.0 * done / (done + failed)));
    }

    private static CadenceHistory Known(string words)
    {
        var known = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var history = CadenceHistory.From(known.Contains("new") ? Due + Duration.FromHours(1) : Instant.MinValue);
        foreach (string word in known)
        {
            history = word switch
            {
                "relaxed" => history.WithRelaxed(new Interval(Due, Due + Duration.FromHours(1)), Due - Duration.FromHours(1)),
                "relaxed-late" => history.WithRelaxed(new Interval(Due, Due + Duration.FromHours(1)), Due),
                "cancelled" => history.WithCancellation(Tenth),
                "held" => history.WithHold(Tenth),
                "ended" => history.EndingAt(Due),
                "paused" => history.WithPause(new Interval(Due - Duration.FromHours(1), Due + Duration.FromHours(1))),
                "paused-there" => history.WithPause(new Interval(Due + Duration.FromHours(48), Due + Duration.FromHours(49))),
                "moved" => history.WithMove(Tenth, Due + Duration.FromHours(48)),
                "moved-back" => history.WithMove(Tenth, Due - Duration.FromHours(24)),
                "snoozed" => history.WithSnooze(Tenth, Due + Duration.FromHours(3)),
                "contact" => history.WithContact(Due),
                "new" => history,
                _ => history.With(Tenth, Enum.Parse<OccurrenceState>(word)),
            };
        }

        return history;
    }

    private static Instant Jan(int day) => Instant.FromUtc(2026, 1, day, 0, 0);
}
