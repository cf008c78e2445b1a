using AttachmentRepair.Scheduling.Tests.Cadences.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.TimeZones;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences.People;

/// <summary>Availability against a walk from minute to minute, with NodaTime's own mapping of each wall time.</summary>
public class AvailabilityLaws
{
    private const int Days = 4;

    private static readonly Interval Year = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    private static readonly Arbitrary<(Instant From, Availability One, Availability Other)> Cases = Arb.From(
        from one in EveryKind.People
        from other in EveryKind.People
        from change in Gen.Choose(0, 3)
        from minutes in Gen.Choose(0, 3 * 1440)
        select (NearChange(one.Zone, change) - Duration.FromMinutes(minutes), one, other),
        c => Simpler(c.one).Select(one => (c.Item1, one, c.other)).Concat(Simpler(c.other).Select(other => (c.Item1, c.one, other))));

    [Fact]
    public void Whoever_is_available_is_so_by_a_walk_over_the_minutes() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        var quiet = QuietOf(c.One, c.From).ToList();
        return Minutes(c.From).All(m => c.One.IsAvailableAt(m) == !quiet.Exists(q => q.Contains(m)));
    }), 60);

    [Fact]
    public void The_next_available_minute_is_the_first_of_the_walk() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        var quiet = QuietOf(c.One, c.From).ToList();
        foreach (var from in Minutes(c.From).Where((_, i) => i % 97 == 0))
        {
            // A minute, or within one where quiet hours end.
            var walked = Minutes(from).Cast<Instant?>().FirstOrDefault(m => !quiet.Exists(q => q.Contains(m!.Value)));
            var ends = quiet.Select(q => q.End).Where(e => e > from && e < walked && !quiet.Exists(q => q.Contains(e))).Cast<Instant?>().Min();
            if (walked is not null && c.One.NextAvailable(from) != (ends ?? walked))
            {
                return false;
            }
        }

        return true;
    }), 60);

    [Fact]
    public void What_two_have_in_common_is_every_minute_at_which_both_are_available() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        var span = new Interval(c.From, c.From + Duration.FromDays(Days));
        var common = Availability.CommonTo([c.One, c.Other], span);
        bool apart = common.Zip(common.Skip(1)).All(p => p.First.End < p.Second.Start) && common.All(f => f.Start < f.End && f.Start >= span.Start && f.End <= span.End);
        return apart && Minutes(c.From).All(m => common.Any(f => f.Contains(m)) == (c.One.IsAvailableAt(m) && c.Other.IsAvailableAt(m)));
    }), 60);

    [Fact]
    public void Time_that_counts_is_the_sum_of_what_is_free() => Laws.Check(Prop.ForAll(Cases, c =>
    {
        foreach (int minutes in new[] { 0, 1, 45, 600, 3000 })
        {
            var duration = Duration.FromMinutes(minutes);
            if (c.One.After(c.From, duration) is not { } end)
            {
                continue;
            }

            var free = Free(c.One, c.From, end);
            bool isFirst = end == c.From || Free(c.One, c.From, end - Duration.Epsilon) < duration || !c.One.IsAvailableAt(end - Duration.Epsilon);
            if (free != duration || !c.One.IsAvailableAt(end) || !isFirst)
            {
                return false;
            }
        }

        return true;
    }));

    // Mostly from some days before a change of the person's own clock on.
    private static Instant NearChange(DateTimeZone zone, int change)
        => zone.GetZoneIntervals(Year).Skip(1).Select(i => i.Start).Skip(change).Append(Year.Start + Duration.FromDays(150)).First();

    private static Duration Free(Availability person, Instant from, Instant until)
        => Availability.CommonTo([person], new Interval(from, until)).Aggregate(Duration.Zero, (sum, free) => sum + free.Duration);

    private static IEnumerable<Instant> Minutes(Instant from) => Enumerable.Range(0, Days * 1440).Select(m => from + Duration.FromMinutes(m));

    private static IEnumerable<Interval> QuietOf(Availability person, Instant from)
    {
        var first = from.InZone(person.Zone).Date.PlusDays(-2);
        foreach (var date in Enumerable.Range(0, (2 * Days) + 4).Select(first.PlusDays))
        {
            foreach (var quiet in person.Quiet.Where(q => q.BeginOn(date.DayOfWeek)))
            {
                var starts = person.Zone.ResolveLocal(date + quiet.From, EarliestOrJump);
                var ends = person.Zone.ResolveLocal((quiet.Until > quiet.From ? date : date.PlusDays(1)) + quiet.Until, LatestOrJump);
                if (ends.ToInstant() > starts.ToInstant())
                {
                    yield return new Interval(starts.ToInstant(), ends.ToInstant());
                }
            }
        }
    }

    private static ZoneLocalMappingResolver EarliestOrJump { get; } = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static ZoneLocalMappingResolver LatestOrJump { get; } = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private static IEnumerable<Availability> Simpler(Availability person)
        => person.Quiet.Select((_, i) => Availability.In(person.Zone).WithQuiet([.. person.Quiet.Where((_, n) => n != i)]));
}
