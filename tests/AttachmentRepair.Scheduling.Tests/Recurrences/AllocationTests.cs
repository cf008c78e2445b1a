using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Nothing is allocated for an occurrence, nor for an answer about a far one, once a series has been used.</summary>
public class AllocationTests
{
    private const int Many = 5000;

    private static readonly LocalDateTime Start = new(2026, 1, 5, 2, 30);

    private static readonly (string Name, Recurrence Series)[] Series =
    [
        ("daily", Of("FREQ=DAILY")),
        ("weekly", Of("FREQ=WEEKLY;BYDAY=MO,WE,FR")),
        ("second Tuesday", Of("FREQ=MONTHLY;BYDAY=2TU")),
        ("last weekday", Of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")),
        ("last weekday, two hours", Of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,17;BYSETPOS=-1,1")),
        ("every 30th or day after", Of("FREQ=MONTHLY;BYMONTHDAY=30;RSCALE=GREGORIAN;SKIP=FORWARD")),
        ("yearly", Of("FREQ=YEARLY;BYMONTH=3,11;BYDAY=SU")),
        ("leap days of a weekday", Of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO")),
        ("every 7 months", Of("FREQ=MONTHLY;INTERVAL=7;BYDAY=-1SU")),
        ("every 11 days on some weekdays", Of("FREQ=DAILY;INTERVAL=11;BYDAY=MO,SU")),
        ("hourly", Of("FREQ=HOURLY")),
        ("hourly, 17 apart", Of("FREQ=HOURLY;INTERVAL=17;BYHOUR=1,2,3,9")),
        ("hourly by the wall", Of("FREQ=HOURLY;BYMINUTE=0,30").WithPolicy(RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock, Gap = GapPolicy.FirstValid })),
        ("every 1439 minutes", Of("FREQ=MINUTELY;INTERVAL=1439")),
        ("every 97 minutes, some hours", Of("FREQ=MINUTELY;INTERVAL=97;BYHOUR=1,2;BYDAY=SU")),
        ("every 86401 seconds", Of("FREQ=SECONDLY;INTERVAL=86401;BYHOUR=2,3")),
        ("counted short", Of("FREQ=DAILY;COUNT=900")),
        ("counted long", Of("FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=4500")),
        ("counted hours", Of("FREQ=HOURLY;COUNT=4500")),
        ("until", Of("FREQ=DAILY;UNTIL=20391231T235959Z")),
        ("added and excluded", Of("FREQ=DAILY").Including(Times(1, 40)).Excluding(Times(0, 25))),
        ("both passes", Of("FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,15,30").WithPolicy(RecurrencePolicy.Default with { Overlap = OverlapPolicy.Both })),
        ("back from gaps", Of("FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,30").WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.ShiftBack, Overlap = OverlapPolicy.Both })),
        ("gaps left out", Of("FREQ=DAILY;BYHOUR=2").WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip, Overlap = OverlapPolicy.Last })),
    ];

    private static readonly Instant Far = Instant.FromUtc(2046, 6, 1, 0, 0);

    public static TheoryData<string> Names => [.. Series.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Going_through_5000_occurrences_allocates_nothing(string name)
    {
        var series = Find(name);
        int found = 0;
        long bytes = Allocations.Of(() =>
        {
            found = 0;
            foreach (var occurrence in series.GetOccurrences())
            {
                found += occurrence.Instant > Instant.MinValue ? 1 : 0;
                if (found == Many)
                {
                    break;
                }
            }
        });

        Assert.Equal(0, bytes);
        Assert.InRange(found, 280, Many);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_about_20_years_on_allocate_nothing(string name)
    {
        var series = Find(name);
        var key = (series.GetPreviousOccurrence(Far) ?? throw new InvalidOperationException(name)).Key;
        int found = 0;
        long bytes = Allocations.Of(() =>
        {
            found = (series.GetNextOccurrence(Far) is null ? 0 : 1) + (series.GetPreviousOccurrence(Far) is null ? 0 : 1) + (series.TryGetOccurrence(key, out _) ? 1 : 0)
                + (series.CountOccurrences(new Interval(null, Far)) > 0 ? 1 : 0) + (series.CountOccurrences(new Interval(Far, Far + Duration.FromDays(4000))) >= 0 ? 1 : 0);
            foreach (var occurrence in series.GetOccurrences(new Interval(Far, Far + Duration.FromDays(30))))
            {
                found += occurrence.Local.Year > 9999 ? 1 : 0;
            }
        });

        Assert.Equal(0, bytes);
        Assert.InRange(found, 4, 5);
    }

    [Fact]
    public void Wall_times_without_a_zone_allocate_nothing()
    {
        var times = RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO,WE,FR").GetOccurrences(Start);
        int found = 0;
        Assert.Equal(0, Allocations.Of(() =>
        {
            foreach (var time in times)
            {
                found = time.Year;
                if (found == 2050)
                {
                    break;
                }
            }
        }));
        Assert.Equal(2050, found);
    }

    [Fact]
    public void An_enumerator_that_is_boxed_is_found() => Assert.True(Allocations.Of(() => _ = Find("daily").GetOccurrences().Take(3).Count()) > 0);

    private static Recurrence Of(string rule) => Recurrence.Create(Start, RecurrenceRule.Parse(rule)).In(DateTimeZoneProviders.Tzdb["America/New_York"]);

    private static Recurrence Find(string name) => Series.Single(s => s.Name == name).Series;

    private static LocalDateTime[] Times(int hours, int count) => [.. Enumerable.Range(1, count).Select(i => Start.PlusDays(i * 13).PlusHours(hours))];
}
