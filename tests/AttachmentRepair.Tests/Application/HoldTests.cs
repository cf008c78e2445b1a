using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Application;

/// <summary>One act, two rooms: the protective half comes first, a retry completes the rest, and what stays is the safer half. Who has left keeps what is theirs.</summary>
public class HoldTests
{
    private static readonly RoomId SharedRoom = RoomId.Shared(Couple.Id);
    private static readonly RoomId AlexsRoom = RoomId.Private(Couple.Id, Couple.Alex);

    public static TheoryData<RoomCommand, bool> Halves => new()
    {
        { new HoldForSafety(RoomScript.Text("why")), false },
        { new HoldForSafety(RoomScript.Text("why")), true },
        { new AnswerSafetyScreen([ScreenAnswer.Afraid]), false },
        { new AnswerSafetyScreen([ScreenAnswer.Afraid]), true },
    };

    [Theory]
    [MemberData(nameof(Halves))]
    public async Task A_crash_between_the_two_leaves_the_pause_and_a_retry_completes_it(RoomCommand command, bool stored)
    {
        var store = new FailingStore(new InMemoryEventStore(), stored);
        var couple = await Couple.JoinedAsync(store);
        store.FailsIn = AlexsRoom;

        await Assert.ThrowsAsync<IOException>(() => couple.DoAsync(Couple.Alex, command, "hold"));
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        Assert.Equal(stored, (await couple.ViewAsync(Couple.Alex)).Hold is not null);

        var held = await couple.DoAsync(Couple.Alex, command, "hold");
        Assert.NotNull((await couple.ViewAsync(Couple.Alex)).Hold);
        Assert.Equal(held, await couple.DoAsync(Couple.Alex, command, "hold"));
        Assert.Equal((4, 1), ((await couple.StoredAsync(SharedRoom)).Count, (await couple.StoredAsync(AlexsRoom)).Count));
    }

    [Fact]
    public async Task A_retry_after_the_room_went_on_pauses_anew_and_once()
    {
        var store = new FailingStore(new InMemoryEventStore(), false);
        var couple = await Couple.JoinedAsync(store);
        store.FailsIn = AlexsRoom;
        await Assert.ThrowsAsync<IOException>(() => couple.DoAsync(Couple.Alex, new HoldForSafety(), "hold"));
        await couple.At(-90).DoAsync(Couple.Alex, new SayReady(1));
        await couple.DoAsync(Couple.Sam, new SayReady(1));
        Assert.False((await couple.ViewAsync(Couple.Sam)).IsPaused);

        await couple.DoAsync(Couple.Alex, new HoldForSafety(), "hold");
        await couple.DoAsync(Couple.Alex, new HoldForSafety(), "hold");
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        Assert.NotNull((await couple.ViewAsync(Couple.Alex)).Hold);
        Assert.Equal(7, (await couple.StoredAsync(SharedRoom)).Count);
    }

    [Theory]
    [MemberData(nameof(Halves))]
    public async Task A_crash_at_the_protective_half_leaves_nothing_in_private(RoomCommand command, bool stored)
    {
        var store = new FailingStore(new InMemoryEventStore(), stored);
        var couple = await Couple.JoinedAsync(store);
        store.FailsIn = SharedRoom;

        await Assert.ThrowsAsync<IOException>(() => couple.DoAsync(Couple.Alex, command, "hold"));
        Assert.Empty(await couple.StoredAsync(AlexsRoom));
        await couple.DoAsync(Couple.Alex, command, "hold");
        Assert.Equal((4, 1), ((await couple.StoredAsync(SharedRoom)).Count, (await couple.StoredAsync(AlexsRoom)).Count));
    }

