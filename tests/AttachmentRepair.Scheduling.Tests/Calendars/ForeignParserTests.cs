using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>What parsers of others understand of our files.</summary>
[Trait("Tier", "Wide")]
public class ForeignParserTests
{
    private const int Limit = 60;

    // Its own clocks end in 2038, libical's in 2035.
    private const int IcalendarKnows = 2037;
    private static readonly Instant LibicalKnows = Instant.FromUtc(2035, 1, 1, 0, 0);

    [IcalendarFact]
    public void Icalendar_and_dateutil_find_our_occurrences_by_our_zones()
    {
        var read = ForeignParser.Read("read_icalendar.py", Cases(), $"{Limit}");

        Assert.Empty(CalendarCases.All.Where(c => !Instants(c.Value).SequenceEqual(InstantsOf(read.GetProperty(c.Key)))).Select(c => c.Key));
        Assert.Empty(CalendarCases.All
            .Where(c => c.Value.Rule.Frequency >= RecurrenceFrequency.Daily && !Walls(c.Value).SequenceEqual(WallsOf(read.GetProperty(c.Key)).Where(w => w.Year < IcalendarKnows)))
            .Select(c => c.Key));
    }

    [IcalendarFact]
    public void Icalendar_and_dateutil_find_the_occurrences_of_random_recurrences() => Laws.Check(Prop.ForAll(Many, recurrences =>
    {
        var items = recurrences.Where(r => r.GetOccurrences().Any() && IsReadAlikeByDateutil(r.Rule)).Select((r, i) => CalendarCases.Event($"{i}", r)).ToList();
        var read = ForeignParser.Read("read_icalendar.py", CalendarCases.Write([.. items]), "20");
        Assert.Equal(string.Empty, string.Join('\n', items
            .Where(i => !Instants(i.Recurrence!).TakeWhile(at => !(at >= i.WrittenUntil)).Take(20).SequenceEqual(InstantsOf(read.GetProperty(i.Uid))))
            .Select(i => i.Recurrence!.ToString())));
        return items.Count > 30;
    }), 1);

    [LibicalFact]
    public void Libical_finds_our_occurrences_by_our_zones()
    {
        var read = ForeignParser.Read("read_libical.py", Cases(), $"{Limit}", "20350101T000000Z");
        var comparable = CalendarCases.All.Where(c => IsReadAlikeByLibical(c.Value)).ToList();

        Assert.Equal(0, read.GetProperty("errors").GetInt32());
        Assert.InRange(comparable.Count, CalendarCases.All.Count * 3 / 4, CalendarCases.All.Count);
        Assert.Empty(comparable
            .Where(c => !Instants(c.Value).Where(i => i < LibicalKnows).SequenceEqual(InstantsOf(read.GetProperty("events").GetProperty(c.Key))))
            .Select(c => c.Key));
    }

    [LibicalFact]
    public void Libical_reads_our_zones_as_they_are()
    {
        var zones = ForeignParser.Read("read_libical.py", Cases(), "1", "20260401T000000Z").GetProperty("zones");

        Assert.Equal(8, zones.EnumerateObject().Count());
        foreach (var zone in zones.EnumerateObject())
        {
            var days = Enumerable.Range(0, zone.Value.GetArrayLength()).Select(d => Instant.FromUtc(2026, 1, 1, 12, 0) + Duration.FromDays(d)).ToList();
            var clock = CalendarCases.Zone(zone.Name);
            Assert.Equal(days.Select(d => clock.GetUtcOffset(d).Seconds / 60), zone.Value.EnumerateArray().Select(o => o.GetInt32()));
        }
    }

    [IcalendarFact]
    public void Icalendar_reads_every_property_back() => AssertProperties(ForeignParser.Read("read_icalendar.py", CalendarCases.Write(Full()), "3"), "PRIVATE");

    [LibicalFact]
    public void Libical_reads_every_property_back()
        => AssertProperties(ForeignParser.Read("read_libical.py", CalendarCases.Write(Full()), "3", "20350101T000000Z").GetProperty("events"), null);

    [IcalendarFact]
    public void A_planted_wrong_offset_is_noticed()
    {
        string wrong = CalendarCases.Write(CalendarCases.Event("a", CalendarCases.Of("Europe/Berlin", "2026-03-20T19:00", "FREQ=DAILY")))
            .Replace("TZOFFSETTO:+0200", "TZOFFSETTO:+0300", StringComparison.Ordinal);
        var read = ForeignParser.Read("read_icalendar.py", wrong, $"{Limit}");

        Assert.NotEqual(Instants(CalendarCases.Of("Europe/Berlin", "2026-03-20T19:00", "FREQ=DAILY")), InstantsOf(read.GetProperty("a")));
    }

