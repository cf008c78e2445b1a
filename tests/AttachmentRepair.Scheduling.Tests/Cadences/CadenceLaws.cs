using AttachmentRepair.Scheduling.Tests.Cadences.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>What holds of every cadence and every history, without a model.</summary>
public class CadenceLaws
{
    [Fact]
    public void An_interval_in_two_parts_expects_the_same() => Holds((given, cadence, history) =>
    {
        var (a, b, c) = Sorted(given);
        return cadence.Expect(history, new Interval(a, b)).Concat(cadence.Expect(history, new Interval(b, c))).SequenceEqual(cadence.Expect(history, new Interval(a, c)));
    });

    [Fact]
    public void Asking_for_the_next_and_the_next_gives_what_is_expected() => Holds((given, cadence, history) =>
    {
        var (a, _, c) = Sorted(given);
        var found = new List<Instant>();
        for (var next = cadence.NextDue(history, a); next < c; next = cadence.NextDue(history, next.Value))
        {
            found.Add(next.Value);
        }

        var expected = cadence.Expect(history, new Interval(a, c)).Where(e => e.Due > a).ToList();
        return found.SequenceEqual(expected.Select(e => e.Due).Distinct())
            && expected.TrueForAll(e => cadence.NextExpected(history, e.Due.PlusNanoseconds(-1)) is { } first && first.Due == e.Due && first.Key.CompareTo(e.Key) <= 0);
    });

    [Fact]
    public void Asking_changes_nothing() => Holds((given, cadence, history) =>
    {
        var before = Answers(given, cadence, history);
        return before.SequenceEqual(Answers(given, cadence, history)) && history.Equals(given.History()) && cadence.Equals(given.Cadence());
    });

    [Fact]
    public void Keys_are_unique_and_each_is_found_where_it_is_expected() => Holds((given, cadence, history) =>
    {
        var all = All(given, cadence, history);
        return all.Select(e => e.Key).Distinct().Count() == all.Count && all.TrueForAll(e => cadence.TryFind(e.Key, history, out var found) && found == e);
    });

    [Fact]
    public void A_window_lies_around_its_due_time_and_due_times_rise() => Holds((given, cadence, history) =>
    {
        var all = All(given, cadence, history);
        return all.TrueForAll(e => e.Opens <= e.Due && e.Due <= e.GraceEnds && e.GraceEnds <= e.Closes)
            && all.Zip(all.Skip(1)).All(p => p.First.Due < p.Second.Due || (p.First.Due == p.Second.Due && p.First.Key.CompareTo(p.Second.Key) < 0));
    });

    [Fact]
    public void Nothing_is_expected_before_enrolment_from_the_end_on_or_in_a_pause() => Holds((given, cadence, history) =>
        All(given, cadence, history).TrueForAll(e => e.Due >= history.Enrolled && !(e.Due >= history.Ends) && !history.Pauses.Any(p => p.Contains(e.Due))));

    [Fact]
    public void Recording_changes_nothing_that_is_expected() => Holds((given, cadence, history) =>
    {
        var recorded = given.Candidates().Aggregate(history, (h, key) => h.With(key, OccurrenceState.Kept).WithSnooze(key, given.Asked[0]));
        return cadence.Kind == CadenceKind.Tapered
            ? All(given, cadence, history).SequenceEqual(All(given, cadence, given.Candidates().Where(k => !history.Outcomes.ContainsKey(k)).Aggregate(history, (h, k) => h.With(k, OccurrenceState.Missed))))
            : All(given, cadence, history).SequenceEqual(All(given, cadence, recorded));
    });

    [Fact]
    public void Relaxed_periods_change_nothing_that_is_expected() => Holds((given, cadence, history) =>
        All(given, cadence, history).SequenceEqual(All(given, cadence, history.WithRelaxed(new Interval(null, null), Instant.MinValue))));

    [Fact]
    public void Every_key_has_a_state_and_none_is_missed_unless_recorded() => Holds((given, cadence, history) =>
        given.Candidates().All(key => given.Asked.All(now =>
        {
            var state = cadence.Classify(key, history, now);
            bool isRecorded = history.Outcomes.TryGetValue(key, out var recorded);
            return Enum.IsDefined(state) && (state != OccurrenceState.Missed || (isRecorded && recorded == OccurrenceState.Missed))
                && (!isRecorded || state == recorded || state == OccurrenceState.NotDue);
        })));

