using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class CalendarEventTests
{
    private static readonly Instant At = CalendarCases.At;
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Recurrence Daily = CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", "FREQ=DAILY");

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nSUMMARY:x")]
    [InlineData("a\0")]
    [InlineData("\u0085")]
    [InlineData("")]
    public void A_uid_with_control_characters_is_refused(string uid)
    {
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create(uid, At, At + Hour, "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create(uid, Daily, Hour, "x"));
    }

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        string half = new((char)0xD800, 1);
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At, "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Hour, "x\0"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Hour, half));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Hour, "x", sequence: -1));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Hour, "x", (CalendarClass)7));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create(new string('a', 256), Daily, Hour, "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", Daily, Duration.Zero, "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", Daily, Duration.FromMilliseconds(1500), "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", Daily, Duration.FromDays(367), "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", Daily, Hour, half));
        Assert.ThrowsAny<ArgumentException>(() => CalendarAlarm.Before(Duration.FromSeconds(-1), "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarAlarm.Before(Duration.FromMilliseconds(1), "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarAlarm.Before(Duration.FromDays(367), "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarAlarm.Before(Hour, half));
        Assert.Throws<ArgumentNullException>(() => CalendarEvent.Create("a", Daily, Hour, "x").WithAlarms([null!]));
    }

    [Fact]
    public void A_recurrence_that_never_occurs_is_refused()
    {
        var never = CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", "FREQ=MONTHLY;BYDAY=6MO");

        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", never, Hour, "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", Once().Excluding(Once().Start), Hour, "x"));
        Assert.Equal(Once().Start.PlusDays(1), CalendarEvent.Create("a", never.Including(Once().Start.PlusDays(1)), Hour, "x").Starts.InZone(never.Zone).LocalDateTime);
    }

    [Theory]
    [InlineData("Europe/\"Berlin")]
    [InlineData("Europe\nBerlin")]
    [InlineData("")]
    public void A_zone_whose_id_cannot_be_written_is_refused(string id)
        => Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", Daily.In(new PlantedZone(id, 1)), Hour, "x"));

    [Fact]
    public void What_is_chosen_is_written()
    {
        var item = CalendarEvent.Create("a", Once(), Duration.FromSeconds(5405), "x").WithSequence(3).WithClass(CalendarClass.Confidential).Cancelled()
            .WithAlarms(CalendarAlarm.Before(Duration.FromMinutes(90), "soon, now"), CalendarAlarm.Before(Duration.Zero, "now"));

        Assert.EndsWith(
            "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260110T190000Z\r\nDTSTART;TZID=Europe/Berlin:20260328T200000\r\nDURATION:PT1H30M5S\r\nRRULE:FREQ=DAILY;COUNT=1\r\n"
            + "SEQUENCE:3\r\nSTATUS:CANCELLED\r\nCLASS:CONFIDENTIAL\r\nSUMMARY:x\r\n"
            + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H30M\r\nDESCRIPTION:soon\\, now\r\nEND:VALARM\r\n"
            + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT0S\r\nDESCRIPTION:now\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            CalendarCases.Write(item),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "PT1S")]
    [InlineData(60, "PT1M")]
    [InlineData(61, "PT1M1S")]
    [InlineData(3600, "PT1H")]
    [InlineData(3601, "PT1H0M1S")]
    [InlineData(3660, "PT1H1M")]
    [InlineData(86400, "PT24H")]
    [InlineData(366 * 86400, "PT8784H")]
    public void A_length_is_elapsed_and_in_the_grammar(int seconds, string expected)
        => Assert.Contains($"\r\nDURATION:{expected}\r\n", CalendarCases.Write(CalendarEvent.Create("a", Once(), Duration.FromSeconds(seconds), "x")), StringComparison.Ordinal);

    [Fact]
    public void Events_are_equal_by_value_and_a_choice_makes_another()
    {
        var alarm = CalendarAlarm.Before(Hour, "x");
        CalendarEvent[] all =
        [
            Made(), Made().WithSequence(1), Made().WithClass(CalendarClass.Public), Made().Cancelled(), Made().WithAlarms(alarm), Made().WithAlarms(alarm, alarm),
            CalendarEvent.Create("b", Daily, Hour, "x"), CalendarEvent.Create("a", Daily, Hour, "y"), CalendarEvent.Create("a", Daily, Hour + Hour, "x"),
            CalendarEvent.Create("a", Once(), Hour, "x"), CalendarEvent.Create("a", Made().Starts, Made().Ends, "x"),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(Made(), Made());
        Assert.Equal(Made().GetHashCode(), Made().GetHashCode());
        Assert.Equal(Made().WithAlarms(alarm), Made().WithAlarms(CalendarAlarm.Before(Hour, "x")));
        Assert.Equal(CalendarClass.Private, Made().Classification);
        Assert.Equal((Made().Starts + Hour, Daily), (Made().Ends, Made().Recurrence));
        Assert.Empty(Made().WithAlarms(alarm).WithAlarms().Alarms);
    }

    [Fact]
    public void Alarms_given_cannot_be_changed_afterwards()
    {
        CalendarAlarm[] alarms = [CalendarAlarm.Before(Hour, "x")];
        var item = Made().WithAlarms(alarms);
        alarms[0] = CalendarAlarm.Before(Hour, "y");

        Assert.Equal("x", Assert.Single(item.Alarms).Text);
    }

    private static CalendarEvent Made() => CalendarEvent.Create("a", Daily, Hour, "x");

    private static Recurrence Once() => Recurrence.Create(Daily.Start, Daily.Rule.WithCount(1)).In(Daily.Zone);
}
