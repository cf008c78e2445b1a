using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Queue;

public class CadenceQueueTests
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Cadence Evenings = Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY");

    private static readonly Cadence ThreeAWeek = Cadence.Parse("per-period 2026-01-05 UTC count=3 period=P1W");

    [Fact]
    public void A_maximum_tears_apart_what_one_cadence_has_due_at_one_instant_and_loses_none_of_it()
    {
        var queue = new CadenceQueue();
        queue.Add("a", ThreeAWeek, CadenceHistory.Empty, Begin);
        queue.Add("b", ThreeAWeek, CadenceHistory.Empty, Begin);
        var now = Instant.FromUtc(2026, 1, 12, 0, 0);
        var taken = new List<string>();
        while (queue.TakeDue(now, 1) is [var one])
        {
            taken.Add(one.Id + one.Occurrence.Key);
            Assert.True(taken.Count == 6 || queue.NextDue == now);
        }

        Assert.Equal(
            "a2026-01-05T00:00 a2026-01-05T00:00/1 a2026-01-05T00:00/2 b2026-01-05T00:00 b2026-01-05T00:00/1 b2026-01-05T00:00/2",
            string.Join(' ', taken));
        Assert.Equal(Instant.FromUtc(2026, 1, 19, 0, 0), queue.NextDue);
    }

    [Fact]
    public void Of_one_instant_the_key_decides_also_where_one_was_moved_there()
    {
        // The second of the week before is moved to the end of the next.
        var history = CadenceHistory.Empty.WithMove(OccurrenceKey.Parse("2026-01-12T00:00/1"), Instant.FromUtc(2026, 1, 12, 0, 0));
        var queue = new CadenceQueue();
        queue.Add("a", ThreeAWeek, history, Begin);

        Assert.Equal("2026-01-05T00:00 2026-01-05T00:00/1 2026-01-05T00:00/2 2026-01-12T00:00/1",
            string.Join(' ', queue.TakeDue(Instant.FromUtc(2026, 1, 12, 0, 0)).Select(d => d.Occurrence.Key)));
    }

    [Fact]
    public void A_cadence_that_expects_nothing_more_stays_without_being_due()
    {
        var queue = new CadenceQueue();
        queue.Add("once", Cadence.Once(new LocalDateTime(2026, 1, 10, 20, 0), DateTimeZone.Utc), CadenceHistory.Empty, Begin);

        Assert.Single(queue.TakeDue(Instant.MaxValue));
        Assert.Empty(queue.TakeDue(Instant.MaxValue));
        Assert.Null(queue.NextDue);
        Assert.True(queue.Contains("once"));
        Assert.Equal(1, queue.Count);
        Assert.True(queue.Change("once", Evenings, CadenceHistory.Empty, Begin));
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 20, 0), queue.NextDue);
    }

    [Fact]
    public void An_id_in_use_is_refused_and_the_one_in_the_queue_stays()
    {
        var queue = new CadenceQueue();
        queue.Add("a", Evenings, CadenceHistory.Empty, Begin);

        Assert.Throws<ArgumentException>(() => queue.Add("a", ThreeAWeek, CadenceHistory.Empty, Begin));
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 20, 0), queue.NextDue);
        Assert.False(queue.Change("A", ThreeAWeek, CadenceHistory.Empty, Begin));
        Assert.False(queue.Remove("A"));
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public void A_change_while_an_instant_is_half_taken_goes_by_what_it_says()
    {
        var queue = new CadenceQueue();
        var due = Instant.FromUtc(2026, 1, 12, 0, 0);
        queue.Add("a", ThreeAWeek, CadenceHistory.Empty, Begin);
        Assert.Single(queue.TakeDue(due, 1));
        queue.Change("a", ThreeAWeek, CadenceHistory.Empty, due);

        Assert.Empty(queue.TakeDue(due));
        queue.Change("a", ThreeAWeek, CadenceHistory.Empty, due.PlusNanoseconds(-1));
        Assert.Equal(3, queue.TakeDue(due).Count);
    }

    [Fact]
    public void A_change_of_a_plain_cadence_allocates_nothing_and_taking_only_the_answer()
    {
        var queue = new CadenceQueue();
        for (int i = 0; i < 1000; i++)
        {
            queue.Add("c" + i, Cadence.Parse($"2026-01-05T{i % 24:00}:00 America/New_York FREQ=DAILY"), CadenceHistory.Empty, Begin);
        }

        var later = Begin + Duration.FromDays(10);
        var cadence = Cadence.Parse("2026-01-05T21:00 America/New_York FREQ=WEEKLY");
        Assert.Equal(0, Allocations.Of(() => queue.Change("c7", cadence, CadenceHistory.Empty, later)));

        var now = Begin + Duration.FromDays(11);
        long small = Allocations.Of(() => now = Take(queue, now, 1));
        long large = Allocations.Of(() => now = Take(queue, now, 1), small);
        Assert.Equal(small, large);
        Assert.InRange(small, 1, 1000);
    }

    private static Instant Take(CadenceQueue queue, Instant now, int maximum)
    {
        Assert.Equal(maximum, queue.TakeDue(now, maximum).Count);
        return now + Duration.FromHours(1);
    }
}
