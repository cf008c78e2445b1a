using AttachmentRepair.Application;
using AttachmentRepair.Commitments;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>What is shared later: sent once, when its time has come and its author opens the application; undone without a trace until then.</summary>
public class SettlementTests
{
    private static readonly RoomId SharedRoom = RoomId.Shared(Couple.Id);
    private static readonly RoomId AlexsRoom = RoomId.Private(Couple.Id, Couple.Alex);
    private static readonly ShareId Note = ShareId.ForLater(Couple.Id, CommandId.For("later"));
    private static readonly PrivateText Words = RoomScript.Text("I was sad on Sunday");

    [Fact]
    public async Task A_note_is_sent_when_its_time_has_come_and_its_author_opens_the_application_and_once_only()
    {
        var couple = await PlannedAsync();
        Assert.Empty(await SettleAsync(couple.At(-89.9), Couple.Alex));
        Assert.Empty(await SettleAsync(couple.At(-80), Couple.Sam));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).SharedNotes);

        var settled = Assert.Single(await SettleAsync(couple, Couple.Alex));
        Assert.Equal(Note, settled.Share);
        Assert.Equal([new NoteShared(Note, Words, null)], Assert.IsType<SendResult.Recorded>(settled.Result).Events);
        Assert.Equal([new SharedNote(Note, Couple.Alex, RoomScript.Hours(-80), Words, null)], (await couple.ViewAsync(Couple.Sam)).SharedNotes);
        Assert.Empty(await SettleAsync(couple.At(-70), Couple.Alex));
        Assert.Equal(4, (await couple.StoredAsync(SharedRoom)).Count);
        Assert.Equal(Rejection.AlreadySent, await couple.RefusedAsync(Couple.Alex, new UndoShare(Note)));
    }

    [Fact]
    public async Task What_is_undone_is_never_sent_and_leaves_no_trace_in_the_shared_room()
    {
        var (couple, silent) = (await PlannedAsync(isSealed: false), await Couple.JoinedAsync(isSealed: false));
        await couple.At(-89.9).DoAsync(Couple.Alex, new UndoShare(Note));

        Assert.Empty(await SettleAsync(couple.At(-50), Couple.Alex));
        Assert.Equal(await BytesAsync(silent), await BytesAsync(couple));
        Assert.Equal(RoomScript.Hours(-89.9), Assert.Single((await couple.ViewAsync(Couple.Alex)).ScheduledShares).UndoneAt);
    }

    [Fact]
    public async Task To_the_other_a_note_sent_later_is_a_note_said_then()
    {
        var (later, now) = (await PlannedAsync(isSealed: false), await Couple.JoinedAsync(isSealed: false));
        await SettleAsync(later.At(-80), Couple.Alex);
        await now.At(-80).Relationships.SendAsync(Couple.Id, Couple.Alex, new ShareNote(Words), Assert.Single((await later.ViewAsync(Couple.Alex)).ScheduledShares).Sends);

        Assert.Equal(await BytesAsync(now), await BytesAsync(later));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task Cut_off_at_either_half_the_next_settling_completes_it(bool ownHalf, bool stored)
    {
        var store = new FailingStore(new InMemoryEventStore(), stored);
        var couple = await PlannedAsync(store);
        store.FailsIn = ownHalf ? AlexsRoom : SharedRoom;

        await Assert.ThrowsAsync<IOException>(() => SettleAsync(couple.At(-80), Couple.Alex));
        Assert.Equal(!ownHalf && stored ? 1 : 0, (await couple.ViewAsync(Couple.Sam)).SharedNotes.Count);
        Assert.Equal(ownHalf || !stored ? 1 : 0, (await SettleAsync(couple, Couple.Alex)).Count);
        Assert.Single((await couple.ViewAsync(Couple.Sam)).SharedNotes);
        Assert.Empty(await SettleAsync(couple, Couple.Alex));
        Assert.Equal(4, (await couple.StoredAsync(SharedRoom)).Count);
        Assert.Equal(2, (await couple.StoredAsync(AlexsRoom)).Count);
    }

    [Fact]
    public async Task Two_devices_that_settle_at_once_send_once()
    {
        for (var round = 0; round < 20; round++)
        {
            var store = new InMemoryEventStore();
            await PlannedAsync(store);
            var devices = Enumerable.Range(0, 4).Select(i => new Couple(store, $"device {i}").At(-80)).ToList();
            using var barrier = new Barrier(devices.Count);
            var sent = await Task.WhenAll(devices.Select(d => Task.Run(async () =>
            {
                barrier.SignalAndWait();
                return await SettleAsync(d, Couple.Alex);
            })));

            Assert.All(sent.SelectMany(s => s), s => Assert.IsType<SendResult.Recorded>(s.Result));
            Assert.Single((await devices[0].ViewAsync(Couple.Sam)).SharedNotes);
            Assert.Equal(4, (await devices[0].StoredAsync(SharedRoom)).Count);
        }
    }

    [Fact]
    public async Task An_undo_that_gets_in_first_stops_the_sending()
    {
        var inner = new InMemoryEventStore();
        await PlannedAsync(inner, isSealed: false);
        var at = RoomScript.Hours(-80);
        var late = new Couple(new CompetedStore(inner, (n, append) =>
        {
            var undone = new RecordedAppend(append.ExpectedVersion + 1, CommandId.For("undo"), Couple.Alex, at, at, 0, [new ShareUndone(Note)]);
            return n == 0 ? new(append.Room, append.ExpectedVersion, undone.Command, RoomCodec.Encode(undone)) : null;
        }), "late", isSealed: false).At(-80);

        Assert.Equal(new SendResult.Rejected(Rejection.Ended), Assert.Single(await SettleAsync(late, Couple.Alex)).Result);
        Assert.Empty((await late.ViewAsync(Couple.Sam)).SharedNotes);
    }

    [Fact]
    public async Task What_the_shared_room_would_not_take_waits_and_can_be_undone()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ShareNoteLater(Words, new CommitmentId(7).Ref), "later");

        Assert.Equal(new SendResult.Rejected(Rejection.UnknownItem), Assert.Single(await SettleAsync(couple.At(-80), Couple.Alex)).Result);
        await couple.DoAsync(Couple.Alex, new UndoShare(Note));
        Assert.Empty(await SettleAsync(couple, Couple.Alex));
    }

    [Fact]
    public async Task Before_everybody_has_joined_it_waits()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin));
        await couple.DoAsync(Couple.Alex, new ShareNoteLater(Words), "later");

        Assert.Equal(new SendResult.Rejected(Rejection.NotYetJoined), Assert.Single(await SettleAsync(couple.At(-80), Couple.Alex)).Result);
        await couple.DoAsync(Couple.Sam, new JoinRelationship(RoomScript.Berlin));
        Assert.IsType<SendResult.Recorded>(Assert.Single(await SettleAsync(couple, Couple.Alex)).Result);
    }

    [Fact]
    public async Task A_hold_keeps_back_what_was_to_be_shared_and_an_ordinary_pause_does_not()
    {
        var (held, paused) = (await PlannedAsync(), await PlannedAsync());
        await held.DoAsync(Couple.Alex, new HoldForSafety());
        await paused.DoAsync(Couple.Alex, new Pause());

        Assert.Empty(await SettleAsync(held.At(-80), Couple.Alex));
        Assert.Single(await SettleAsync(paused.At(-80), Couple.Alex));
        await held.DoAsync(Couple.Alex, new ReleaseHold());
        Assert.Single(await SettleAsync(held, Couple.Alex));
    }

    [Fact]
    public async Task Who_has_left_sends_no_note_any_more_but_the_notice_that_they_planned_at_its_time()
    {
        var couple = await PlannedAsync();
        await couple.At(-90).DoAsync(Couple.Alex, new LeaveRelationship());
        await couple.DoAsync(Couple.Alex, new GiveNoticeLater(RoomScript.Hours(24), RoomScript.Text("I moved out")), "notice");

        Assert.Empty(await SettleAsync(couple.At(23.9), Couple.Alex));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Notices);
        Assert.IsType<SendResult.Recorded>(Assert.Single(await SettleAsync(couple.At(24), Couple.Alex)).Result);
        Assert.Equal([new LeavingNotice(Couple.Alex, RoomScript.Hours(24), RoomScript.Text("I moved out"))], (await couple.ViewAsync(Couple.Sam)).Notices);
        Assert.Empty(await SettleAsync(couple.At(48), Couple.Alex));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).SharedNotes);
    }

    [Fact]
    public async Task A_notice_that_is_undone_is_never_given()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());
        await couple.DoAsync(Couple.Alex, new GiveNoticeLater(RoomScript.Hours(0)), "notice");
        await couple.DoAsync(Couple.Alex, new UndoShare(ShareId.ForLater(Couple.Id, CommandId.For("notice"))));

        Assert.Empty(await SettleAsync(couple.At(24), Couple.Alex));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Notices);
    }

    [Fact]
    public async Task Several_are_sent_in_the_order_of_their_times()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ShareNoteLater(RoomScript.Text("second"), SendAt: RoomScript.Hours(-50)));
        await couple.DoAsync(Couple.Alex, new ShareNoteLater(RoomScript.Text("first")));
        await couple.DoAsync(Couple.Alex, new ShareNoteLater(RoomScript.Text("not yet"), SendAt: RoomScript.Hours(50)));

        Assert.Equal(2, (await SettleAsync(couple.At(0), Couple.Alex)).Count);
        Assert.Equal(
            ["second", "first"],
            (await couple.ViewAsync(Couple.Sam)).History().Entries.Select(e => e.Recorded.Event).OfType<NoteShared>().Select(n => n.Text.ReadOr("")),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_stranger_settles_nothing() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await SettleAsync(await PlannedAsync(), RoomScript.Kim));

    [Fact]
    public async Task What_was_withdrawn_shows_as_withdrawn_everywhere_and_to_everybody()
    {
        var couple = await PlannedAsync();
        await SettleAsync(couple.At(-80), Couple.Alex);
        await couple.DoAsync(Couple.Alex, new WithdrawSharing(Note));

        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.ViewAsync(person);
            Assert.True(Assert.Single(view.SharedNotes).Text.IsWithdrawn);
            Assert.True(Assert.Single(view.History().Entries.Select(e => e.Recorded.Event).OfType<NoteShared>()).Text.IsWithdrawn);
        }

        Assert.DoesNotContain("sad on Sunday", Privacy.ViewText.Of(await couple.ViewAsync(Couple.Sam)), StringComparison.Ordinal);
    }

    private static async Task<Couple> PlannedAsync(IEventStore? store = null, bool isSealed = true)
    {
        var couple = await Couple.JoinedAsync(store, isSealed);
        await couple.At(-90).DoAsync(Couple.Alex, new ShareNoteLater(Words), "later");
        return couple;
    }

    private static async Task<ValueList<SettledShare>> SettleAsync(Couple couple, PersonId person) => await couple.Relationships.SettleAsync(Couple.Id, person);

    private static async Task<List<string>> BytesAsync(Couple couple) =>
        (await couple.StoredAsync(SharedRoom)).Select(a => $"{a.Command} {Convert.ToHexString(a.Bytes.Span)}").ToList();
}
