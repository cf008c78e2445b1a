using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Golden;

namespace AttachmentRepair.Tests.Application;

public class ContentionTests
{
    private static readonly RoomId SharedRoom = RoomId.Shared(Couple.Id);

    [Fact]
    public async Task A_command_that_somebody_got_in_before_is_decided_anew_on_what_they_did()
    {
        var inner = new InMemoryEventStore();
        var couple = await Couple.JoinedAsync(inner, isSealed: false);
        await couple.DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Alex, new SayReady(1));
        var late = new Couple(new CompetedStore(inner, (n, append) => n == 0 ? Rival(append, "rival", Couple.Sam, new SaidReady(1)) : null), "late", isSealed: false);
        late.At(-90);

        Assert.Equal(Rejection.NotPaused, await late.RefusedAsync(Couple.Sam, new SayReady(1)));
        Assert.Equal(5, (await late.StoredAsync(SharedRoom))[^1].Version);
    }

    [Fact]
    public async Task A_command_is_recorded_behind_those_that_got_in_before_it()
    {
        var inner = new InMemoryEventStore();
        await Couple.JoinedAsync(inner, isSealed: false);
        var late = new Couple(new CompetedStore(inner, (n, append) => n < 5 ? Rival(append, $"rival {n}", PersonId.None, new Slowed(null)) : null), "late", isSealed: false);

        Assert.Equal(8, (await late.DoAsync(Couple.Sam, new Pause())).Version);
    }

    [Fact]
    public async Task The_same_command_sent_by_two_hosts_at_once_is_recorded_once()
    {
        var inner = new InMemoryEventStore();
        var couple = await Couple.JoinedAsync(inner);
        var competed = false;
        var store = new CompetedStore(inner, (_, append) =>
        {
            var first = !competed;
            competed = true;
            return first ? append : null;
        });

        var result = await new Couple(store).DoAsync(Couple.Sam, new Pause(), "one");
        Assert.Equal(3, result.Version);
        Assert.Equal(4, (await couple.StoredAsync(SharedRoom)).Count);
    }

    [Fact]
    public async Task Endless_contention_is_given_up_and_said()
    {
        var inner = new InMemoryEventStore();
        await Couple.JoinedAsync(inner, isSealed: false);
        var attempts = 0;
        var late = new Couple(new CompetedStore(inner, (n, append) =>
        {
            attempts++;
            return Rival(append, $"rival {n}", PersonId.None, new Slowed(null));
        }), "late", isSealed: false);

        var contended = await Assert.ThrowsAsync<RoomContendedException>(() => late.SendAsync(Couple.Sam, new Pause()));
        Assert.Equal(SharedRoom, contended.Room);
        Assert.InRange(attempts, 2, 100);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaving_pauses_first_and_a_retry_after_a_crash_completes_it(bool stored)
    {
        var store = new FailingStore(new InMemoryEventStore(), stored);
        var couple = await Couple.JoinedAsync(store);
        store.FailsIn = RoomId.Private(Couple.Id, Couple.Alex);

        await Assert.ThrowsAsync<IOException>(() => couple.DoAsync(Couple.Alex, new LeaveRelationship(), "leave"));
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        Assert.Equal(stored, (await couple.ViewAsync(Couple.Alex)).HasLeft);

        var left = await couple.DoAsync(Couple.Alex, new LeaveRelationship(), "leave");
        Assert.Equal([new PersonLeft()], left.Events);
        Assert.True((await couple.ViewAsync(Couple.Alex)).HasLeft);
        Assert.Equal(4, (await couple.StoredAsync(SharedRoom)).Count);
        Assert.Equal(left, await couple.DoAsync(Couple.Alex, new LeaveRelationship(), "leave"));
        Assert.Equal(4, (await couple.StoredAsync(SharedRoom)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_the_protective_half_leaves_nobody_gone(bool stored)
    {
        var store = new FailingStore(new InMemoryEventStore(), stored);
        var couple = await Couple.JoinedAsync(store);
        store.FailsIn = SharedRoom;

        await Assert.ThrowsAsync<IOException>(() => couple.DoAsync(Couple.Alex, new LeaveRelationship(), "leave"));
        Assert.False((await couple.ViewAsync(Couple.Alex)).HasLeft);
        await couple.DoAsync(Couple.Alex, new LeaveRelationship(), "leave");
        Assert.True((await couple.ViewAsync(Couple.Alex)).HasLeft);
        Assert.Equal(4, (await couple.StoredAsync(SharedRoom)).Count);
    }

    [Fact]
    public async Task Leaving_looks_like_an_ordinary_pause_to_the_other()
    {
        var couple = await Couple.JoinedAsync(isSealed: false);
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());

        Assert.Equal([new Paused()], (await couple.LastAsync(SharedRoom)).Events);
        Assert.False((await couple.ViewAsync(Couple.Sam)).HasLeft);
        Assert.DoesNotContain((await couple.ViewAsync(Couple.Sam)).History().Entries, e => e.Recorded.Event is PersonLeft);
    }

    [Fact]
    public async Task Leaving_works_before_everybody_has_joined()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());

        Assert.True((await couple.ViewAsync(Couple.Alex)).HasLeft);
    }

    [Fact]
    public async Task A_rejected_command_is_never_appended()
    {
        var store = new FailingStore(new InMemoryEventStore(), false);
        var couple = await Couple.JoinedAsync(store);
        var before = store.Appends;
        foreach (var command in GoldenSamples.Commands)
        {
            var rejected = await couple.SendAsync(RoomScript.Kim, command);
            Assert.IsType<SendResult.Rejected>(rejected);
        }

        await couple.RefusedAsync(Couple.Alex, new SayReady(1));
        Assert.Equal(before, store.Appends);
    }

    private static RoomAppend Rival(RoomAppend append, string id, PersonId author, RoomEvent e)
    {
        var at = RoomScript.Hours(-95);
        var rival = new RecordedAppend(append.ExpectedVersion + 1, CommandId.For(id), author, at, at, 0, [e]);
        return new(append.Room, append.ExpectedVersion, rival.Command, RoomCodec.Encode(rival));
    }
}
