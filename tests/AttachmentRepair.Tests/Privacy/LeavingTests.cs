using AttachmentRepair.Application;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>N8 and X1: somebody who left looks like somebody who paused and has not said ready.</summary>
public sealed class LeavingTests
{
    private static readonly CommandId Going = CommandId.For("going");

    [Fact]
    public void To_the_other_leaving_is_a_pause_byte_for_byte() => Laws.Check(
        Prop.ForAll(Pair.Histories(2), history => Assert.Equal(Seen(history, new Pause()), Seen(history, new LeaveRelationship()))), 300);

    [Fact]
    public void A_planted_farewell_in_the_shared_room_is_caught()
    {
        var caught = Assert.ThrowsAny<Exception>(() => Laws.Check(
            Prop.ForAll(Pair.Histories(2), history => Assert.Equal(Seen(history, new Pause()), Seen(history, new NoteLifeChange(LifeChange.Loss)))), 300));

        Assert.Contains("Falsifiable", caught.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shared_room_holds_an_ordinary_pause_of_nobody_and_the_leaver_alone_sees_the_leaving()
    {
        var couple = new Couple(Stores.New(), new());
        couple.Send(Couple.A, new LeaveRelationship(), Going);
        couple.Send(Couple.A, new LeaveRelationship(), Going);

        var last = couple.View(Couple.B).History().Entries[0];
        Assert.IsType<Paused>(last.Recorded.Event);
        Assert.Equal(PersonId.None, last.Recorded.Envelope.Author);
        Assert.False(couple.View(Couple.B).HasLeft);
        Assert.True(couple.View(Couple.A).IsPaused);
        Assert.True(couple.View(Couple.A).HasLeft);
        Assert.Single(couple.View(Couple.B).History().Entries, e => e.Recorded.Event is Paused);
    }

    [Fact]
    public void A_room_whose_leaver_is_silent_is_never_resumed_by_the_other_alone()
    {
        var couple = new Couple(Stores.New(), new());
        couple.Send(Couple.A, new LeaveRelationship(), Going);
        couple.At(30);
        var first = couple.Send(Couple.B, new SayReady(1), CommandId.For("ready"));
        couple.At(60 * 24 * 20);

        Assert.IsType<SendResult.Recorded>(first);
        Assert.True(couple.View(Couple.B).IsPaused);
        Assert.Empty(couple.View(Couple.B).Suggestions(couple.Clock.Now));
        Assert.DoesNotContain(couple.View(Couple.B).History().Entries, e => e.Room == RoomKind.Shared && e.Recorded.Event is PersonLeft);
    }

    // In the middle A goes, and is silent from then on; only A sees the answer.
    private static string Seen(History history, RoomCommand going)
    {
        var middle = history.Steps.Count / 2;
        Step[] steps =
        [
            .. history.Steps.Take(middle),
            new(history.Steps.Count == 0 ? 0 : history.Steps[middle].Minute, true, going, Going, false),
            .. history.Steps.Skip(middle).Where(s => !s.ByA),
        ];
        return Pair.Observe(new(steps), World.Sound(), withRemoved: true, unseen: middle);
    }
}
