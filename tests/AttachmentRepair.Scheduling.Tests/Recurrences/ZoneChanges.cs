using AttachmentRepair.Scheduling.Tests.Oracle;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Where a zone's clock changes, and daily, weekly and monthly series that meet the change, against NodaTime's own mapping of each wall time.</summary>
internal static class ZoneChanges
{
    private const int Compared = 4;

    private static readonly RecurrencePolicy[] Policies =
    [
        .. from gap in Enum.GetValues<GapPolicy>()
           from overlap in Enum.GetValues<OverlapPolicy>()
           select new RecurrencePolicy { Gap = gap, Overlap = overlap },
    ];

    private static readonly (RecurrenceRule Rule, Func<LocalDate, int, LocalDate?> Later)[] Rules =
    [
        (RecurrenceRule.Daily(), (day, n) => day.PlusDays(n)),
        (RecurrenceRule.Weekly(), (day, n) => day.PlusWeeks(n)),
        (RecurrenceRule.Monthly(), (day, n) => day.PlusMonths(n) is var later && later.Day == day.Day ? later : null),
    ];

    /// <summary>The changes of the wall's clock from one year to before another: when, and the offsets before and after.</summary>
    public static IEnumerable<(Instant At, Offset Before, Offset After)> In(DateTimeZone zone, int fromYear, int untilYear)
    {
        var intervals = zone.GetZoneIntervals(Instant.FromUtc(fromYear, 1, 1, 0, 0), Instant.FromUtc(untilYear, 1, 1, 0, 0)).ToList();
        return intervals.Zip(intervals.Skip(1)).Where(p => p.First.WallOffset != p.Second.WallOffset).Select(p => (p.Second.Start, p.First.WallOffset, p.Second.WallOffset));
    }

    /// <summary>Every series over one change: how many were compared, and the first that differs.</summary>
    /// <param name="zone">The zone the engine is given.</param>
    /// <param name="truth">The zone that is asked; the same one but in a test of this test.</param>
    /// <param name="change">The change.</param>
    public static (int Compared, string? Difference) Compare(DateTimeZone zone, DateTimeZone truth, (Instant At, Offset Before, Offset After) change)
    {
        int compared = 0;
        foreach (var wall in Around(change))
        {
            foreach (var (rule, later) in Rules)
            {
                // Two periods before the change, so that the third occurrence is the one to look at.
                LocalDateTime? Wall(int n) => later(wall.Date, n - 2) is { } day ? day + wall.TimeOfDay : null;
                if (Wall(0) is not { } start)
                {
                    continue;
                }

                var walls = Enumerable.Range(0, 9).Select(Wall).OfType<LocalDateTime>().ToList();
                foreach (var policy in Policies)
                {
                    compared++;
                    var series = Recurrence.Create(start, rule).In(zone).WithPolicy(policy);
                    if (Difference(series, walls, new OracleZone(truth, policy)) is { } difference)
                    {
                        return (compared, $"{zone.Id}, {rule} from {start}, {policy}: {difference}");
                    }
                }
            }
        }

        return (compared, null);
    }

    // Just before, at the edges, in the middle of and after what the clock jumps over or shows twice.
    private static IEnumerable<LocalDateTime> Around((Instant At, Offset Before, Offset After) change)
    {
        var one = change.At.WithOffset(change.Before).LocalDateTime;
        var other = change.At.WithOffset(change.After).LocalDateTime;
        var (first, last) = one < other ? (one, other) : (other, one);
        long middle = Period.Between(first, last, PeriodUnits.Seconds).Seconds / 2;
        return [first.PlusSeconds(-1), first, first.PlusSeconds(middle), last.PlusSeconds(-1), last, last.PlusSeconds(1)];
    }

    private static string? Difference(Recurrence series, List<LocalDateTime> walls, OracleZone clock)
    {
        var expected = walls.SelectMany(clock.Resolve).OrderBy(o => o.Instant).ThenBy(o => o.Local).DistinctBy(o => o.Instant).Take(Compared).ToList();
        var found = new List<OracleOccurrence>();
        foreach (var occurrence in series.GetOccurrences())
        {
            found.Add(OracleOccurrence.From(occurrence));
            if (found.Count == Compared)
            {
                break;
            }
        }

        if (!expected.SequenceEqual(found))
        {
            return $"{string.Join(", ", found)}, not {string.Join(", ", expected)}";
        }

        return series.GetPreviousOccurrence(expected[^1].Instant) is not { } previous || OracleOccurrence.From(previous) != expected[^2] ? "previous"
            : series.GetNextOccurrence(expected[0].Instant) is not { } next || OracleOccurrence.From(next) != expected[1] ? "next"
            : series.CountOccurrences(new Interval(null, expected[^1].Instant)) != Compared - 1 ? "count"
            : null;
    }
}
