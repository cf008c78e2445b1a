using AttachmentRepair.Scheduling.Tests.Oracle;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>What holds of every series, whatever its rule, zone and policies.</summary>
public class RecurrenceLaws
{
    private const int Limit = 40;

    [Fact]
    public void Next_is_the_following_occurrence_and_previous_its_inverse() => Check((series, all) =>
    {
        for (int i = 0; i + 1 < all.Count; i++)
        {
            if (series.GetNextOccurrence(all[i].Instant) != all[i + 1] || series.GetPreviousOccurrence(all[i + 1].Instant) != all[i])
            {
                return false;
            }
        }

        return all.Count == 0 || (series.GetPreviousOccurrence(all[0].Instant) is null && series.GetNextOccurrence(all[0].Instant - Duration.Epsilon) == all[0]);
    });

    [Fact]
    public void Instants_strictly_increase_and_keys_are_unique() => Check((series, all) =>
        all.Zip(all.Skip(1), (one, next) => one.Instant < next.Instant).All(increases => increases) && all.Select(o => o.Key).Distinct().Count() == all.Count);

    [Fact]
    public void An_interval_is_that_part_of_the_whole() => Check((series, all) =>
    {
        if (all.Count < 4)
        {
            return true;
        }

        var interval = new Interval(all[1].Instant + Duration.Epsilon, all[^2].Instant);
        return series.GetOccurrences(interval).SequenceEqual(all.Skip(2).Take(all.Count - 4));
    });

    [Fact]
    public void Counting_is_counting_one_by_one() => Check((series, all) =>
    {
        for (int i = 0; i < all.Count; i += 3)
        {
            if (series.CountOccurrences(new Interval(null, all[i].Instant)) != i
                || series.CountOccurrences(new Interval(all[i].Instant, all[^1].Instant)) != all.Count - 1 - i)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void A_resumed_cursor_gives_the_tail() => Check((series, all) =>
    {
        for (int i = 0; i < all.Count; i += 5)
        {
            var cursor = RecurrenceCursor.Parse(series.CursorAfter(all[i]).ToString());
            if (!series.Resume(cursor).Take(all.Count - 1 - i).SequenceEqual(all.Skip(i + 1)))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Every_occurrence_is_found_by_its_key() => Check((series, all) =>
        all.All(o => series.TryGetOccurrence(o.Key, out var found) && found == o));

    [Fact]
    public void A_series_never_occurs_when_it_has_no_first() => Check((series, all) => (series.NeverOccurs is null) == (all.Count > 0));

    [Fact]
    public void No_move_examines_more_than_2000_periods() => Laws.Check(Prop.ForAll(OracleCases.All, given =>
    {
        var enumerator = given.ToRecurrence().GetOccurrences().GetEnumerator();
        int most = 0;
        for (int i = 0; i < Limit && enumerator.MoveNext(); i++)
        {
            most = Math.Max(most, enumerator.PeriodsExamined);
        }

        most = Math.Max(most, enumerator.PeriodsExamined);
        return (most <= 2000).Label($"{most} periods");
    }), 1000);

    private static void Check(Func<Recurrence, List<Occurrence>, bool> holds) => Laws.Check(Prop.ForAll(OracleCases.All, given =>
    {
        var series = given.ToRecurrence();
        return holds(series, [.. series.GetOccurrences().Take(Limit)]);
    }), 600);
}
