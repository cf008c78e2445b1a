using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests.Cadences.People;

public class AvailabilityTests
{
    // Zone and quiet hours; an instant in UTC; the next instant at which the person may be reached.
    public static TheoryData<string, string, string?> Decisions => new()
    {
        // Overnight: the beginning is inside, the end is not.
        { "UTC|22:00-07:00", "2026-01-05T21:59:59", "2026-01-05T21:59:59" },
        { "UTC|22:00-07:00", "2026-01-05T22:00:00", "2026-01-06T07:00:00" },
        { "UTC|22:00-07:00", "2026-01-06T06:59:59", "2026-01-06T07:00:00" },
        { "UTC|22:00-07:00", "2026-01-06T07:00:00", "2026-01-06T07:00:00" },
        { "UTC|13:00-14:00", "2026-01-05T13:30:00", "2026-01-05T14:00:00" },
        { "UTC|00:00-06:00", "2026-01-05T00:00:00", "2026-01-05T06:00:00" },
        { "UTC|22:00-00:00", "2026-01-05T23:59:59", "2026-01-06T00:00:00" },

        // One after the other.
        { "UTC|22:00-07:00|06:00-09:00", "2026-01-05T23:00:00", "2026-01-06T09:00:00" },
        { "UTC|22:00-07:00|07:00-08:00", "2026-01-05T23:00:00", "2026-01-06T08:00:00" },

        // From equal to until is 24 hours, for ever only on every day.
        { "UTC|08:00-08:00@MO", "2026-01-05T07:59:59", "2026-01-05T07:59:59" },
        { "UTC|08:00-08:00@MO", "2026-01-05T08:00:00", "2026-01-06T08:00:00" },
        { "UTC|08:00-08:00@MOTUWETHFRSA", "2026-01-05T08:00:00", "2026-01-11T08:00:00" },
        { "UTC|08:00-08:00", "2026-01-05T08:00:00", null },
        { "UTC|00:00-00:00", "2026-01-05T00:00:00", null },
        { "UTC|00:00-12:00|12:00-00:00", "2026-01-05T08:00:00", null },

        // The day is the one on which they begin.
        { "UTC|22:00-07:00@SU", "2026-01-04T23:00:00", "2026-01-05T07:00:00" },
        { "UTC|22:00-07:00@SU", "2026-01-05T23:00:00", "2026-01-05T23:00:00" },
        { "UTC|22:00-07:00@SU", "2026-01-04T06:00:00", "2026-01-04T06:00:00" },
        { "Pacific/Kiritimati|22:00-07:00@SU", "2026-01-04T08:00:00", "2026-01-04T17:00:00" },
        { "Pacific/Kiritimati|22:00-07:00@SU", "2026-01-05T08:00:00", "2026-01-05T08:00:00" },

        // Berlin, 29 March: 02:00 to 03:00 is jumped over at 01:00 UTC.
        { "Europe/Berlin|22:00-07:00", "2026-03-28T22:00:00", "2026-03-29T05:00:00" },
        { "Europe/Berlin|02:15-02:45", "2026-03-29T01:00:00", "2026-03-29T01:00:00" },
        { "Europe/Berlin|01:30-02:30", "2026-03-29T00:30:00", "2026-03-29T01:00:00" },
        { "Europe/Berlin|02:30-04:00", "2026-03-29T00:59:59", "2026-03-29T00:59:59" },
        { "Europe/Berlin|02:30-04:00", "2026-03-29T01:00:00", "2026-03-29T02:00:00" },

        // Berlin, 25 October: 02:00 to 03:00 is shown at 00:00 and 01:00 UTC; quiet until its last showing.
        { "Europe/Berlin|22:00-07:00", "2026-10-24T21:00:00", "2026-10-25T06:00:00" },
        { "Europe/Berlin|01:00-02:30", "2026-10-25T00:00:00", "2026-10-25T01:30:00" },
        { "Europe/Berlin|02:15-02:45", "2026-10-25T00:50:00", "2026-10-25T01:45:00" },
        { "Europe/Berlin|02:30-04:00", "2026-10-25T00:29:59", "2026-10-25T00:29:59" },
        { "Europe/Berlin|02:30-04:00", "2026-10-25T00:30:00", "2026-10-25T03:00:00" },

        // Apia left out 30 December 2011 (the 30th would begin at 10:00 UTC): neither quiet for a day more nor waking at midnight.
        { "Pacific/Apia|22:00-07:00", "2011-12-30T09:00:00", "2011-12-30T17:00:00" },
        { "Pacific/Apia|08:00-20:00@FR", "2011-12-30T10:00:00", "2011-12-30T10:00:00" },

        // The calendar's ends.
        { "UTC|22:00-07:00", "0001-01-01T00:00:00", "0001-01-01T00:00:00" },
        { "UTC|22:00-07:00", "9999-12-31T23:59:59", "9999-12-31T23:59:59" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Who_may_be_reached_follows_the_table(string person, string at, string? expected)
    {
        var availability = Read(person);
        var instant = LocalDateTimePattern.GeneralIso.Parse(at).Value.InUtc().ToInstant();
        var next = expected is null ? (Instant?)null : LocalDateTimePattern.GeneralIso.Parse(expected).Value.InUtc().ToInstant();

        Assert.Equal(next, availability.NextAvailable(instant));
        Assert.Equal(next == instant, availability.IsAvailableAt(instant));
        Assert.Equal(next, availability.After(instant, Duration.Zero) ?? (instant.InUtc().Year == 9999 ? instant : null));
    }

    [Fact]
    public void Every_instant_has_an_answer()
    {
        foreach (string person in new[] { "UTC|22:00-07:00", "Pacific/Kiritimati|00:00-00:00", "America/Adak|22:00-07:00@MO" })
        {
            var availability = Read(person);
            foreach (var instant in new[] { Instant.MinValue, Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 27, 0, 0), Instant.MaxValue })
            {
                _ = availability.NextAvailable(instant);
                _ = availability.After(instant, Duration.FromDays(366));
                Assert.Equal(availability.NextAvailable(instant) == instant, availability.IsAvailableAt(instant));
            }
        }

        Assert.Null(Read("UTC").After(Instant.MaxValue, Duration.FromDays(1)));
    }

    [Fact]
    public void Time_counts_only_while_the_person_may_be_reached()
    {
        var person = Read("UTC|22:00-07:00");

        Assert.Equal(Utc(6, 9), person.After(Utc(5, 23), Duration.FromHours(2)));
        Assert.Equal(Utc(6, 8), person.After(Utc(5, 21), Duration.FromHours(2)));
        Assert.Equal(Utc(6, 7), person.After(Utc(5, 20), Duration.FromHours(2)));
        Assert.Equal(Utc(5, 21), person.After(Utc(5, 20), Duration.FromHours(1)));
        Assert.Equal(Utc(6, 7) + Duration.FromDays(10), person.After(Utc(6, 7), Duration.FromHours(150)));
        Assert.Null(Read("UTC|08:00-08:00").After(Utc(5, 20), Duration.FromHours(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => person.After(Utc(5, 20), Duration.FromDays(367)));
        Assert.Throws<ArgumentOutOfRangeException>(() => person.After(Utc(5, 20), -Duration.Epsilon));
    }

    [Fact]
    public void Two_people_in_two_zones_have_their_common_hours()
    {
        var berlin = Read("Europe/Berlin|22:00-07:00");
        var newYork = Read("America/New_York|22:00-07:00");
        var day = new Interval(Utc(5, 0), Utc(6, 0));

        // Berlin is free 06:00 to 21:00 UTC, New York 12:00 to 03:00.
        Assert.Equal([new Interval(Utc(5, 12), Utc(5, 21))], Availability.CommonTo([berlin, newYork], day));
        Assert.Equal([new Interval(Utc(5, 6), Utc(5, 21))], Availability.CommonTo([berlin], day));
        Assert.Equal([day], Availability.CommonTo([], day));
        Assert.Empty(Availability.CommonTo([berlin, Read("UTC|08:00-08:00")], day));
        Assert.Empty(Availability.CommonTo([berlin], new Interval(Utc(5, 8), Utc(5, 8))));

        // Jumped over as a whole, quiet hours do not even divide what is free.
        var jump = new Interval(Instant.FromUtc(2026, 3, 29, 0, 0), Instant.FromUtc(2026, 3, 29, 4, 0));
        Assert.Equal([jump], Availability.CommonTo([Read("Europe/Berlin|02:15-02:45")], jump));
        Assert.Throws<ArgumentException>(() => Availability.CommonTo([berlin], new Interval(Utc(5, 0), null)));
        Assert.Throws<ArgumentException>(() => Availability.CommonTo([berlin], new Interval(null, Utc(5, 0))));
    }

    [Fact]
    public void The_zones_of_two_people_filter_and_never_shift()
    {
        var cadence = Cadence.Parse("2026-01-05T20:00 Europe/Berlin FREQ=DAILY;BYHOUR=8,14,20");
        var both = cadence.WithParticipants(Read("Europe/Berlin|22:00-07:00"), Read("America/New_York|22:00-07:00|14:00-15:00@WE"));
        var month = new Interval(Utc(5, 0), Utc(5, 0) + Duration.FromDays(90));
        var alone = cadence.Expect(CadenceHistory.Empty, month);
        var together = both.Expect(CadenceHistory.Empty, month);

        Assert.Subset(alone.ToHashSet(), together.ToHashSet());
        Assert.Equal(alone.Where(e => both.Participants.All(p => p.IsAvailableAt(e.Due))), together);
        Assert.DoesNotContain(together, e => e.Key.Local.Hour == 8);
        Assert.Contains(together, e => e.Key.Local.Hour == 14);
    }

    [Fact]
    public void Quiet_hours_have_their_range()
    {
        var noon = new LocalTime(12, 0);
        Assert.Throws<ArgumentException>(() => QuietHours.Between(noon.PlusNanoseconds(1), noon));
        Assert.Throws<ArgumentException>(() => QuietHours.Between(noon, noon.PlusMilliseconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuietHours.Between(noon, noon, IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuietHours.Between(noon, noon, (IsoDayOfWeek)8));
        Assert.Equal(QuietHours.Between(noon, noon), QuietHours.Between(noon, noon, [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)]));
        Assert.False(QuietHours.Between(noon, noon).BeginOn(IsoDayOfWeek.None));
        Assert.True(QuietHours.Between(noon, noon, IsoDayOfWeek.Sunday).BeginOn(IsoDayOfWeek.Sunday));
    }

    private static Availability Read(string person)
        => Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY people=" + person).Participants[0];

    private static Instant Utc(int day, int hour) => Instant.FromUtc(2026, 1, day, hour, 0);
}
