using NodaTime;

namespace AttachmentRepair.Tests;

public class MembershipDecisionTests
{
    public static StepTable Steps { get; } = new()
    {
        ["ready-0"] = new(RoomScript.Alex, new SayReady(0)),
        ["slow-to"] = new(RoomScript.Alex, new SlowDown(Pace.Fortnightly)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "dormant; join", "PersonJoined" },
        { "dormant; join; join#2", "AlreadyJoined" },
        { "dormant; join; sam:join", "PersonJoined" },
        { "dormant; pause", "NotYetJoined" },
        { "dormant; join; pause", "NotYetJoined" },
        { "dormant; join; sam:join; pause", "Paused" },
        { "join", "AlreadyJoined" },
        { "kim:join", "UnknownRelationship" },
        { "kim:pause", "UnknownRelationship" },
        { "pause", "Paused" },
        { "sam:pause", "Paused" },
        { "pause; pause#2", "Paused" },
        { "pause@-50~-49", "InTheFuture" },
        { "ready", "NotPaused" },
        { "pause; ready", "SaidReady" },
        { "pause; ready; ready#2", "nothing" },
        { "pause; ready; sam:ready", "SaidReady" },
        { "pause@-50; ready; sam:ready; ready#2@-49.9", "nothing" },
        { "pause@-50; ready; sam:ready; ready#2@-49.65", "NotPaused" },
        { "pause@-50; ready@-40; sam:ready@-30; ready#2@-29", "NotPaused" },
        { "pause@-50; ready@-40; pause#2@-30; ready#2@-29", "Outdated" },
        { "pause@-50; ready@-40; pause#2@-30; ready-2@-29", "SaidReady" },
        { "pause@-50; ready; sam:ready; pause#2@-40; ready#2@-39", "Outdated" },
        { "pause@-50; ready; sam:ready; pause#2@-40; ready-2@-39", "SaidReady" },
        { "pause@-50; ready; sam:ready; ready-2@-49.9", "UnknownItem" },
        { "pause; ready-2", "UnknownItem" },
        { "pause; ready-0", "UnknownItem" },
        { "ready-2", "NotPaused" },
        { "slow-to", "Slowed" },
        { "sam:slow-to", "Slowed" },
        { "slow", "Slowed" },
        { "pause; slow", "Slowed" },
        { "life", "LifeChanged" },
        { "pause; life", "LifeChanged" },
        { "relax", "RelaxedPeriodProposed" },
        { "pause; relax", "RelaxedPeriodProposed" },
        { "leave", "WrongRoom" },
        { "private; leave", "PersonLeft" },
        { "private; leave; leave#2", "nothing" },
        { "private; sam:leave", "UnknownRelationship" },
        { "private; pause", "WrongRoom" },
        { "critical; pause", "NewerVersionNeeded" },
        { "private; critical; leave", "NewerVersionNeeded" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Fact]
    public void A_room_resumes_only_after_everybody_said_ready_and_the_cool_down()
    {
        var room = RoomScript.Play("pause@-50; ready; sam:ready", Steps);

        Assert.Equal(Duration.FromMinutes(20), PauseSpan.UsualCoolDown);
        Assert.True(room.Facts.IsPausedAt(RoomScript.Hours(-50) + Duration.FromMinutes(20).Minus(Duration.Epsilon)));
        Assert.False(room.Facts.IsPausedAt(RoomScript.Hours(-50) + Duration.FromMinutes(20)));
    }

    [Fact]
    public void After_the_cool_down_the_last_ready_resumes_at_once()
    {
        var room = RoomScript.Play("pause@-50; sam:ready@-40; ready@-30", Steps);

        Assert.Equal([new Interval(RoomScript.Hours(-50), RoomScript.Hours(-30))], room.State.Membership.PausedIntervals);
    }

    [Theory]
    [InlineData("pause@-50")]
    [InlineData("pause@-50; ready")]
    [InlineData("pause@-50; sam:ready")]
    public void One_person_alone_never_resumes(string script)
        => Assert.True(RoomScript.Play(script, Steps).Facts.IsPausedAt(RoomScript.Hours(100000)));

    [Fact]
    public void A_second_pause_asks_everyone_anew()
    {
        var room = RoomScript.Play("pause@-50; ready; sam:pause#2@-45; sam:ready-2@-40", Steps);

        Assert.True(room.Facts.IsPausedAt(RoomScript.Hours(1)));
        room.Take("ready-2@2", Steps);
        Assert.False(room.Facts.IsPausedAt(RoomScript.Hours(2)));
        Assert.Equal(
            [new Interval(RoomScript.Hours(-50), RoomScript.Hours(-45)), new Interval(RoomScript.Hours(-45), RoomScript.Hours(2))],
            room.State.Membership.PausedIntervals);
    }

    [Fact]
    public void A_pause_after_resuming_leaves_the_first_one_as_it_was()
    {
        var room = RoomScript.Play("pause@-50; ready; sam:ready@-49; pause#2@-40", Steps);

        Assert.Equal(
            [new Interval(RoomScript.Hours(-50), RoomScript.Hours(-49)), new Interval(RoomScript.Hours(-40), null)],
            room.State.Membership.PausedIntervals);
    }

    [Fact]
    public void A_member_joins_in_their_own_zone()
    {
        var room = RoomScript.Play("dormant; join", Steps);

        Assert.Null(room.State.Membership.OpenSince);
        Assert.Equal(room.Take("sam:join@-99", Steps).Now, room.State.Membership.OpenSince);
        Assert.True(room.State.Membership.IsComplete);
        room = RoomScript.Play("dormant; join", Steps);
        Assert.Equal([true, false], room.State.Membership.Members.Select(m => m.HasJoined));
        Assert.Same(RoomScript.Berlin, room.State.Membership.Members[0].Zone);
        Assert.False(room.State.Membership.IsComplete);
    }

    [Fact]
    public void A_relaxed_period_holds_only_once_everybody_assented_and_ends_when_anyone_ends_it()
    {
        var steps = new StepTable { ["end-relax"] = new(RoomScript.Sam, new EndTerms(TermsId.For(RoomScript.Relationship, RoomScript.Id("relax")))) };
        var room = RoomScript.Play("relax", steps);

        Assert.False(room.Facts.IsRelaxedAt(RoomScript.Due));
        room.Take("agree-relax", steps);
        Assert.True(room.Facts.IsRelaxedAt(RoomScript.Due));
        Assert.False(room.Facts.IsRelaxedAt(RoomScript.Hours(5)));
        room.Take("end-relax", steps);
        Assert.False(room.Facts.IsRelaxedAt(RoomScript.Due));
    }

    [Fact]
    public void What_was_due_before_a_relaxed_period_was_ended_stays_excused_and_what_is_due_from_then_on_is_not()
    {
        var steps = new StepTable { ["end-relax"] = new(RoomScript.Sam, new EndTerms(TermsId.For(RoomScript.Relationship, RoomScript.Id("relax")))) };
        var room = RoomScript.Play("relax; agree-relax; end-relax@-2", steps);

        Assert.True(room.Facts.IsRelaxedAt(RoomScript.Hours(-2).Minus(Duration.Epsilon)));
        Assert.False(room.Facts.IsRelaxedAt(RoomScript.Hours(-2)));
        Assert.False(RoomScript.Play("relax; end-relax@-2", steps).Facts.IsRelaxedAt(RoomScript.Hours(-3)));
    }

    [Fact]
    public void Slowing_and_a_change_of_life_are_remembered_by_their_time()
    {
        var room = RoomScript.Play("slow@-50; slow-to@-45; life@-40", Steps);

        Assert.Equal([new(RoomScript.Hours(-50), Pace.Fortnightly), new(RoomScript.Hours(-45), Pace.Fortnightly)], room.State.Membership.Slowings);
        Assert.Equal([new(LifeChange.NewJob, RoomScript.Hours(-40))], room.State.Membership.LifeChanges);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("slow")]
    public void What_hides_its_cause_has_no_author(string script)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.True(room.Last.Events[0].IsNeutral);
        Assert.Equal(PersonId.None, room.Events[^1].Envelope.Author);
    }
}
