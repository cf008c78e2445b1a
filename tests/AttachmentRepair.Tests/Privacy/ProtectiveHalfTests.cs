using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>N8: to the other a safety hold, a private screen with an answer and an ordinary pause are the same, and so is an attempt to resume.</summary>
[Trait("Tier", "Wide")]
public sealed class ProtectiveHalfTests
{
    private static readonly CommandId Going = CommandId.For("going");

    public static TheoryData<RoomCommand> Protective => new()
    {
        new HoldForSafety(),
        new HoldForSafety(PrivateText.Of("I need quiet")),
        new AnswerSafetyScreen([ScreenAnswer.Afraid, ScreenAnswer.Hurt], PrivateText.Of("last night")),
    };

    // Whatever both do before and after, A included.
    [Theory]
    [MemberData(nameof(Protective))]
    public void To_the_other_it_is_a_pause_byte_for_byte_in_every_history(RoomCommand command) => Laws.Check(
        Prop.ForAll(Pair.Histories(3), history => Assert.Equal(Seen(history, new Pause()), Seen(history, command))), 150);

    [Fact]
    public void A_planted_trace_of_the_hold_is_caught()
    {
        var caught = Assert.ThrowsAny<Exception>(() => Laws.Check(
            Prop.ForAll(Pair.Histories(3), history => Assert.Equal(Seen(history, new Pause()), Seen(history, new SlowDown()))), 150));

        Assert.Contains("Falsifiable", caught.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Protective))]
    public void The_shared_room_holds_the_same_bytes_and_every_attempt_to_resume_is_answered_alike(RoomCommand command)
    {
        var (ordinary, protective, left) = (Attempt(new Pause()), Attempt(command), Attempt(new LeaveRelationship()));

        Assert.Equal(ordinary, protective);
        Assert.Equal(ordinary, left);
    }

    [Theory]
    [MemberData(nameof(Protective))]
    public void Once_both_have_said_ready_it_goes_on_as_after_any_pause(RoomCommand command)
    {
        Assert.Equal(Resumed(new Pause()), Resumed(command));
        Assert.Contains("IsPaused: False", Resumed(command), StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_without_an_answer_is_as_silent_as_a_note() => Laws.Check(
        Prop.ForAll(Pair.Histories(3), history => Assert.Equal(Seen(history, new WriteNote(PrivateText.Of("x"))), Seen(history, new AnswerSafetyScreen([])))), 50);

    // The other tries at once, after the cool-down, again, and days later.
    private static string Attempt(RoomCommand command)
    {
        var store = Stores.New();
        var couple = new Couple(store, new(), isSealed: false);
        couple.At(10);
        couple.Send(Couple.A, command, Going);
        var seen = new List<string>();
        foreach (var (minute, i) in new[] { 12, 40, 41, 9000 }.Select((m, i) => (m, i)))
        {
            couple.At(minute);
            seen.Add(Plain.Text(couple.Send(Couple.B, new SayReady(1), CommandId.For($"ready {i}"))));
            seen.Add(ViewText.Of(couple.View(Couple.B)));
        }

        Assert.True(couple.View(Couple.B).IsPaused);
        var bytes = Couple.Wait(store.ReadAsync(RoomId.Shared(Couple.Relationship), -1, 100, default)).Appends.Select(a => $"{a.Command} {Convert.ToHexString(a.Bytes.Span)}");
        return string.Join('\n', seen.Concat(bytes));
    }

    private static string Resumed(RoomCommand command)
    {
        var couple = new Couple(Stores.New(), new());
        couple.Send(Couple.A, command, Going);
        couple.At(40);
        couple.Send(Couple.B, new SayReady(1), CommandId.For("ready"));
        couple.Send(Couple.A, new ReleaseHold(), CommandId.For("release"));
        couple.Send(Couple.A, new SayReady(1), CommandId.For("ready too"));
        return ViewText.Of(couple.View(Couple.B));
    }

    private static string Seen(History history, RoomCommand command)
    {
        var middle = history.Steps.Count / 2;
        var minute = history.Steps.Count == 0 ? 0 : history.Steps[middle].Minute;
        var pauses = history.Steps.Count(s => s.Command is Pause or HoldForSafety or AnswerSafetyScreen { Present.Count: > 0 });
        Step[] steps =
        [
            .. history.Steps.Take(middle),
            new(minute, true, command, Going, false),
            .. history.Steps.Skip(middle),
            new(minute + 5000, false, new SayReady(1 + pauses), CommandId.For("ready at last"), false),
        ];
        return Pair.Observe(new(steps), World.Sound(), withRemoved: true, unseen: middle);
    }
}
