using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests;

public class ValueCollectionTests
{
    private static Arbitrary<int[]> Numbers { get; } = Arb.From(
        Gen.Choose(0, 8).SelectMany(length => Gen.ListOf(Gen.Choose(-3, 3), length)).Select(list => list.ToArray()),
        numbers => numbers.Select((_, i) => numbers.Where((_, at) => at != i).ToArray()));

    private static Arbitrary<(int Back, int Key, int Look)[]> Steps { get; } = Arb.From(
        Gen.Choose(0, 150).SelectMany(length => Gen.ListOf(
            Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(1, 5))).SelectMany(back =>
                Gen.Frequency((12, Gen.Choose(0, 40)), (1, Gen.Choose(-40, -1))).SelectMany(key => Gen.Choose(0, 40).Select(look => (back, key, look)))),
            length)).Select(list => list.ToArray()),
        steps => steps.Select((_, i) => steps.Where((_, at) => at != i).ToArray()));

    [Fact]
    public void A_list_is_its_elements_in_order() => Laws.Check(Prop.ForAll(Numbers, Numbers, (one, two) =>
    {
        var (a, b) = (one.ToValueList(), two.ToValueList());
        return a.SequenceEqual(one) && a.Count == one.Length && a.AsSpan().SequenceEqual(one)
            && a.Equals(b) == one.SequenceEqual(two) && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode())
            && a.Add(7).SequenceEqual([.. one, 7]) && a.Count == one.Length;
    }));

    [Fact]
    public void A_map_is_its_last_entries_in_key_order() => Laws.Check(Prop.ForAll(Numbers, Numbers, (one, two) =>
    {
        var (a, b) = (Map(one), Map(two));
        var naive = new SortedDictionary<int, int>();
        for (var i = 0; i < one.Length; i++)
        {
            naive[one[i]] = i;
        }

        return a.SequenceEqual(naive) && a.Count == naive.Count && a.Values.SequenceEqual(naive.Values)
            && naive.All(e => a[e.Key] == e.Value && a.ContainsKey(e.Key) && a.TryGetValue(e.Key, out var v) && v == e.Value)
            && a.Equals(b) == a.SequenceEqual(b) && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode())
            && naive.Keys.All(k => !a.Remove(k).ContainsKey(k) && a.Remove(k).Set(k, a[k]).Equals(a));
    }));

    // Each step changes one of the maps made so far, the newest most often: maps that share their last changes must not see each other's.
    [Fact]
    public void A_map_never_changes_when_others_are_made_from_it() => Laws.Check(Prop.ForAll(Steps, steps =>
    {
        var (maps, naive) = (new List<ValueMap<int, int>> { ValueMap<int, int>.Empty }, new List<SortedDictionary<int, int>> { new() });
        for (var i = 0; i < steps.Length; i++)
        {
            var (back, key, look) = steps[i];
            var from = Math.Max(0, maps.Count - 1 - back);
            var model = new SortedDictionary<int, int>(naive[from]);
            if (key < 0)
            {
                model.Remove(-key);
                maps.Add(maps[from].Remove(-key));
            }
            else
            {
                model[key] = i;
                maps.Add(maps[from].Set(key, i));
            }

            naive.Add(model);
            if (maps[^1].TryGetValue(look, out var value) != model.TryGetValue(look, out var expected) || value != expected || (back == 1 && maps[^1].Count != model.Count))
            {
                return false;
            }
        }

        return maps.Zip(naive).All(both => both.First.SequenceEqual(both.Second) && both.First.Count == both.Second.Count);
    }));

    [Fact]
    public void Threads_that_change_one_map_do_not_see_each_other()
    {
        const int count = 4, rounds = 3_000;
        var (made, start) = (new ValueMap<int, int>[count], ValueMap<int, int>.Empty);
        var wrong = 0;
        using var barrier = new Barrier(count, _ =>
        {
            wrong += start.Count > 0 && (start[0] != 0 || made.Where((map, thread) => map[0] != thread + 1 || map[7] != thread + 1 || map.Count != 20).Any()) ? 1 : 0;

            // A fresh one, with a change in the tail that all of them share.
            start = Keyed(Enumerable.Range(0, 20)).Set(3, 3);
        });
        var threads = Enumerable.Range(0, count).Select(thread => new Thread(() =>
        {
            for (var round = 0; round < rounds; round++)
            {
                barrier.SignalAndWait();
                made[thread] = start.Set(0, thread + 1).Set(7, thread + 1);
                Interlocked.Add(ref wrong, start[0] != 0 || start[3] != 3 || start[7] != -7 ? 1 : 0);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void The_order_of_setting_does_not_matter() => Laws.Check(Prop.ForAll(Numbers, numbers =>
        Keyed(numbers).Equals(Keyed(numbers.Reverse())) && Keyed(numbers).GetHashCode() == Keyed(numbers.Reverse()).GetHashCode()));

    [Fact]
    public void Empty_collections_are_equal_and_print_no_content()
    {
        Assert.Same(ValueList<int>.Empty, Array.Empty<int>().ToValueList());
        Assert.Equal("(2 items)", ValueList.Create("a", "b").ToString());
        Assert.Equal("(1 entries)", ValueMap<int, string>.Empty.Set(1, "a").ToString());
        Assert.False(ValueList<int>.Empty.Equals((object?)null));
        Assert.False(ValueMap<int, int>.Empty.Equals((object?)null));
        Assert.Throws<KeyNotFoundException>(() => ValueMap<int, int>.Empty[1]);
        Assert.Throws<IndexOutOfRangeException>(() => ValueList.Create(1)[1]);
    }

    [Fact]
    public void A_list_is_a_copy_of_what_it_was_made_from()
    {
        var source = new[] { 1, 2 };
        var list = source.ToValueList();
        var created = ValueList.Create<int>(source);
        source[0] = 9;

        Assert.Equal(1, list[0]);
        Assert.Equal(1, created[0]);
    }

    private static ValueMap<int, int> Map(int[] keys)
    {
        var map = ValueMap<int, int>.Empty;
        for (var i = 0; i < keys.Length; i++)
        {
            map = map.Set(keys[i], i);
        }

        return map;
    }

    private static ValueMap<int, int> Keyed(IEnumerable<int> keys) => keys.Aggregate(ValueMap<int, int>.Empty, (map, key) => map.Set(key, -key));
}
