using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Versions;

public class VersionedCadenceTests
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly CadenceHistory Enrolled = CadenceHistory.From(Instant.FromUtc(2026, 1, 5, 0, 0));

    // The first definition; the second; when it changed; what is expected in the week from 5 January on.
    public static TheoryData<string, string, string, string> Decisions => new()
    {
        // 20:00 opens at 08:00. Before that the new time counts today, earlier, later or the same.
        { "2026-01-05T20:00 UTC FREQ=DAILY", "2026-01-05T21:00 UTC FREQ=DAILY", "07T07", "05T20 06T20 07T21 08T21 09T21 10T21 11T21" },
        { "2026-01-05T20:00 UTC FREQ=DAILY", "2026-01-05T18:00 UTC FREQ=DAILY", "07T07", "05T20 06T20 07T18 08T18 09T18 10T18 11T18" },

        // After that today stays as it was, and once.
        { "2026-01-05T20:00 UTC FREQ=DAILY", "2026-01-05T21:00 UTC FREQ=DAILY", "07T09", "05T20 06T20 07T20 08T21 09T21 10T21 11T21" },
        { "2026-01-05T20:00 UTC FREQ=DAILY", "2026-01-05T21:00 UTC FREQ=DAILY", "07T20", "05T20 06T20 07T20 08T21 09T21 10T21 11T21" },
        { "2026-01-05T20:00 UTC FREQ=DAILY", "2026-01-05T18:00 UTC FREQ=DAILY", "07T09", "05T20 06T20 07T20 08T18 09T18 10T18 11T18" },

        // A wider window that would have opened already takes today away no more than a narrower one does.
        { "2026-01-05T20:00 UTC FREQ=DAILY opens=PT1H", "2026-01-05T20:00 UTC FREQ=DAILY opens=PT24H", "07T10", "05T20 06T20 07T20 08T20 09T20 10T20 11T20" },
        { "2026-01-05T20:00 UTC FREQ=DAILY opens=PT24H", "2026-01-05T20:00 UTC FREQ=DAILY opens=PT1H", "07T10", "05T20 06T20 07T20 08T20 09T20 10T20 11T20" },

        // Another zone: each date once, though both have it.
        { "2026-01-05T20:00 Pacific/Kiritimati FREQ=DAILY", "2026-01-05T20:00 Pacific/Honolulu FREQ=DAILY", "07T00", "05T20 06T20 07T20 08T20 09T20 10T20 11T20" },
        { "2026-01-05T20:00 Pacific/Honolulu FREQ=DAILY", "2026-01-05T20:00 Pacific/Kiritimati FREQ=DAILY", "07T00", "05T20 06T20 08T20 09T20 10T20 11T20" },

        // Weekly on Mondays to Fridays: on Wednesday Friday is nearer to the next Monday.
        { "2026-01-05T20:00 UTC FREQ=WEEKLY", "2026-01-02T20:00 UTC FREQ=WEEKLY", "07T07", "05T20 09T20" },
        { "2026-01-05T20:00 UTC FREQ=WEEKLY", "2026-01-01T20:00 UTC FREQ=WEEKLY", "07T07", "05T20" },

        // Through a period: the new one begins with the next that opens after the change.
        { "per-period 2026-01-05 UTC count=2 period=P3D", "per-period 2026-01-05 UTC count=1 period=P1D", "07T00", "05T00 05T00/1 08T00 09T00 10T00 11T00" },

        // From another kind a count begins with the change.
        { "2026-01-05T20:00 UTC FREQ=DAILY", "since-last UTC ideal=PT48H maximum=PT72H", "07T10", "05T20 06T20 07T20 07T10" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_first_occurrence_of_a_new_definition_follows_the_table(string first, string second, string changed, string expected)
    {
        var at = OccurrenceKey.Parse($"2026-01-{changed}:00").Local.InUtc().ToInstant();
        var edited = VersionedCadence.Starting(Cadence.Parse(first), Begin).Changed(Cadence.Parse(second), at);

        var week = edited.Expect(Enrolled, new Interval(null, Instant.FromUtc(2026, 1, 13, 0, 0)))
            .Where(e => e.Key.Local.Date < new LocalDate(2026, 1, 12))
            .Select(e => e.Key.ToString()["2026-01-".Length..].Replace(":00", string.Empty, StringComparison.Ordinal)).ToList();

        Assert.Equal(expected, string.Join(' ', week));
    }

    [Fact]
    public void Editing_never_re_issues_a_completed_or_expired_occurrence()
    {
        var eight = Cadence.Parse("2026-01-05T20:00 Europe/Berlin FREQ=DAILY");
        var done = OccurrenceKey.Parse("2026-01-07T20:00");
        var passed = OccurrenceKey.Parse("2026-01-06T20:00");
        var history = Enrolled.With(done, OccurrenceState.Kept);
        var change = Instant.FromUtc(2026, 1, 7, 18, 30);
        foreach (string other in new[] { "2026-01-05T21:00 Europe/Berlin FREQ=DAILY", "2026-01-05T20:00 America/New_York FREQ=DAILY", "2026-01-05T23:30 UTC FREQ=WEEKLY;BYDAY=WE", "2026-01-05T20:00 Europe/Berlin FREQ=DAILY opens=PT1H" })
        {
            // Edited again and again while it is done and behind it.
            var edited = VersionedCadence.Starting(eight, Begin);
            for (int i = 0; i < 3; i++)
            {
                edited = edited.Changed(Cadence.Parse(other), change + Duration.FromMinutes(20 * i));
            }

            var expected = edited.Expect(history, new Interval(null, Instant.FromUtc(2026, 1, 8, 6, 0)));
            Assert.Equal("2026-01-05T20:00 2026-01-06T20:00 2026-01-07T20:00", string.Join(' ', expected.Select(e => e.Key)));
            Assert.Equal(OccurrenceState.Kept, edited.Classify(done, history, change + Duration.FromDays(300)));
            Assert.Equal(OccurrenceState.Expired, edited.Classify(passed, history, change + Duration.FromDays(300)));
            Assert.Equal(edited.Versions[0], edited.DefinitionOf(done, history));
        }
    }

    [Fact]
    public void One_that_was_moved_keeps_the_definition_it_had_wherever_it_went()
    {
        var eight = Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY");
        var edited = VersionedCadence.Starting(eight, Begin).Changed(Cadence.Parse("2026-01-05T21:00 UTC FREQ=DAILY grace=PT1H"), Instant.FromUtc(2026, 1, 8, 9, 0));
        var opened = OccurrenceKey.Parse("2026-01-07T20:00");
        var ahead = OccurrenceKey.Parse("2026-01-10T20:00");
        var history = Enrolled.WithMove(opened, Instant.FromUtc(2026, 1, 9, 10, 0)).WithMove(ahead, Instant.FromUtc(2026, 1, 7, 9, 0)).With(ahead, OccurrenceState.Kept);

        Assert.Equal(edited.Versions[0], edited.DefinitionOf(opened, history));
        Assert.Contains(edited.Expect(history, new Interval(null, Instant.FromUtc(2026, 1, 12, 0, 0))), e => e.Key == opened && e.GraceEnds == e.Due && e.Due.InUtc().Day == 9);
        Assert.Equal(OccurrenceState.Kept, edited.Classify(ahead, history, Instant.FromUtc(2026, 1, 12, 0, 0)));
        Assert.Equal(OccurrenceState.NotDue, edited.Classify(ahead, Enrolled, Instant.FromUtc(2026, 1, 12, 0, 0)));
    }

    [Fact]
    public void Of_two_definitions_that_give_one_key_the_earlier_has_it()
    {
        var edited = VersionedCadence.Starting(Cadence.Parse("2026-01-05T20:00 Pacific/Kiritimati FREQ=DAILY"), Begin)
            .Changed(Cadence.Parse("2026-01-05T20:00 Pacific/Honolulu FREQ=DAILY"), Instant.FromUtc(2026, 1, 7, 0, 0));
        var seventh = OccurrenceKey.Parse("2026-01-07T20:00");

        Assert.Equal(edited.Versions[0], edited.DefinitionOf(seventh, Enrolled));
        Assert.Equal(Instant.FromUtc(2026, 1, 7, 6, 0), edited.Expect(Enrolled, new Interval(null, Instant.FromUtc(2026, 1, 9, 0, 0))).Single(e => e.Key == seventh).Due);
        Assert.Equal(OccurrenceState.Expired, edited.Classify(seventh, Enrolled, Instant.FromUtc(2026, 1, 8, 6, 0)));
    }

    [Fact]
    public void A_pause_recorded_later_takes_nothing_from_what_has_passed()
    {
        var edited = VersionedCadence.Starting(Cadence.Parse("2026-01-05T20:00 UTC FREQ=WEEKLY"), Begin)
            .Changed(Cadence.Parse("2026-01-02T20:00 UTC FREQ=WEEKLY"), Instant.FromUtc(2026, 1, 7, 7, 0));
        var friday = OccurrenceKey.Parse("2026-01-09T20:00");
        var later = Enrolled.WithPause(new Interval(Instant.FromUtc(2026, 1, 11, 0, 0), Instant.FromUtc(2026, 2, 11, 0, 0)));

        Assert.Equal(OccurrenceState.Open, edited.Classify(friday, Enrolled, Instant.FromUtc(2026, 1, 10, 0, 0)));
        Assert.Equal(OccurrenceState.Open, edited.Classify(friday, later, Instant.FromUtc(2026, 1, 10, 0, 0)));
    }

    [Fact]
    public void Edits_come_in_order_and_are_compared_by_value()
    {
        var eight = Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY");
        var once = VersionedCadence.Starting(eight, Begin).Changed(eight, Begin.PlusNanoseconds(1));

        Assert.Equal(once, VersionedCadence.Starting(eight, Begin).Changed(Cadence.Parse(eight.ToString()), Begin.PlusNanoseconds(1)));
        Assert.Equal(once.GetHashCode(), VersionedCadence.Starting(eight, Begin).Changed(eight, Begin.PlusNanoseconds(1)).GetHashCode());
        Assert.NotEqual(once, VersionedCadence.Starting(eight, Begin));
        Assert.Throws<ArgumentOutOfRangeException>(() => once.Changed(eight, Begin.PlusNanoseconds(1)));
        Assert.Throws<ArgumentException>(() => once.Expect(Enrolled, new Interval(Begin, null)));
        Assert.Null(once.DefinitionOf(OccurrenceKey.Parse("2026-01-05T20:01"), Enrolled));
        Assert.Equal(OccurrenceState.NotDue, once.Classify(OccurrenceKey.Parse("2026-01-05T20:01"), Enrolled, Begin));
    }

    // In Kiritimati 00:15 of 5 January is over when the enrolment begins; moved by name, it comes all the same.
    [Fact]
    public void What_was_due_before_the_enrolment_comes_if_it_was_moved_behind_it()
    {
        var early = Cadence.Parse("2026-01-01T00:15 Pacific/Kiritimati FREQ=DAILY");
        var key = new OccurrenceKey(new LocalDateTime(2026, 1, 5, 0, 15));
        var versioned = VersionedCadence.Starting(Cadence.Parse("2026-02-01T20:00 UTC FREQ=DAILY"), Begin).Changed(early, Begin + Duration.FromDays(1));
        var week = new Interval(Begin, Enrolled.Enrolled + Duration.FromHours(6));

        Assert.Empty(versioned.Expect(Enrolled, week));
        Assert.Equal(key, Assert.Single(versioned.Expect(Enrolled.WithMove(key, Enrolled.Enrolled + Duration.FromHours(3)), week)).Key);
    }
}
