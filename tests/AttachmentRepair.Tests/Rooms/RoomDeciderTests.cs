using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Golden;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

public class RoomDeciderTests
{
    private static readonly PersonId Nobody = PersonId.For("nobody");

    [Fact]
    public void A_command_of_another_kind_of_room_is_refused_before_anything_else_is_said()
    {
        var shared = RoomScript.Dormant();
        var own = RoomScript.Private();

        Assert.All(GoldenSamples.Commands, command =>
        {
            var wrong = Registry.Of(command).Room == RoomKind.Shared ? own : shared;
            Assert.Equal(Rejection.WrongRoom, wrong.Send(Nobody, command, new(1)).Rejection);
        });
    }

    [Fact]
    public void In_the_dormant_shared_room_only_joining_works()
    {
        var room = RoomScript.Dormant();
        var shared = GoldenSamples.Commands.Where(c => Registry.Of(c).Room == RoomKind.Shared && c is not JoinRelationship);

        Assert.All(shared, command => Assert.Equal(Rejection.NotYetJoined, room.Send(RoomScript.Alex, command with { OccurredAt = null }, new(1)).Rejection));
        Assert.Null(room.Send(RoomScript.Alex, new JoinRelationship(RoomScript.Berlin), new(1)).Rejection);
    }

    [Fact]
    public void Nobody_but_a_member_writes()
    {
        var (shared, own) = (RoomScript.Shared(), RoomScript.Private());

        Assert.All(GoldenSamples.Commands, command =>
            Assert.Equal(Rejection.UnknownRelationship, (Registry.Of(command).Room == RoomKind.Shared ? shared : own).Send(Nobody, command, new(1)).Rejection));
    }

    [Fact]
    public void An_item_of_somebodys_private_room_is_as_unknown_as_a_random_one()
    {
        var run = new SafetyNetRunId(77);
        var room = RoomScript.Shared();

        Assert.Equal(room.Send(RoomScript.Sam, new TakeSafetyNetStep(run, SafetyNetStep.Listen), new(1)), room.Send(RoomScript.Sam, new TakeSafetyNetStep(default, SafetyNetStep.Listen), new(1)));
        Assert.Equal("UnknownItem", room.Outcome);
    }

    [Fact]
    public void A_paused_room_takes_everything_but_new_items()
    {
        var open = RoomScript.Shared();
        var paused = RoomScript.Play("pause@-50", []);
        var shared = GoldenSamples.Commands.Where(c => Registry.Of(c).Room == RoomKind.Shared).Select(c => c with { OccurredAt = null });

        Assert.All(shared.Where(c => !Registry.Of(c).OpensItem && c is not SayReady), command =>
            Assert.Equal(Decide(open, command), Decide(paused, command)));
        Assert.All(shared.Where(c => Registry.Of(c).OpensItem), command =>
            Assert.Equal(Rejection.RoomPaused, Decide(paused, command).Rejection));
    }

    [Fact]
    public void What_has_not_happened_yet_is_not_recorded()
    {
        var (shared, own) = (RoomScript.Shared(), RoomScript.Private());

        Assert.All(GoldenSamples.Commands, command =>
        {
            var room = Registry.Of(command).Room == RoomKind.Shared ? shared : own;
            var future = command with { OccurredAt = room.Now.PlusNanoseconds(1) };
            Assert.Equal(Rejection.InTheFuture, room.Send(RoomScript.Alex, future, new(1)).Rejection);
        });
    }

    [Fact]
    public void An_unknown_event_closes_a_room_for_writing_only_when_it_is_critical()
    {
        var room = RoomScript.Shared();
        var envelope = new Envelope(9, 0, RoomScript.Sam, room.Now, room.Now);
        var harmless = RoomDecider.Evolve(room.State, new UnknownEvent("a.b/1", [], false), envelope);
        var critical = RoomDecider.Evolve(harmless, new UnknownEvent("a.b/1", [], true), envelope);
        var later = RoomDecider.Evolve(critical, new UnknownEvent("a.b/1", [], false), envelope);

        Assert.False(harmless.HasUnknownCritical);
        Assert.Equal(9, harmless.Version);
        Assert.True(later.HasUnknownCritical);
        Assert.Equal(Rejection.NewerVersionNeeded, RoomDecider.Decide(later, new Pause(), new(RoomScript.Relationship, RoomScript.Alex, new(1), room.Now, room.Now)).Rejection);
    }

    [Fact]
    public void The_next_due_time_is_the_earliest_of_all_concepts()
    {
        var room = RoomScript.Shared();
        room.Send(RoomScript.Alex, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings), new(1));
        Assert.Equal(RoomScript.Hours(-96), RoomDecider.NextDue(room.State, room.Now));

        room.Send(RoomScript.Alex, new ProposeCheckIns(RoomScript.Daily(18)), new(2));
        room.Send(RoomScript.Sam, new AssentToTerms(new(CheckInSeriesId.For(RoomScript.Relationship, new(2)).Value), 1), new(3));
        Assert.Equal(RoomScript.Hours(-98), RoomDecider.NextDue(room.State, room.Now));
        Assert.Equal(RoomScript.Hours(-96), RoomDecider.NextDue(room.State, RoomScript.Hours(-98)));
        Assert.Null(RoomDecider.NextDue(RoomScript.Shared().State, Instant.MinValue));
    }

    private static Decision Decide(RoomScript room, RoomCommand command) =>
        RoomDecider.Decide(room.State, command, new(RoomScript.Relationship, RoomScript.Alex, new(1), RoomScript.Hours(-40), RoomScript.Hours(-40)));
}
