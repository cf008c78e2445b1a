using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class CadenceTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Cadence Evenings = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 20, 0), RecurrenceRule.Daily()).In(Berlin));

    private static readonly OccurrenceKey Tenth = OccurrenceKey.Parse("2026-01-10T20:00");

    private static readonly Instant Due = Instant.FromUtc(2026, 1, 10, 19, 0);

    // Hours from the due time; history; state.
    public static TheoryData<int, string, OccurrenceState> Decisions => new()
    {
        { -13, "", OccurrenceState.Upcoming },
        { -12, "", OccurrenceState.Open },
        { 0, "", OccurrenceState.Open },
        { 23, "", OccurrenceState.Open },
        { 24, "", OccurrenceState.Expired },
        { 90000, "", OccurrenceState.Expired },
        { -13, "kept", OccurrenceState.Kept },
        { 90000, "late", OccurrenceState.Late },
        { 0, "missed", OccurrenceState.Missed },
        { 0, "paused", OccurrenceState.Held },
        { -900, "paused", OccurrenceState.Held },
        { 90000, "paused", OccurrenceState.Held },
        { 0, "pause ends at due", OccurrenceState.Open },
        { 0, "pause begins at due", OccurrenceState.Held },
        { 0, "paused kept", OccurrenceState.Kept },
        { 0, "enrolled after", OccurrenceState.Unknown },
        { 0, "enrolled at due", OccurrenceState.Open },
        { 90000, "enrolled after", OccurrenceState.Unknown },
        { 0, "enrolled after kept", OccurrenceState.Kept },
        { 0, "enrolled after paused", OccurrenceState.Unknown },
        { 0, "ends at due", OccurrenceState.NotDue },
        { 0, "ends at due kept", OccurrenceState.NotDue },
        { 0, "ends after", OccurrenceState.Open },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_state_follows_the_table(int hours, string known, OccurrenceState expected)
    {
        var history = known.Contains("enrolled after", StringComparison.Ordinal) ? CadenceHistory.From(Due.PlusNanoseconds(1))
            : known.Contains("enrolled at due", StringComparison.Ordinal) ? CadenceHistory.From(Due)
            : CadenceHistory.Empty;
        history = known.Contains("kept", StringComparison.Ordinal) ? history.With(Tenth, OccurrenceState.Kept) : history;
        history = known.Contains("late", StringComparison.Ordinal) ? history.With(Tenth, OccurrenceState.Late) : history;
        history = known.Contains("missed", StringComparison.Ordinal) ? history.With(Tenth, OccurrenceState.Missed) : history;
        history = known.Contains("paused", StringComparison.Ordinal) ? history.WithPause(new Interval(Due - Duration.FromDays(1), null)) : history;
        history = known.Contains("pause ends", StringComparison.Ordinal) ? history.WithPause(new Interval(null, Due)) : history;
        history = known.Contains("pause begins", StringComparison.Ordinal) ? history.WithPause(new Interval(Due, Due.PlusNanoseconds(1))) : history;
        history = known.Contains("ends at", StringComparison.Ordinal) && !known.Contains("pause", StringComparison.Ordinal) ? history.EndingAt(Due) : history;
        history = known.Contains("ends after", StringComparison.Ordinal) ? history.EndingAt(Due.PlusNanoseconds(1)) : history;

        Assert.Equal(expected, Evenings.Classify(Tenth, history, Due + Duration.FromHours(hours)));
    }

    [Theory]
    [InlineData("2026-01-10T20:01")]
    [InlineData("2026-01-10T20:00/1")]
    [InlineData("2026-01-04T20:00")]
    public void A_key_of_no_occurrence_is_not_due_even_when_recorded(string text)
    {
        var key = OccurrenceKey.Parse(text);

        Assert.False(Evenings.TryFind(key, out _));
        Assert.Equal(OccurrenceState.NotDue, Evenings.Classify(key, CadenceHistory.Empty.With(key, OccurrenceState.Kept), Due));
    }

    [Fact]
    public void Silence_is_never_a_miss() => Laws.Check(Prop.ForAll(Arbitraries.Cadences, cadence =>
    {
        var all = cadence.Recurrence!.GetOccurrences().Take(10).ToList();
        return all.All(o => new[] { -200, -1, 0, 1, 200, 90000 }.All(hours =>
            cadence.Classify(o.Key, CadenceHistory.Empty, o.Instant + Duration.FromHours(hours))
                is OccurrenceState.Upcoming or OccurrenceState.Open or OccurrenceState.Expired));
    }));

    [Fact]
    public void What_is_expected_is_what_a_walk_over_all_occurrences_leaves() => Laws.Check(Prop.ForAll(Arbitraries.Cadences, cadence =>
    {
        var all = cadence.Recurrence!.GetOccurrences().Take(40).ToList();
        if (all.Count < 12)
        {
            return true;
        }

        var history = CadenceHistory.From(all[2].Instant).EndingAt(all[^2].Instant)
            .WithPause(new Interval(all[4].Instant, all[6].Instant)).WithPause(new Interval(all[5].Instant, all[7].Instant));
        var expected = all.Where((o, i) => i >= 2 && i < all.Count - 2 && i is < 4 or >= 7 && i < all.Count - 2).Select(o => o.Instant).ToList();
        var next = new List<Instant>();
        for (var at = cadence.NextDue(history, Instant.MinValue); at is { } due; at = cadence.NextDue(history, due))
        {
            next.Add(due);
        }

        var found = cadence.Expect(history, new Interval(null, null));
        return found.Select(e => e.Due).SequenceEqual(expected) && next.SequenceEqual(expected)
            && found.All(e => e.Opens <= e.Due && e.Due <= e.GraceEnds && e.GraceEnds <= e.Closes && cadence.TryFind(e.Key, out var again) && again == e);
    }));

    [Fact]
    public void Resuming_creates_no_backlog()
    {
        var resumed = Due - Duration.FromHours(1);
        var history = CadenceHistory.Empty.WithPause(new Interval(Instant.FromUtc(2026, 1, 6, 0, 0), resumed));

        Assert.Equal(Due, Evenings.NextDue(history, Instant.FromUtc(2026, 1, 6, 0, 0)));
        Assert.Equal([5, 10], Evenings.Expect(history, new Interval(null, Due.PlusNanoseconds(1))).Select(e => e.Key.Local.Day));
        Assert.Null(Evenings.NextDue(history.WithPause(new Interval(resumed, null)), resumed));
    }

    [Fact]
    public void Enrolment_within_a_window_leaves_that_occurrence_open()
    {
        var history = CadenceHistory.From(Due - Duration.FromHours(2));

        Assert.Equal(OccurrenceState.Open, Evenings.Classify(Tenth, history, history.Enrolled));
        Assert.Equal(OccurrenceState.Unknown, Evenings.Classify(OccurrenceKey.Parse("2026-01-09T20:00"), history, history.Enrolled));
        Assert.Equal(Due, Evenings.NextDue(history, Instant.MinValue));
    }

    [Fact]
    public void Two_people_in_different_zones_agree_on_the_occurrence()
    {
        var read = Cadence.Parse(Evenings.ToString());
        Assert.True(Evenings.TryFind(Tenth, out var here));
        Assert.True(read.TryFind(Tenth, out var there));

        Assert.Equal(here, there);
        Assert.Equal(20, here.Due.InZone(Berlin).Hour);
        Assert.Equal(6, there.Due.InZone(DateTimeZoneProviders.Tzdb["Australia/Sydney"]).Hour);
    }

    [Fact]
    public void Once_is_due_once()
    {
        var once = Cadence.Once(new LocalDateTime(2026, 1, 10, 20, 0), Berlin).WithGrace(Duration.FromMinutes(30));

        var only = Assert.Single(once.Expect(CadenceHistory.Empty, new Interval(null, Instant.MaxValue)));
        Assert.Equal((Tenth, Due, Due + Duration.FromMinutes(30)), (only.Key, only.Due, only.GraceEnds));
        Assert.Null(once.NextDue(CadenceHistory.Empty, Due));
    }

    [Fact]
    public void The_order_of_recording_changes_nothing()
    {
        var other = OccurrenceKey.Parse("2026-01-11T20:00");
        var early = new Interval(Due, Due + Duration.FromDays(1));
        var late = new Interval(Due + Duration.FromDays(1), null);
        var one = CadenceHistory.Empty.With(Tenth, OccurrenceState.Kept).With(other, OccurrenceState.Late).WithPause(early).WithPause(late);
        var two = CadenceHistory.Empty.WithPause(late).WithPause(early).With(other, OccurrenceState.Late).With(Tenth, OccurrenceState.Kept);

        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.Single(one.Pauses);
        Assert.NotEqual(one, one.With(other, OccurrenceState.Kept));
        Assert.Equal(one, one.WithPause(new Interval(Due, Due)));
    }

    [Theory]
    [InlineData(OccurrenceState.NotDue)]
    [InlineData(OccurrenceState.Upcoming)]
    [InlineData(OccurrenceState.Open)]
    [InlineData(OccurrenceState.Expired)]
    public void What_only_the_window_gives_cannot_be_recorded(OccurrenceState state)
        => Assert.Throws<ArgumentOutOfRangeException>(() => CadenceHistory.Empty.With(Tenth, state));

    [Fact]
    public void Windows_and_graces_have_their_ranges()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Evenings.WithGrace(Duration.FromHours(25)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evenings.WithGrace(Duration.FromHours(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evenings.WithGrace(Duration.FromHours(2)).WithWindow(Duration.Zero, Duration.FromHours(1)));
        Assert.Throws<ArgumentException>(() => Evenings.WithGrace(Duration.FromNanoseconds(1)));
        Assert.Throws<ArgumentException>(() => Evenings.Expect(CadenceHistory.Empty, new Interval(Due, null)));
    }
}
