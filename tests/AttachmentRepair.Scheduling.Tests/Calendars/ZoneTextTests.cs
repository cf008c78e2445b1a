using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>Zones are described as their data are.</summary>
public class ZoneTextTests
{
    public static TheoryData<string, string, string, string> Described { get; } = new()
    {
        {
            "Europe/Berlin", "2026-06-01T20:00", "FREQ=DAILY",
            "DAYLIGHT DTSTART:20260329T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 TZNAME:CEST RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
            + "|STANDARD DTSTART:20261025T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 TZNAME:CET RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
        },
        {
            "America/New_York", "2006-06-01T20:00", "FREQ=DAILY",
            "DAYLIGHT DTSTART:20060402T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 TZNAME:EDT"
            + "|STANDARD DTSTART:20061029T020000 TZOFFSETFROM:-0400 TZOFFSETTO:-0500 TZNAME:EST"
            + "|DAYLIGHT DTSTART:20070311T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 TZNAME:EDT RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"
            + "|STANDARD DTSTART:20071104T020000 TZOFFSETFROM:-0400 TZOFFSETTO:-0500 TZNAME:EST RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"
        },
        {
            "America/New_York", "2006-06-01T20:00", "FREQ=DAILY;COUNT=5",
            "DAYLIGHT DTSTART:20060402T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 TZNAME:EDT"
        },
        {
            "America/Santiago", "2026-06-01T20:00", "FREQ=DAILY",
            "STANDARD DTSTART:20260405T000000 TZOFFSETFROM:-0300 TZOFFSETTO:-0400 TZNAME:-04 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8"
            + "|DAYLIGHT DTSTART:20260906T000000 TZOFFSETFROM:-0400 TZOFFSETTO:-0300 TZNAME:-03 RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8"
        },
        {
            "Australia/Lord_Howe", "2026-06-01T20:00", "FREQ=DAILY",
            "STANDARD DTSTART:20260405T020000 TZOFFSETFROM:+1100 TZOFFSETTO:+1030 TZNAME:+1030 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"
            + "|DAYLIGHT DTSTART:20261004T020000 TZOFFSETFROM:+1030 TZOFFSETTO:+1100 TZNAME:+11 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"
        },
        {
            "Europe/Dublin", "2026-06-01T20:00", "FREQ=DAILY",
            "DAYLIGHT DTSTART:20260329T010000 TZOFFSETFROM:+0000 TZOFFSETTO:+0100 TZNAME:IST RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
            + "|STANDARD DTSTART:20261025T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0000 TZNAME:GMT RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
        },
        { "Asia/Tokyo", "2026-06-01T20:00", "FREQ=DAILY", "STANDARD DTSTART:19510909T010000 TZOFFSETFROM:+1000 TZOFFSETTO:+0900 TZNAME:JST" },
        { "Etc/GMT+5", "2026-06-01T20:00", "FREQ=DAILY", "STANDARD DTSTART:19700101T000000 TZOFFSETFROM:-0500 TZOFFSETTO:-0500 TZNAME:-05" },
        { "UTC+05:30", "1969-06-01T20:00", "FREQ=DAILY", "STANDARD DTSTART:00010101T000000 TZOFFSETFROM:+0530 TZOFFSETTO:+0530 TZNAME:UTC+05:30" },
        { "Africa/Monrovia", "1960-06-01T20:00", "FREQ=DAILY;COUNT=3", "STANDARD DTSTART:19190301T000000 TZOFFSETFROM:-004308 TZOFFSETTO:-004430 TZNAME:MMT" },
    };

    [Theory]
    [MemberData(nameof(Described))]
    public void A_zone_is_described_from_its_data(string zone, string start, string rule, string expected)
        => Assert.Equal(expected, Parts(CalendarCases.Write(CalendarCases.Event("a", CalendarCases.Of(zone, start, rule)))));

