using System.Collections.Concurrent;
using AttachmentRepair.Testing;
using NodaTime;

namespace AttachmentRepair.Tests.Testing;

public sealed class SteppingClockTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 29, 1, 0);

    [Fact]
    public void It_stands_where_it_is_set()
    {
        var clock = new SteppingClock(Start);
        Assert.Equal([Start, Start], [clock.GetCurrentInstant(), clock.GetCurrentInstant()]);
        clock.Set(Start - Duration.FromDays(1));
        Assert.Equal(Start - Duration.FromDays(1), clock.GetCurrentInstant());
        Assert.Equal(Duration.Zero, clock.Step);
    }

    [Fact]
    public void It_steps_after_each_reading_but_not_when_it_is_looked_at()
    {
        var clock = new SteppingClock(Start, Duration.FromSeconds(2));
        Assert.Equal([Start, Start], [clock.Now, clock.Now]);
        Assert.Equal([Start, Start + Duration.FromSeconds(2)], [clock.GetCurrentInstant(), clock.GetCurrentInstant()]);
        Assert.Equal(Start + Duration.FromSeconds(4), clock.Now);
        Assert.Equal(Duration.FromSeconds(2), clock.Step);
    }

    [Fact]
    public void It_goes_back_by_a_move_and_by_its_step()
    {
        var clock = new SteppingClock(Start, -Duration.Epsilon);
        clock.Move(Duration.FromHours(-1));
        var first = clock.GetCurrentInstant();
        Assert.Equal(Start - Duration.FromHours(1), first);
        Assert.Equal(first - Duration.Epsilon, clock.GetCurrentInstant());
    }

    [Fact]
    public void At_the_end_of_time_it_throws_and_stays_where_it_was()
    {
        var clock = new SteppingClock(Instant.MaxValue, Duration.Epsilon);
        Assert.Throws<OverflowException>(() => clock.GetCurrentInstant());
        Assert.Throws<OverflowException>(() => clock.Move(Duration.Epsilon));
        Assert.Equal(Instant.MaxValue, clock.Now);
    }

    [Fact]
    public void Readers_on_many_threads_all_read_another_instant()
    {
        var clock = new SteppingClock(Start, Duration.Epsilon);
        var read = new ConcurrentBag<Instant>();
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                read.Add(clock.GetCurrentInstant());
            }
        });
        Assert.Equal(8_000, read.Distinct().Count());
        Assert.Equal(Start + Duration.FromNanoseconds(8_000), clock.Now);
    }
}
