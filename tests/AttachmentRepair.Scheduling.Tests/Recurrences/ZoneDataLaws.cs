using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>New time zone data: names stay, what is to come is resolved anew, what was delivered never comes again.</summary>
public class ZoneDataLaws
{
    private const int Delivered = 50;

    private static readonly DateTimeZone Old = new ListedZone("Test/Land", Offset.FromHours(1), [.. Summer(2026, 3, 29, 10, 25), .. Summer(2027, 3, 28, 10, 31)]);

    // The same land: it decided to begin its summer of 2027 two weeks earlier, and to end it never.
    private static readonly DateTimeZone New = new ListedZone("Test/Land", Offset.FromHours(1), [.. Summer(2026, 3, 29, 10, 25), (Instant.FromUtc(2027, 3, 14, 1, 0), Offset.FromHours(2))]);

    [Fact]
    public void A_resumed_series_repeats_no_delivered_key_and_loses_no_later_one() => Laws.Check(Prop.ForAll(MovedChanges.All, given =>
    {
        var delivered = given.Old.GetOccurrences().Take(Delivered).ToList();
        string? fault = Enumerable.Range(0, delivered.Count).Where(i => i % 3 == 0)
            .Select(i => Fault(given.Old, given.New, delivered[..(i + 1)], given.New.Resume(RecurrenceCursor.Parse(given.Old.CursorAfter(delivered[i]).ToString())))).FirstOrDefault(f => f is not null);
        return (fault is null).Label(fault ?? string.Empty);
    }), 2000);

    [Fact]
    public void A_key_that_comes_again_or_is_lost_is_found()
    {
        var given = new MovedChange("FREQ=HOURLY", -600, RecurrencePolicy.Default, [], 60, 60, 180);
        var delivered = given.Old.GetOccurrences().Take(20).ToList();
        var (from, all) = (delivered[^1].Instant, given.New.GetOccurrences().Take(100).ToList());
        var tail = all.Where(o => o.Key.CompareTo(delivered[^1].Key) > 0).ToList();

        Assert.Null(Fault(given.Old, given.New, delivered, tail));
        Assert.NotNull(Fault(given.Old, given.New, delivered, all.Where(o => o.Instant >= from - Duration.FromHours(2))));
        Assert.NotNull(Fault(given.Old, given.New, delivered, tail.Skip(1)));
        Assert.NotNull(Fault(given.Old, given.New, delivered, tail.Where((_, i) => i != 5)));
        Assert.NotNull(Fault(given.Old, given.New, delivered, given.Old.GetOccurrences(new Interval(from + Duration.FromSeconds(1), null)).Take(40)));
    }

    [Fact]
    public void Keys_stay_and_instants_to_come_are_resolved_anew()
    {
        var old = Recurrence.Create(new LocalDateTime(2027, 3, 10, 21, 0), RecurrenceRule.Daily()).In(Old, "2026a");
        var updated = old.In(New, "2026b");
        var (before, after) = (old.GetOccurrences().Take(400).ToList(), updated.GetOccurrences().Take(400).ToList());

        Assert.Equal(old, updated);
        Assert.Equal(("2026a", "2026b"), (old.ZoneVersion, updated.ZoneVersion));
        Assert.Equal(before.Select(o => o.Key), after.Select(o => o.Key));
        Assert.All(before.Zip(after), p => Assert.Equal(p.First.Instant == p.Second.Instant, p.First.Instant.InZone(New).Offset == p.First.Instant.InZone(Old).Offset));
        Assert.Equal(Instant.FromUtc(2027, 3, 14, 19, 0), after[4].Instant);
        Assert.Equal(Instant.FromUtc(2027, 3, 14, 20, 0), before[4].Instant);
        Assert.True(updated.TryGetOccurrence(before[4].Key, out var found) && found == after[4]);
    }

    [Fact]
    public void A_delivered_time_that_moves_to_later_does_not_come_again()
    {
        // Delivered at 20:30Z under the old data; under the new it would be due at 21:30Z.
        var old = Recurrence.Create(new LocalDateTime(2027, 11, 1, 21, 30), RecurrenceRule.Daily()).In(New, "2026b");
        var cursor = old.CursorAfter(old.GetOccurrences().First());
        var moved = old.In(Old, "2026c");

        Assert.Equal(Instant.FromUtc(2027, 11, 1, 19, 30), cursor.At);
        Assert.Equal(Instant.FromUtc(2027, 11, 1, 20, 30), moved.GetOccurrences().First().Instant);
        Assert.Equal(new LocalDateTime(2027, 11, 2, 21, 30), moved.Resume(cursor).First().Local);
    }

    [Fact]
    public void A_time_to_come_that_moves_to_before_the_last_delivered_is_not_lost()
    {
        // Of a series every hour by the wall 03:00 was delivered; the new data put 04:00, a gap away, at the same instant.
        var wall = RecurrencePolicy.Default with { SubDaily = SubDailyPolicy.WallClock };
        var old = Recurrence.Create(new LocalDateTime(2027, 3, 14, 0, 0), RecurrenceRule.Hourly()).In(Old, "2026a").WithPolicy(wall);
        var cursor = old.CursorAfter(old.GetOccurrences().First(o => o.Local == new LocalDateTime(2027, 3, 14, 3, 0)));
        var resumed = old.In(New, "2026b").Resume(cursor).First();

        Assert.Equal(new LocalDateTime(2027, 3, 14, 4, 0), resumed.Local);
        Assert.Equal(cursor.At, resumed.Instant);
    }

    private static (Instant, Offset)[] Summer(int year, int month, int day, int lastMonth, int lastDay)
        => [(Instant.FromUtc(year, month, day, 1, 0), Offset.FromHours(2)), (Instant.FromUtc(year, lastMonth, lastDay, 1, 0), Offset.FromHours(1))];

    /// <summary>What is wrong with what is left of a series under new data once some of it was delivered under the old.</summary>
    private static string? Fault(Recurrence old, Recurrence updated, List<Occurrence> delivered, IEnumerable<Occurrence> left)
    {
        var resumed = left.Take(Delivered).ToList();
        var keys = delivered.Select(o => o.Key).ToHashSet();
        var reached = keys.Max();
        var end = resumed.Count < Delivered ? Instant.MaxValue : resumed[^1].Instant;
        var all = updated.GetOccurrences(new Interval(delivered[^1].Instant - Duration.FromDays(3), null)).TakeWhile(o => o.Instant <= end).Take(1000).ToList();
        var later = all.Where(o => o.Key.CompareTo(reached) > 0).ToList();
        string at = $"after {delivered[^1].Key} at {delivered[^1].Instant} under {old.ZoneVersion}";
        return resumed.Where(o => keys.Contains(o.Key)).Select(o => $"{at} {o.Key} came again").FirstOrDefault()
            ?? later.Except(resumed).Select(o => $"{at} {o.Key} was lost").FirstOrDefault()
            ?? resumed.Except(all).Select(o => $"{at} {o.Key} is none of the series").FirstOrDefault()
            ?? (resumed.Zip(resumed.Skip(1)).All(p => p.First.Instant < p.Second.Instant) ? null : $"{at} instants do not rise");
    }
}
