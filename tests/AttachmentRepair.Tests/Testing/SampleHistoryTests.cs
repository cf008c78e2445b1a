using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Testing;

/// <summary>That both people send every command, and what is recorded of it, is tested beside the law of non-interference.</summary>
public sealed class SampleHistoryTests
{
    [Fact]
    public void A_seed_gives_the_same_history_and_another_seed_another()
    {
        Assert.Equal(SampleHistory.Of(7, 40), SampleHistory.Of(7, 40));
        Assert.NotEqual(SampleHistory.Of(7, 40).Steps, SampleHistory.Of(8, 40).Steps);
        Assert.Equal("history 7 of 40 steps", SampleHistory.Of(7, 40).ToString());
    }

    [Fact]
    public void It_has_as_many_steps_as_asked_for_and_a_longer_one_begins_with_the_shorter()
    {
        for (ulong seed = 0; seed < 30; seed++)
        {
            var longest = SampleHistory.Of(seed, 50).Steps;
            foreach (var length in (int[])[0, 1, 2, 3, 30, 50])
            {
                Assert.Equal(longest.Take(length), SampleHistory.Of(seed, length).Steps);
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => SampleHistory.Of(7, -1));
    }

    [Fact]
    public void Only_private_commands_of_Alex_may_be_left_out()
    {
        var steps = Enumerable.Range(0, 50).SelectMany(i => SampleHistory.Of((ulong)i, 30).Steps).ToList();
        Assert.All(steps.Where(s => s.MayBeLeftOut), s => Assert.Equal((SampleHistory.Alex, RoomKind.Private), (s.Person, s.Room)));
        Assert.InRange(steps.Count(s => s.MayBeLeftOut), 200, 500);
        Assert.Contains(steps, s => s.Person == SampleHistory.Alex && s.Room == RoomKind.Private && !s.MayBeLeftOut);
    }

    [Fact]
    public void The_text_of_a_step_has_no_text_of_a_person()
    {
        var step = SampleHistory.Joins[1];
        Assert.Equal($"0 sam JoinRelationship {step.Id.ToString()[..6]}", step.ToString());
        Assert.DoesNotContain("words", string.Concat(SampleHistory.Of(3, 200).Steps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_half_of_what_is_sent_is_recorded_and_the_clock_goes_back_now_and_then()
    {
        var clock = new SteppingClock(SampleHistory.Start);
        var recorded = 0;
        var back = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            var relationships = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), clock);
            clock.Set(SampleHistory.Start);
            await relationships.OpenAsync(SampleHistory.Relationship, SampleHistory.Participants);
            foreach (var step in (IEnumerable<SampleStep>)[.. SampleHistory.Joins, .. SampleHistory.Of(seed, 30).Steps])
            {
                back += step.At < clock.Now ? 1 : 0;
                clock.Set(step.At);
                recorded += await relationships.SendAsync(SampleHistory.Relationship, step.Person, step.Command, step.Id) is SendResult.Recorded ? 1 : 0;
            }
        }

        Assert.InRange(recorded, 200, 500);
        Assert.InRange(back, 10, 100);
    }
}