    [Fact]
    public async Task What_would_be_refused_or_is_the_callers_mistake_pauses_nothing()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("x")), "used");

        Assert.Equal(Rejection.InTheFuture, await couple.RefusedAsync(Couple.Alex, new HoldForSafety { OccurredAt = RoomScript.Hours(5) }));
        Assert.Equal(Rejection.InTheFuture, await couple.RefusedAsync(Couple.Alex, new LeaveRelationship { OccurredAt = RoomScript.Hours(5) }));
        Assert.IsType<SendResult.Rejected>(await couple.Relationships.SendAsync(Couple.Id, Couple.Alex, new HoldForSafety(), CommandId.For("used")));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => couple.SendAsync(Couple.Alex, new AnswerSafetyScreen(null!)));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => couple.SendAsync(Couple.Alex, new AnswerSafetyScreen([(ScreenAnswer)99])));
        Assert.False((await couple.ViewAsync(Couple.Sam)).IsPaused);
        Assert.Equal((3, 1), ((await couple.StoredAsync(SharedRoom)).Count, (await couple.StoredAsync(AlexsRoom)).Count));
    }

    [Fact]
    public async Task A_screen_without_an_answer_pauses_nothing_and_shows_to_nobody()
    {
        var couple = await Couple.JoinedAsync();
        var before = await couple.StoredAsync(SharedRoom);
        await couple.DoAsync(Couple.Alex, new AnswerSafetyScreen([], RoomScript.Text("all well")));

        Assert.Equal(before, await couple.StoredAsync(SharedRoom));
        Assert.Null((await couple.ViewAsync(Couple.Alex)).Hold);
        Assert.Single((await couple.ViewAsync(Couple.Alex)).SafetyScreens);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).SafetyScreens);
    }

    [Fact]
    public async Task While_the_hold_is_on_its_owner_is_not_asked_to_say_ready_and_the_room_goes_on_when_both_have()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new HoldForSafety());
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).OpenSteps);
        Assert.Equal("SayReady", Assert.Single((await couple.ViewAsync(Couple.Sam)).OpenSteps).What.Code);

        await couple.At(-90).DoAsync(Couple.Sam, new SayReady(1));
        await couple.DoAsync(Couple.Alex, new ReleaseHold());
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        Assert.Equal("SayReady", Assert.Single((await couple.ViewAsync(Couple.Alex)).OpenSteps).What.Code);

        await couple.DoAsync(Couple.Alex, new SayReady(1));
        Assert.False((await couple.ViewAsync(Couple.Sam)).IsPaused);
    }

    [Fact]
    public async Task Before_everybody_has_joined_a_hold_is_kept_in_private()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Alex, new HoldForSafety());

        Assert.NotNull((await couple.ViewAsync(Couple.Alex)).Hold);
    }

    [Fact]
    public async Task Who_has_left_says_nothing_more_in_the_shared_room_but_a_notice_and_keeps_what_is_their_own()
    {
        var couple = await Couple.JoinedAsync();
        var said = await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move), "before");
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());
        var before = (await couple.StoredAsync(SharedRoom)).Count;
        foreach (var command in Golden.GoldenSamples.Commands.Where(c => AttachmentRepair.Rooms.Registry.Of(c).Room == AttachmentRepair.Rooms.RoomKind.Shared && c is not GiveNotice))
        {
            Assert.Equal(Rejection.HasLeft, await couple.RefusedAsync(Couple.Alex, command));
        }

        Assert.Equal(said, await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move), "before"));
        RoomCommand[] own = [new WriteNote(RoomScript.Text("x")), new AnswerSafetyScreen([ScreenAnswer.Hurt]), new HoldForSafety(), new ReleaseHold(), new KeepRepairForLater(new(7)), new TurnScoringOn()];
        foreach (var command in own)
        {
            Assert.NotEmpty((await couple.DoAsync(Couple.Alex, command)).Events);
        }

        Assert.Equal(before, (await couple.StoredAsync(SharedRoom)).Count);
        Assert.Single((await couple.ViewAsync(Couple.Alex)).Notes);
        Assert.NotEmpty((await couple.ViewAsync(Couple.Alex)).History().Entries);
        await couple.DoAsync(Couple.Alex, new GiveNotice(RoomScript.Text("I moved out")));
        Assert.Single((await couple.ViewAsync(Couple.Sam)).Notices);
    }

    [Fact]
    public async Task Nobody_gives_notice_of_a_leaving_that_has_not_happened()
    {
        var couple = await Couple.JoinedAsync();

        Assert.Equal(Rejection.NotLeft, await couple.RefusedAsync(Couple.Alex, new GiveNotice()));
        await couple.DoAsync(Couple.Sam, new LeaveRelationship());
        Assert.Equal(Rejection.NotLeft, await couple.RefusedAsync(Couple.Alex, new GiveNotice()));
        await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Loss));
    }
}