    [Fact]
    public void What_is_expected_goes_from_upcoming_over_open_to_expired() => Holds((given, cadence, history) =>
        All(given, cadence, history).Where(e => !history.Outcomes.ContainsKey(e.Key)).All(e =>
        {
            bool isExcused = history.Relaxed.Any(r => r.Within.Contains(e.Due) && r.AgreedAt < e.Due);
            var closed = cadence.Classify(e, history, e.Closes);
            return (e.Opens == e.Closes || cadence.Classify(e, history, e.Opens) is OccurrenceState.Open or OccurrenceState.Kept)
                && cadence.Classify(e, history, e.Opens.PlusNanoseconds(-1)) == OccurrenceState.Upcoming
                && (closed == (isExcused ? OccurrenceState.Excused : OccurrenceState.Expired) || (cadence.Kind == CadenceKind.SinceLast && closed is OccurrenceState.Kept or OccurrenceState.Late));
        }));

    [Fact]
    public void A_state_without_a_record_never_goes_back() => Holds((given, cadence, history) =>
    {
        OccurrenceState[] order = [OccurrenceState.Upcoming, OccurrenceState.Open];
        return given.Candidates().Where(k => !history.Outcomes.ContainsKey(k)).All(key =>
        {
            var states = given.Asked.Order().Select(now => Array.IndexOf(order, cadence.Classify(key, history, now)) is var i && i < 0 ? order.Length : i).ToList();
            return states.SequenceEqual(states.Order());
        });
    });

    [Fact]
    public void Resuming_leaves_no_backlog() => Holds((given, cadence, history) =>
    {
        var all = All(given, cadence, history);
        var back = all.Where(e => !history.Adjustments.ContainsKey(e.Key) && IsFromPause(cadence, history, e)).ToList();
        return (given.Policy != PausePolicy.Drop || back.Count == 0) && history.Pauses.All(pause =>
        {
            var own = back.Where(e => Plain(cadence, history, e.Key) is { } due && pause.Contains(due)).ToList();
            bool isAlone = given.Policy != PausePolicy.Collapse || own.TrueForAll(e => !all.Exists(o => o != e && !history.Adjustments.ContainsKey(o.Key) && o.Due >= e.Due && o.Due < e.Closes));
            return own.Count <= 1 && own.TrueForAll(e => e.Opens >= pause.End) && isAlone;
        });
    });

    [Fact]
    public void A_pause_that_is_over_before_something_opens_does_not_touch_it() => Holds((given, cadence, history) =>
    {
        if (!given.IsMeeting)
        {
            return true;
        }

        var at = given.Asked[0];
        var paused = history.WithPause(new Interval(at - Duration.FromDays(3), at));
        var (before, after) = (All(given, cadence, history), All(given, cadence, paused));
        return before.Where(e => e.Due >= at && !IsFromPause(cadence, history, e)).All(e => after.Contains(e));
    });

    [Fact]
    public void Equal_facts_in_another_order_are_the_same_history() => Holds((given, cadence, history) =>
    {
        var other = given with { Pauses = [.. given.Pauses.Reverse()], Relaxed = [.. given.Relaxed.Reverse()], Contacts = [.. given.Contacts.Reverse()] };
        return history.Equals(other.History()) && history.GetHashCode() == other.History().GetHashCode();
    });

    internal static List<ExpectedOccurrence> All(ModelCase given, Cadence cadence, CadenceHistory history)
        => [.. cadence.Expect(history, new Interval(null, ModelZone.At(given.Start.PlusDays(70), given.Zone)))];

    private static List<object?> Answers(ModelCase given, Cadence cadence, CadenceHistory history)
        => [.. All(given, cadence, history).Cast<object?>(), .. given.Asked.SelectMany(now => given.Candidates().Take(15).Select(k => (object?)cadence.Classify(k, history, now)).Append(cadence.NextExpected(history, now)).Append(cadence.SinceLastAt(history, now)))];

    private static bool IsFromPause(Cadence cadence, CadenceHistory history, ExpectedOccurrence expected)
        => Plain(cadence, history, expected.Key) is { } due && history.Pauses.Any(p => p.Contains(due));

    /// <summary>Where the definition has it.</summary>
    private static Instant? Plain(Cadence cadence, CadenceHistory history, OccurrenceKey key)
        => cadence.WithPauses(PausePolicy.Drop).TryFind(key, history.WithoutAdjustment(key), out var found) ? found.Due : null;

    private static (Instant A, Instant B, Instant C) Sorted(ModelCase given)
    {
        var sorted = given.Asked.Concat([given.Asked[0], given.Asked[0]]).Order().ToList();
        return (sorted[0], sorted[sorted.Count / 2], sorted[^1]);
    }

    private static void Holds(Func<ModelCase, Cadence, CadenceHistory, bool> law)
        => Laws.Check(Prop.ForAll(ModelCases.All, given => law(given, given.Cadence(), given.History())));
}
