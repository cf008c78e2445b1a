using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>Counting from the last contact.</summary>
public class SinceLastTests
{
    private static readonly Cadence Weekly = Cadence.SinceLast(Duration.FromDays(7), Duration.FromDays(9));

    private static readonly OccurrenceKey Fifth = OccurrenceKey.Parse("2026-01-05T00:00");

    private static readonly CadenceHistory Contacted = CadenceHistory.Empty.WithContact(Jan(5));

    [Fact]
    public void A_pause_stops_the_clock_behind_the_due_time_too()
    {
        var history = Contacted.WithPause(new Interval(Jan(13), Jan(16)));

        Assert.True(Weekly.TryFind(Fifth, history, out var found));
        Assert.Equal((Jan(12), Jan(17)), (found.Due, found.Closes));
        Assert.Equal(SinceLastState.Stretching, Weekly.SinceLastAt(history, Jan(17) - Duration.FromSeconds(1)));
        Assert.Equal(OccurrenceState.Open, Weekly.Classify(Fifth, history, Jan(17) - Duration.FromSeconds(1)));
        Assert.Equal(SinceLastState.Overdue, Weekly.SinceLastAt(history, Jan(17)));
        Assert.Equal(OccurrenceState.Expired, Weekly.Classify(Fifth, history, Jan(17)));
    }

    [Fact]
    public void Contacts_of_one_second_are_one()
    {
        var history = Contacted.WithContact(Jan(5).PlusNanoseconds(700_000_000)).WithContact(Jan(6));

        Assert.Equal(2, history.Contacts.Count(c => c < Jan(6)));
        Assert.Equal(OccurrenceKey.Parse("2026-01-06T00:00"), Assert.Single(Weekly.Expect(history, new Interval(null, Jan(31)))).Key);
        Assert.Equal(OccurrenceState.Open, Weekly.Classify(Fifth, CadenceHistory.Empty.WithContact(Jan(5)).WithContact(Jan(5).PlusNanoseconds(700_000_000)), Jan(6)));
    }

    [Fact]
    public void A_contact_settles_a_count_that_an_open_pause_would_hold()
    {
        var history = Contacted.WithContact(Jan(7)).WithPause(new Interval(Jan(8), null));

        Assert.Equal(OccurrenceState.Kept, Weekly.Classify(Fifth, history, Jan(9)));
        Assert.Equal(OccurrenceState.Held, Weekly.Classify(OccurrenceKey.Parse("2026-01-07T00:00"), history, Jan(9)));
    }

    [Fact]
    public void A_contact_before_the_time_it_was_moved_to_begins_the_count_anew()
    {
        var history = Contacted.WithMove(Fifth, Jan(20)).WithContact(Jan(18));

        Assert.Equal(OccurrenceKey.Parse("2026-01-18T00:00"), Assert.Single(Weekly.Expect(history, new Interval(null, Jan(31)))).Key);
        Assert.Equal(OccurrenceState.Kept, Weekly.Classify(Fifth, history, Jan(19)));
    }

    [Fact]
    public void Nobody_is_overdue_with_what_is_held_called_off_moved_or_ended()
    {
        var late = Jan(25);

        Assert.Equal(SinceLastState.Overdue, Weekly.SinceLastAt(Contacted, late));
        Assert.Null(Weekly.SinceLastAt(Contacted.WithHold(Fifth), late));
        Assert.Null(Weekly.SinceLastAt(Contacted.WithCancellation(Fifth), late));
        Assert.Null(Weekly.SinceLastAt(Contacted.EndingAt(late), late));
        Assert.Equal(SinceLastState.OnTrack, Weekly.SinceLastAt(Contacted.WithMove(Fifth, Jan(26)), late));
        Assert.Equal(SinceLastState.Stretching, Weekly.SinceLastAt(Contacted.WithMove(Fifth, Jan(24)), late));
    }

    [Fact]
    public void Contacts_that_no_calendar_names_count_for_nothing()
    {
        var history = CadenceHistory.Empty.WithContact(Instant.MinValue).WithContact(Instant.MaxValue);

        Assert.Null(Weekly.SinceLastAt(history, Instant.MaxValue));
        Assert.Empty(Weekly.Expect(history, new Interval(null, Jan(31))));
        Assert.Equal(OccurrenceState.NotDue, Weekly.Classify(Fifth, history, Jan(31)));
    }

    private static Instant Jan(int day) => Instant.FromUtc(2026, 1, day, 0, 0);
}