    [Trait("Tier", "Wide")]
    [Fact]
    public void Every_zone_reads_as_its_data_do_for_decades()
    {
        var from = Instant.FromUtc(2026, 6, 1, 0, 0);
        foreach (string id in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct(StringComparer.Ordinal))
        {
            var zone = CalendarCases.Zone(id);
            var recurrence = Recurrence.Create(CalendarCases.Local("2026-06-01T20:00"), RecurrenceRule.Daily()).In(zone);
            string text = CalendarCases.Write(CalendarCases.Event("a", recurrence));
            if (text.Contains("DTSTART:20260601T200000Z", StringComparison.Ordinal))
            {
                Assert.Equal((Offset.Zero, Offset.Zero), (zone.MinOffset, zone.MaxOffset));
                continue;
            }

            Assert.Equal((id, Differences(zone, text, from, 2070)), (id, 0));
        }
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Gaza")]
    [InlineData("America/Argentina/San_Luis")]
    [InlineData("Antarctica/Troll")]
    public void Its_past_reads_as_the_data_are_too(string id)
    {
        var recurrence = CalendarCases.Of(id, "1900-06-01T20:00", "FREQ=DAILY");

        Assert.Equal(0, Differences(recurrence.Zone, CalendarCases.Write(CalendarCases.Event("a", recurrence)), recurrence.GetOccurrences().First().Instant, 2110));
    }

    [Theory]
    [InlineData("BYDAY=-1SU", "BYDAY=1SU")]
    [InlineData("TZOFFSETTO:+0200", "TZOFFSETTO:+0230")]
    [InlineData("BYMONTH=10", "BYMONTH=9")]
    public void A_planted_change_of_the_description_is_noticed(string right, string wrong)
    {
        var recurrence = CalendarCases.Of("Europe/Berlin", "2026-06-01T20:00", "FREQ=DAILY");
        string text = CalendarCases.Write(CalendarCases.Event("a", recurrence)).Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEqual(0, Differences(recurrence.Zone, text, Instant.FromUtc(2026, 6, 1, 0, 0), 2040));
    }

    [Fact]
    public void A_zone_is_described_once_as_far_as_all_its_events_need_and_UTC_is_not()
    {
        var one = CalendarCases.Event("a", CalendarCases.Of("America/New_York", "2006-06-01T20:00", "FREQ=DAILY;COUNT=5"));
        var two = CalendarCases.Event("b", CalendarCases.Of("America/New_York", "2026-06-01T20:00", "FREQ=DAILY"));
        var berlin = CalendarCases.Event("c", CalendarCases.Of("Europe/Berlin", "2026-06-01T20:00", "FREQ=DAILY;COUNT=5"));
        var utc = CalendarCases.Event("d", CalendarCases.Of("UTC", "2026-06-01T20:00", "FREQ=DAILY;COUNT=5"));
        string text = CalendarCases.Write(berlin, two, utc, one);

        Assert.Equal(["America/New_York", "Europe/Berlin"], text.Split("\r\n").Where(l => l.StartsWith("TZID:", StringComparison.Ordinal)).Select(l => l[5..]), StringComparer.Ordinal);
        Assert.Equal(0, Differences(two.Recurrence!.Zone, text, one.Starts, 2050));
    }

    /// <summary>How many changes of the clock are not read as they are, a second before or at them.</summary>
    private static int Differences(DateTimeZone zone, string text, Instant from, int lastYear)
    {
        var onsets = ZoneReading.Onsets(text, zone.Id, lastYear + 1);
        var changes = zone.GetZoneIntervals(from, Instant.FromUtc(lastYear, 1, 1, 0, 0)).Where(i => i.HasStart && i.Start >= from).Select(i => i.Start);
        var onsetTimes = onsets.Select(o => o.At).Where(at => at >= from && at < Instant.FromUtc(lastYear, 1, 1, 0, 0));
        return changes.Concat(onsetTimes).Append(from).SelectMany(at => new[] { at, at - Duration.FromSeconds(1) }).Where(at => at >= from)
            .Count(at => ZoneReading.At(onsets, at) != zone.GetUtcOffset(at));
    }

    private static string Parts(string calendar) => string.Join('|', calendar.Split("BEGIN:VTIMEZONE")[1].Split("END:VTIMEZONE")[0].Split("BEGIN:").Skip(1)
        .Select(part => string.Join(' ', part.Split("\r\n").Where(l => l.Length > 0 && !l.StartsWith("END:", StringComparison.Ordinal)))));
}