    [Fact]
    public void A_parser_that_is_not_installed_is_named_by_its_package() => Assert.Equal(
        "Not installed: the Debian packages python3-none.", ForeignParser.MissingUnless("import no_module_of_this_name", "python3-none"));

    private static readonly Arbitrary<List<Recurrence>> Many = Arb.From(Gen.ListOf(Arbitraries.Recurrences.Generator, 60).Select(r => r.ToList()), _ => []);

    private static CalendarEvent Full() => CalendarCases.Event(Uid, CalendarCases.Of("Europe/Berlin", "2026-03-20T19:00", "FREQ=DAILY;COUNT=3"))
        is var item ? CalendarEvent.Create(item.Uid, item.Recurrence!, Duration.FromMinutes(95), Title)
            .WithSequence(7).Cancelled().WithAlarms(CalendarAlarm.Before(Duration.FromMinutes(90), "soon; really, \\o/"), CalendarAlarm.Before(Duration.Zero, "now")) : item;

    // icalendar 4 takes an escaped backslash before an n for a line break, so none is here.
    private const string Uid = "Ünïcode; uid, \\ x";

    private const string Title = "A title; with, all \\ that\nneeds escaping, long enough to be folded 🙂🙂🙂🙂🙂 within emoji e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301";

    private static void AssertProperties(JsonElement read, string? classification)
    {
        var item = read.GetProperty(Uid);

        Assert.Equal(Title, item.GetProperty("summary").GetString());
        Assert.Equal(7, item.GetProperty("sequence").GetInt32());
        Assert.Equal("CANCELLED", item.GetProperty("status").GetString());
        Assert.Equal(95 * 60, item.GetProperty("duration").GetInt32());
        Assert.Equal([-90 * 60, 0], item.GetProperty("triggers").EnumerateArray().Select(t => t.GetInt32()));
        Assert.Equal(["soon; really, \\o/", "now"], Texts(item, "texts"), StringComparer.Ordinal);
        Assert.Equal(["2026-03-20T18:00:00Z", "2026-03-21T18:00:00Z", "2026-03-22T18:00:00Z"], Texts(item, "at"), StringComparer.Ordinal);
        if (classification is not null)
        {
            Assert.Equal(classification, item.GetProperty("class").GetString());
        }
    }

    private static string Cases() => CalendarCases.Write([.. CalendarCases.All.Select(c => CalendarCases.Event(c.Key, c.Value))]);

    // dateutil wants each of the two kinds to match when plain days and counted ones are in one BYDAY.
    private static bool IsReadAlikeByDateutil(RecurrenceRule rule) => rule.ByDay.Select(d => d.Ordinal == 0).Distinct().Count() < 2;

    // libical 3 reads a time shown twice as its second pass and stays an hour late on the day after one that the rule meets in a gap.
    private static bool IsReadAlikeByLibical(Recurrence recurrence)
    {
        var kinds = recurrence.With().GetOccurrences().Take(Limit).Select(o => o.Kind).ToHashSet();
        return !kinds.Contains(OccurrenceKind.Gap) && (!kinds.Contains(OccurrenceKind.Overlap) || recurrence.Policy.Overlap == OverlapPolicy.Last);
    }

    private static IEnumerable<Instant> Instants(Recurrence recurrence) => recurrence.GetOccurrences().Take(Limit).Select(o => o.Instant);

    // Hours are written in UTC, so only days and longer have the zone's wall times.
    private static IEnumerable<LocalDateTime> Walls(Recurrence recurrence)
        => Instants(recurrence).Select(i => i.InZone(recurrence.Zone).LocalDateTime).Where(w => w.Year < IcalendarKnows);

    private static IEnumerable<string> Texts(JsonElement item, string name) => item.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);

    private static IEnumerable<Instant> InstantsOf(JsonElement item) => Texts(item, "at").Select(t => InstantPattern.General.Parse(t).Value);

    private static IEnumerable<LocalDateTime> WallsOf(JsonElement item) => Texts(item, "wall").Select(t => LocalDateTimePattern.GeneralIso.Parse(t).Value);
}
