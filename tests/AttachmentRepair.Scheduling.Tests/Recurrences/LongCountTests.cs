using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>COUNT of thousands, whose end is computed, against the same series without it, which is walked. Up to 1,000 the end is walked to as well.</summary>
[Trait("Tier", "Wide")]
public class LongCountTests
{
    private static readonly string[] Rules =
    [
        "FREQ=DAILY", "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,30", "FREQ=DAILY;INTERVAL=11;BYDAY=MO,SU", "FREQ=WEEKLY;BYDAY=MO,WE,SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;BYHOUR=1,2;WKST=SU",
        "FREQ=MONTHLY;BYDAY=2SU,-1SU;BYHOUR=1,2", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=2,9;BYSETPOS=1,-1", "FREQ=MONTHLY;BYMONTHDAY=29,30,31;RSCALE=GREGORIAN;SKIP=FORWARD",
        "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=30,31,-31;BYHOUR=2,3;BYSETPOS=-1,2,1;RSCALE=GREGORIAN;SKIP=BACKWARD", "FREQ=YEARLY;BYMONTH=3,11;BYDAY=SU;BYHOUR=1,2",
        "FREQ=YEARLY;BYYEARDAY=366,-366,1;RSCALE=GREGORIAN;SKIP=FORWARD", "FREQ=YEARLY;BYWEEKNO=10,11,44,45;BYDAY=SU", "FREQ=HOURLY", "FREQ=HOURLY;INTERVAL=5;BYMINUTE=0,30", "FREQ=HOURLY;BYHOUR=1,2",
        "FREQ=MINUTELY;INTERVAL=97;BYDAY=SU", "FREQ=MINUTELY;INTERVAL=1439;BYHOUR=0,1,2,3,4", "FREQ=SECONDLY;INTERVAL=61",
    ];

    private static readonly (string Zone, LocalDateTime Start)[] Starts =
    [
        ("America/New_York", new LocalDateTime(2026, 3, 7, 2, 30)),
        ("Europe/Berlin", new LocalDateTime(1994, 9, 24, 2, 30)),
        ("Australia/Lord_Howe", new LocalDateTime(2026, 4, 4, 1, 45)),
        ("Pacific/Apia", new LocalDateTime(2011, 12, 28, 2, 0)),
        ("Africa/Casablanca", new LocalDateTime(2026, 2, 14, 2, 30)),
    ];

    private static readonly RecurrencePolicy[] Policies =
    [
        RecurrencePolicy.Default,
        RecurrencePolicy.Default with { Gap = GapPolicy.Skip, Overlap = OverlapPolicy.Both },
        RecurrencePolicy.Default with { Gap = GapPolicy.FirstValid, SubDaily = SubDailyPolicy.WallClock, Start = StartPolicy.Included },
        RecurrencePolicy.Default with { Gap = GapPolicy.ShiftBack, Overlap = OverlapPolicy.Last },
        RecurrencePolicy.Default with { Gap = GapPolicy.ShiftForward, Overlap = OverlapPolicy.Both, SubDaily = SubDailyPolicy.WallClock },
        RecurrencePolicy.Default with { Gap = GapPolicy.Skip, SubDaily = SubDailyPolicy.WallClock, InvalidDate = InvalidDatePolicy.LastValid },
    ];

    public static TheoryData<string> All => [.. Rules];

    [Theory]
    [MemberData(nameof(All))]
    public void A_count_of_5000_ends_where_5000_were_walked(string rule) => Assert.Null(Faults(rule, series => Fault(series, 5000)));

    [Theory]
    [MemberData(nameof(All))]
    public void A_count_is_the_same_however_its_end_is_found(string rule)
        => Assert.Null(Faults(rule, series => Enumerable.Range(999, 4).Select(count => Fault(series, count)).FirstOrDefault(f => f is not null)));

    [Fact]
    public void A_count_that_ends_elsewhere_is_found()
    {
        var series = Recurrence.Create(Starts[0].Start, RecurrenceRule.Hourly()).In(DateTimeZoneProviders.Tzdb[Starts[0].Zone]);
        Assert.Null(Fault(series, series, 5000));
        Assert.NotNull(Fault(series, series.WithPolicy(RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock }), 5000));
        Assert.NotNull(Fault(series, series.Excluding(Starts[0].Start.PlusHours(700)), 5000));
    }

    private static string? Faults(string rule, Func<Recurrence, string?> fault)
        => (from start in Starts
            let series = Recurrence.Create(start.Start, RecurrenceRule.Parse(rule)).In(DateTimeZoneProviders.Tzdb[start.Zone])
            from policy in Policies
            let found = fault(series.WithPolicy(policy))
            where found is not null
            select $"{start.Zone}, {policy}: {found}").FirstOrDefault();

    private static string? Fault(Recurrence series, int count) => Fault(series, series, count);

    /// <summary>What is wrong with the first series, counted, against the second, walked.</summary>
    private static string? Fault(Recurrence series, Recurrence walked, int count)
    {
        var all = Walk(walked, count);
        var counted = Recurrence.Create(series.Start, series.Rule.WithCount(count)).In(series.Zone).WithPolicy(series.Policy);
        return counted.GetPreviousOccurrence(Instant.MaxValue) != all[^1] ? $"ends with {counted.GetPreviousOccurrence(Instant.MaxValue)}, not {all[^1]}"
            : !Walk(counted, int.MaxValue).SequenceEqual(all) ? "differs on the way"
            : counted.CountOccurrences(new Interval(null, null)) != all.Count || counted.CountOccurrences(new Interval(all[7].Instant, all[^2].Instant)) != all.Count - 9 ? "is counted otherwise"
            : counted.GetNextOccurrence(all[^1].Instant) is not null ? "goes on"
            : null;
    }

    private static List<Occurrence> Walk(Recurrence series, int most)
    {
        var all = new List<Occurrence>();
        foreach (var occurrence in series.GetOccurrences())
        {
            all.Add(occurrence);
            if (all.Count == most)
            {
                break;
            }
        }

        return all;
    }
}
