using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class RecurrenceTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Instants_strictly_increase_and_keys_are_unique() => Laws.Check(Prop.ForAll(Arbitraries.Recurrences, recurrence =>
    {
        var occurrences = recurrence.GetOccurrences().Take(80).ToList();
        return occurrences.Zip(occurrences.Skip(1)).All(pair => pair.First.Instant < pair.Second.Instant)
            && occurrences.Select(o => o.Key).Distinct().Count() == occurrences.Count;
    }));

    [Fact]
    public void Next_and_previous_are_inverse() => Laws.Check(Prop.ForAll(Arbitraries.Recurrences, recurrence =>
    {
        var occurrences = recurrence.GetOccurrences().Take(20).ToList();
        return occurrences.Zip(occurrences.Skip(1)).All(pair =>
                recurrence.GetNextOccurrence(pair.First.Instant) == pair.Second && recurrence.GetPreviousOccurrence(pair.Second.Instant) == pair.First)
            && (occurrences.Count == 0 || recurrence.GetPreviousOccurrence(occurrences[0].Instant) is null);
    }));

    [Fact]
    public void Seeking_gives_the_same_as_iterating() => Laws.Check(Prop.ForAll(Arbitraries.Recurrences, recurrence =>
    {
        var all = recurrence.GetOccurrences().Take(60).ToList();
        return all.Where((_, i) => i % 7 == 0).All(from =>
        {
            var interval = new Interval(from.Instant, all[^1].Instant);
            var expected = all.Where(o => interval.Contains(o.Instant)).ToList();
            return expected.SequenceEqual(recurrence.GetOccurrences(interval)) && recurrence.CountOccurrences(interval) == expected.Count;
        });
    }));

    [Fact]
    public void Every_occurrence_is_found_by_its_key_and_nothing_else_is() => Laws.Check(Prop.ForAll(Arbitraries.Recurrences, recurrence =>
    {
        var all = recurrence.GetOccurrences().Take(15).ToList();
        var keys = all.Select(o => o.Key).ToHashSet();
        return all.All(o => recurrence.TryGetOccurrence(o.Key, out var found) && found == o)
            && all.SkipLast(1).All(o => keys.Contains(new OccurrenceKey(o.Local.PlusMinutes(1)))
                || !recurrence.TryGetOccurrence(new OccurrenceKey(o.Local.PlusMinutes(1)), out _));
    }));

    [Theory]
    [InlineData(GapPolicy.ShiftForward, "2026-03-29T01:30:00Z")]
    [InlineData(GapPolicy.FirstValid, "2026-03-29T01:00:00Z")]
    [InlineData(GapPolicy.ShiftBack, "2026-03-29T00:30:00Z")]
    [InlineData(GapPolicy.Skip, null)]
    public void A_wall_time_in_a_gap_follows_the_policy(GapPolicy gap, string? expected)
    {
        var recurrence = NightIn(new LocalDateTime(2026, 3, 29, 2, 30)).WithPolicy(RecurrencePolicy.Default with { Gap = gap });
        var key = new OccurrenceKey(new LocalDateTime(2026, 3, 29, 2, 30));

        Assert.Equal(expected is not null, recurrence.TryGetOccurrence(key, out var found));
        if (expected is not null)
        {
            Assert.Equal(expected, found.Instant.ToString());
            Assert.Equal(OccurrenceKind.Gap, found.Kind);
        }
    }

    [Theory]
    [InlineData(OverlapPolicy.First, "2026-10-25T00:30:00Z")]
    [InlineData(OverlapPolicy.Last, "2026-10-25T01:30:00Z")]
    [InlineData(OverlapPolicy.Both, "2026-10-25T00:30:00Z 2026-10-25T01:30:00Z")]
    public void A_wall_time_in_an_overlap_follows_the_policy(OverlapPolicy overlap, string expected)
    {
        var recurrence = NightIn(new LocalDateTime(2026, 10, 25, 2, 30)).WithPolicy(RecurrencePolicy.Default with { Overlap = overlap });
        var found = recurrence.GetOccurrences().Where(o => o.Kind == OccurrenceKind.Overlap).Take(2).Where(o => o.Local.Year == 2026).ToList();

        Assert.Equal(expected, string.Join(' ', found.Select(o => o.Instant)));
        Assert.Equal(Enumerable.Range(0, found.Count), found.Select(o => o.Key.Index));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Adelaide")]
    [InlineData("Australia/Lord_Howe")]
    public void Nine_in_the_evening_stays_nine_over_both_changes(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var year = Recurrence.Create(new LocalDateTime(2026, 1, 1, 21, 0), RecurrenceRule.Daily().WithCount(365)).In(zone).GetOccurrences().ToList();

        Assert.Equal(365, year.Count);
        Assert.All(year, o => Assert.Equal(new LocalTime(21, 0), o.Instant.InZone(zone).TimeOfDay));
        Assert.Equal(2, year.Select(o => o.Instant.InZone(zone).Offset).Distinct().Count());
    }

    [Fact]
    public void A_start_the_rule_does_not_match_is_an_occurrence_only_if_agreed()
    {
        var recurrence = Recurrence.Create(new LocalDateTime(2026, 1, 7, 20, 0), RecurrenceRule.Weekly(IsoDayOfWeek.Monday).WithCount(2));

        Assert.Equal([12, 19], recurrence.GetOccurrences().Select(o => o.Local.Day));
        Assert.Equal([7, 12], recurrence.WithPolicy(RecurrencePolicy.Default with { Start = StartPolicy.Included }).GetOccurrences().Select(o => o.Local.Day));
    }

    [Fact]
    public void Recurrences_are_equal_by_value_and_zones_by_id()
    {
        var start = new LocalDateTime(2026, 1, 7, 20, 0);
        var one = Recurrence.Create(start, RecurrenceRule.Daily()).In(Berlin).Including(start.PlusHours(2), start.PlusHours(1)).Excluding(start);
        var other = Recurrence.Create(start, RecurrenceRule.Daily()).Excluding(start).Including(start.PlusHours(1), start.PlusHours(2), start.PlusHours(1)).In(Berlin);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one.In(DateTimeZone.Utc));
    }

    private static Recurrence NightIn(LocalDateTime change) => Recurrence.Create(change.PlusDays(-3), RecurrenceRule.Daily()).In(Berlin);
}
