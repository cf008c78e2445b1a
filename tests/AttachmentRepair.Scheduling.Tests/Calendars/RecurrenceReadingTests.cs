using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>DTSTART, RRULE, RDATE and EXDATE in.</summary>
public class RecurrenceReadingTests
{
    private const string Berlin = "DTSTART;TZID=Europe/Berlin:20260328T200000\r\n";

    [Fact]
    public void Bare_lines_are_read()
    {
        var read = Read(Berlin + "RRULE:FREQ=DAILY;COUNT=5\r\nEXDATE;TZID=Europe/Berlin:20260329T200000,20260330T200000\r\nEXDATE:20260331T180000Z\r\nRDATE;VALUE=DATE-TIME;TZID=America/New_York:20260410T080000\r\n");

        var expected = CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", "FREQ=DAILY;COUNT=5")
            .Excluding(CalendarCases.Local("2026-03-29T20:00"), CalendarCases.Local("2026-03-30T20:00"), CalendarCases.Local("2026-03-31T20:00"))
            .Including(CalendarCases.Local("2026-04-10T14:00"));
        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData("dtstart;tzid=Europe/Berlin:20260328t200000\nrrule:freq=daily;count=5\n")]
    [InlineData("DTSTART;TZID=\"Europe/Berlin\":20260328T200000\r\nRRULE:FREQ=DA\r\n ILY;COUNT=5")]
    [InlineData("RRULE;X-A=\"b:c;d\":FREQ=DAILY;COUNT=5\r\nDTSTART;X-B=1;TZID=Europe/Ber\r\n\tlin:20260328T200000\r\n")]
    [InlineData("SUMMARY:RRULE:FREQ=HOURLY\r\nDTSTART;TZID=Europe/Berlin:20260328T200000\r\n\r\nX-DTSTART:1\r\nRRULE:FREQ=DAILY;COUNT=5\r\n")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        + "begin:vevent\r\nDTSTART;TZID=Europe/Berlin:20260328T200000\r\nRRULE:FREQ=DAILY;COUNT=5\r\nBEGIN:VALARM\r\nRDATE:x\r\nEND:VALARM\r\nend:vevent\r\n"
        + "BEGIN:VEVENT\r\nDTSTART:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")]
    public void Forms_that_the_RFC_allows_are_one(string text)
        => Assert.Equal(CalendarCases.Of("Europe/Berlin", "2026-03-28T20:00", "FREQ=DAILY;COUNT=5"), Read(text));

    [Theory]
    [InlineData("99991229T235959Z", true)]
    [InlineData("99991230T000000Z", false)]
    public void The_last_day_of_the_calendar_is_the_last_that_is_read(string time, bool isRead)
    {
        var lines = $"DTSTART:{time}\r\n";
        if (isRead)
        {
            Assert.Single(Read(lines).GetOccurrences());
        }
        else
        {
            Assert.Throws<FormatException>(() => Read(lines));
        }
    }

    [Fact]
    public void Without_a_rule_the_start_recurs_once() => Assert.Equal(
        [Instant.FromUtc(2026, 3, 28, 19, 0), Instant.FromUtc(2026, 4, 1, 6, 0)],
        Read(Berlin + "RDATE:20260401T060000Z").GetOccurrences().Select(o => o.Instant));

    [Fact]
    public void A_start_that_the_rule_does_not_match_counts_as_the_RFC_has_it()
    {
        var read = Read(Berlin + "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2");

        Assert.Equal([28, 30], read.GetOccurrences().Select(o => o.Local.Day));
        Assert.Equal(StartPolicy.OnlyIfMatches, Read(Berlin + "RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=2").Policy.Start);
    }

    [Fact]
    public void A_gap_and_an_overlap_are_read_as_the_RFC_has_it()
    {
        var read = Read("DTSTART;TZID=Europe/Berlin:20260328T023000\r\nRRULE:FREQ=DAILY;COUNT=300\r\nEXDATE:20261025T003000Z\r\nEXDATE:20261026T013000Z\r\nEXDATE:20261025T013000Z");

        Assert.Contains(Instant.FromUtc(2026, 3, 29, 1, 30), read.GetOccurrences().Select(o => o.Instant));
        Assert.DoesNotContain(read.GetOccurrences(), o => o.Local.Date == new LocalDate(2026, 10, 25) || o.Local.Date == new LocalDate(2026, 10, 26));
    }

    [Theory]
    [InlineData("", "0  Empty")]
    [InlineData(null, "0  Empty")]
    [InlineData("RRULE:FREQ=DAILY", "0 DTSTART MissingStart")]
    [InlineData("DTSTART:20260328T200000", "1 DTSTART MissingZone")]
    [InlineData("DTSTART:20260328", "1 DTSTART DateOnly")]
    [InlineData("DTSTART;VALUE=DATE:20260328", "1 DTSTART DateOnly")]
    [InlineData("DTSTART;VALUE=TEXT:20260328T200000Z", "1 DTSTART BadValue")]
    [InlineData("DTSTART:20260328T250000Z", "1 DTSTART BadValue")]
    [InlineData("DTSTART:20260229T200000Z", "1 DTSTART BadValue")]
    [InlineData("DTSTART:99991231T235959Z", "1 DTSTART BadValue")]
    [InlineData("DTSTART;TZID=Mars/Base:20260328T200000", "1 DTSTART UnknownZone")]
    [InlineData("DTSTART;TZID=:20260328T200000", "1 DTSTART UnknownZone")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260328T200000Z", "1 DTSTART ZoneConflict")]
    [InlineData("DTSTART:20260328T200000Z\nDTSTART:20260329T200000Z", "2 DTSTART DuplicateProperty")]
    [InlineData("DTSTART:20260328T200000Z\nRDATE;VALUE=PERIOD:20260328T200000Z/PT1H", "2 RDATE Period")]
    [InlineData("DTSTART:20260328T200000Z\nRDATE:20260328T200000Z/PT1H", "2 RDATE Period")]
    [InlineData("DTSTART:20260328T200000Z\nEXDATE;VALUE=DATE:20260328,20260329", "2 EXDATE DateOnly")]
    [InlineData("DTSTART:20260328T200000Z\nEXDATE:20260328T200000,x,,20260329T200000Z", "2 EXDATE MissingZone|2 EXDATE BadValue|2 EXDATE BadValue")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260328T200000\nRDATE:20261025T013000Z", "2 RDATE NoWallTime")]
    [InlineData("DTSTART:20260328T200000Z\nRRULE:FREQ=DAILY;COUNT=0;X=1", "2 RRULE BadRule|2 RRULE BadRule")]
    [InlineData("DTSTART:20260328T200000Z\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", "3 RRULE NotSupported")]
    [InlineData("DTSTART:20260328T200000Z\nEXRULE:FREQ=DAILY\nRECURRENCE-ID:20260328T200000Z", "2 EXRULE NotSupported|3 RECURRENCE-ID NotSupported")]
    [InlineData("DTSTART:20260328T200000Z\nno line\n;a=b:c\nA;=b:c\nA;B:c\nA;B=\"c:d\nA;B=1;B=2:c", "2  Malformed|3  Malformed|4  Malformed|5  Malformed|6  Malformed|7  Malformed")]
    [InlineData("BEGIN:VCALENDAR\nDTSTART:20260328T200000Z\nEND:VCALENDAR", "0  NoEvent|0 DTSTART MissingStart")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260328T200000Z", "1 BEGIN Malformed")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260328T200000Z\nEND:VALARM", "0  NoEvent|3 END Malformed")]
    [InlineData("BEGIN:VEVENT\n\nDTSTART:202603\n 28\nRRULE:\nEXDATE:x\nEND:VEVENT", "3 DTSTART DateOnly|5 RRULE BadRule|6 EXDATE BadValue")]
    public void Everything_refused_is_told_with_its_line(string? text, string expected)
    {
        Assert.False(CalendarText.TryReadRecurrence(text, DateTimeZoneProviders.Tzdb, out var read, out var errors));
        Assert.Null(read);
        Assert.Equal(expected, string.Join('|', errors.Select(e => $"{e.Line} {e.Property} {e.Code}")));
        Assert.False(CalendarText.TryReadRecurrence(text, DateTimeZoneProviders.Tzdb, out _, out var again));
        Assert.Equal((errors, errors.GetHashCode()), (again, again.GetHashCode()));
        if (text is not null)
        {
            Assert.Contains(errors.ToString(), Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_error_reads_as_a_line_and_repeats_nothing_of_the_text()
    {
        CalendarText.TryReadRecurrence("DTSTART;TZID=secret:20260328T200000\nRRULE:FREQ=secret", DateTimeZoneProviders.Tzdb, out _, out var errors);

        Assert.StartsWith("line 1: DTSTART: UnknownZone (no zone has this TZID); line 2: RRULE: BadRule (FREQ (", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("", CalendarTextErrors.Empty.ToString());
    }

    [Theory]
    [InlineData('a', 65_536 - 36, true)]
    [InlineData('a', 65_536 - 35, false)]
    [InlineData('ä', 32_750, true)]
    [InlineData('ä', 32_751, false)]
    public void The_input_is_bounded_in_octets(char letter, int count, bool isRead)
    {
        string text = $"DTSTART:20260328T200000Z\r\nSUMMARY:{new string(letter, count)}\r\n";

        Assert.Equal(isRead, Encoding.UTF8.GetByteCount(text) <= 65_536);
        Assert.Equal(isRead, CalendarText.TryReadRecurrence(text, DateTimeZoneProviders.Tzdb, out _, out var errors));
        Assert.Equal(isRead ? [] : [CalendarTextErrorCode.TooLong], errors.Select(e => e.Code));
    }

    [Fact]
    public void A_hostile_text_is_a_recurrence_or_refused_and_always_ends() => Laws.Check(Prop.ForAll(Mutants, text =>
    {
        bool isRead = CalendarText.TryReadRecurrence(text, DateTimeZoneProviders.Tzdb, out var read, out var errors);
        _ = read?.GetOccurrences().Take(3).Count();
        return isRead == (errors.Count == 0);
    }), 2000);

    private static readonly Arbitrary<string> Mutants = Arb.From(
        from item in Gen.Elements(CalendarCases.All.Values.Where((_, i) => i % 5 == 0).Select(r => CalendarCases.Write(CalendarCases.Event("a", r))).ToArray())
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, 5000)
            from how in Gen.Choose(0, 2)
            from with in Gen.Elements(";", ":", "=", "\"", ",", "\r\n", "\n ", "Z", "T", "0", "9", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "RDATE:", "\0", "\ud800", "99999999T999999")
            select (at, how, with), 4)
        select edits.Aggregate(item, (text, edit) =>
        {
            int at = edit.at % (text.Length + 1);
            return edit.how switch
            {
                0 => text.Insert(at, edit.with),
                1 => text[..at],
                _ => at < text.Length ? text.Remove(at, 1) : text,
            };
        }),
        text => text.Split('\n').Select(line => text.Replace(line + "\n", string.Empty, StringComparison.Ordinal)).Where(t => t.Length < text.Length));

    private static Recurrence Read(string text) => CalendarText.ReadRecurrence(text, DateTimeZoneProviders.Tzdb);
}
