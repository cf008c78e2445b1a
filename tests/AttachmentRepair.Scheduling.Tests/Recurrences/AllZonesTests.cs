using NodaTime;
using NodaTime.TimeZones;
using Xunit.Abstractions;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Every change of every IANA zone from 1990 to 2045 in the thorough run, a fixed sample of zones and years in the quick one.</summary>
[Trait("Tier", "Wide")]
public class AllZonesTests(ITestOutputHelper output)
{
    private static readonly string[] Sample =
    [
        "Africa/Cairo", "Africa/Casablanca", "America/New_York", "America/Sao_Paulo", "America/St_Johns", "Antarctica/Troll", "Asia/Gaza", "Asia/Kathmandu", "Asia/Pyongyang", "Asia/Tehran",
        "Australia/Lord_Howe", "Europe/Berlin", "Europe/Dublin", "Pacific/Apia", "Pacific/Kwajalein",
    ];

    private static readonly int[] SampleYears = [1993, 2011, 2015, 2026, 2043];

    private static bool IsThorough => string.Equals(Environment.GetEnvironmentVariable("THOROUGH"), "1", StringComparison.Ordinal);

    [Fact]
    public void Around_every_change_of_the_clock_each_policy_gives_what_NodaTime_maps()
    {
        var zones = IsThorough ? DateTimeZoneProviders.Tzdb.Ids : [.. Sample];
        int[] years = IsThorough ? [.. Enumerable.Range(1990, 56)] : SampleYears;
        var changes = zones.Select(id => DateTimeZoneProviders.Tzdb[id]).SelectMany(z => years.SelectMany(y => ZoneChanges.In(z, y, y + 1)).Select(c => (Zone: z, Change: c))).ToList();
        int compared = 0;
        foreach (var (zone, change) in changes)
        {
            var (count, difference) = ZoneChanges.Compare(zone, zone, change);
            Assert.Null(difference);
            compared += count;
        }

        output.WriteLine($"{changes.Count} changes of {zones.Count} zones, {compared} series");
        Assert.True(changes.Count > (IsThorough ? 20_000 : 60) && compared > changes.Count * 100);
    }

    [Fact]
    public void A_change_at_another_time_is_found()
    {
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var change = ZoneChanges.In(newYork, 2026, 2027).First();

        Assert.Null(ZoneChanges.Compare(newYork, newYork, change).Difference);
        Assert.NotNull(ZoneChanges.Compare(newYork, DateTimeZoneProviders.Tzdb["America/Panama"], change).Difference);
        Assert.NotNull(ZoneChanges.Compare(newYork, DateTimeZoneProviders.Tzdb["America/Havana"], change).Difference);
    }

    // The engine merges what comes of one change at a time: the times that it moves or repeats must be past before the next.
    [Fact]
    public void No_zone_changes_its_clock_twice_within_twice_the_larger_jump()
        => Assert.Empty(DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).SelectMany(TooClose));

    [Fact]
    public void Two_changes_that_are_too_close_are_found()
    {
        var at = Instant.FromUtc(2026, 3, 29, 1, 0);
        Assert.Single(TooClose(new ListedZone("Test/Close", Offset.Zero, (at, Offset.FromHours(1)), (at + Duration.FromHours(1), Offset.FromHours(2)))));
        Assert.Empty(TooClose(new ListedZone("Test/Apart", Offset.Zero, (at, Offset.FromHours(1)), (at + Duration.FromHours(2), Offset.FromHours(2)))));
    }

    private static IEnumerable<string> TooClose(DateTimeZone zone)
    {
        var changes = ZoneChanges.In(zone, 1900, 2200).ToList();
        return changes.Zip(changes.Skip(1)).Where(p => p.Second.At - p.First.At < Duration.FromSeconds(2L * Math.Max(Jump(p.First), Jump(p.Second)))).Select(p => $"{zone.Id} {p.First.At}");
    }

    private static int Jump((Instant At, Offset Before, Offset After) change) => Math.Abs(change.After.Seconds - change.Before.Seconds);
}
