using AttachmentRepair.Application;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Application;

public class RelationshipsTests
{
    private static readonly CommandId One = CommandId.For("one");
    private static readonly RoomId SharedRoom = RoomId.Shared(Couple.Id);

    [Fact]
    public async Task Opening_twice_for_the_same_people_gives_the_same_answer()
    {
        var couple = await Couple.OpenAsync();
        couple.At(0);

        var again = Assert.IsType<SendResult.Recorded>(await couple.Relationships.OpenAsync(Couple.Id, RoomScript.Couple));
        Assert.Equal(0, again.Version);
        Assert.Equal(again, await couple.Relationships.OpenAsync(Couple.Id, RoomScript.Couple.Reverse().ToValueList()));
        Assert.Equal(RoomScript.Couple.OrderBy(p => p.Person), Assert.IsType<RelationshipOpened>(Assert.Single(again.Events)).Participants);
        Assert.Single(await couple.StoredAsync(SharedRoom));
    }

    [Fact]
    public async Task Opening_for_other_people_or_roles_is_refused()
    {
        var couple = await Couple.OpenAsync();
        ValueList<Participant> others = [RoomScript.Couple[0], new(RoomScript.Kim, [ParticipantRole.Partner])];
        ValueList<Participant> roles = [RoomScript.Couple[0], new(Couple.Sam, [ParticipantRole.Caregiver])];

        Assert.Equal(new SendResult.Rejected(Rejection.AlreadyOpen), await couple.Relationships.OpenAsync(Couple.Id, others));
        Assert.Equal(new SendResult.Rejected(Rejection.AlreadyOpen), await couple.Relationships.OpenAsync(Couple.Id, roles));
        await Assert.ThrowsAsync<ArgumentException>(() => couple.Relationships.ViewAsync(Couple.Id, RoomScript.Kim).AsTask());
    }

    [Fact]
    public async Task Two_hosts_that_open_at_once_agree()
    {
        var inner = new InMemoryEventStore();
        await Couple.OpenAsync(inner);
        var late = new Couple(new StaleStore(inner));

        Assert.IsType<SendResult.Recorded>(await late.Relationships.OpenAsync(Couple.Id, RoomScript.Couple));
        Assert.Single(await late.StoredAsync(SharedRoom));
    }

    [Fact]
    public async Task A_relationship_is_for_at_least_two_people_each_once_with_an_id_and_a_role()
    {
        var relationships = new Couple().Relationships;
        var (alex, sam) = (RoomScript.Couple[0], RoomScript.Couple[1]);

        await Refuse([]);
        await Refuse([alex]);
        await Refuse([alex, alex]);
        await Refuse([alex, sam with { Person = PersonId.None }]);
        await Refuse([alex, sam with { Roles = [] }]);

        async Task Refuse(ValueList<Participant> people) =>
            await Assert.ThrowsAsync<ArgumentException>(() => relationships.OpenAsync(Couple.Id, people).AsTask());
    }

    [Fact]
    public async Task The_shared_room_is_dormant_until_everybody_joined_and_the_private_ones_are_not()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Sam, new WriteNote(RoomScript.Text("mine")));
        await couple.DoAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin));

        Assert.Equal(Rejection.NotYetJoined, await couple.RefusedAsync(Couple.Alex, new Pause()));
        Assert.False((await couple.ViewAsync(Couple.Alex)).IsOpen);
        Assert.Equal(Rejection.AlreadyJoined, await couple.RefusedAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin)));
        await couple.DoAsync(Couple.Sam, new JoinRelationship(RoomScript.Berlin));
        Assert.True((await couple.ViewAsync(Couple.Alex)).IsOpen);
        await couple.DoAsync(Couple.Alex, new Pause());
    }

    [Fact]
    public async Task Strangers_and_unknown_relationships_look_the_same()
    {
        var couple = await Couple.JoinedAsync();

        Assert.Equal(Rejection.UnknownRelationship, await couple.RefusedAsync(RoomScript.Kim, new Pause()));
        Assert.Equal(Rejection.UnknownRelationship, await couple.RefusedAsync(RoomScript.Kim, new WriteNote(RoomScript.Text("x"))));
        Assert.Equal(
            new SendResult.Rejected(Rejection.UnknownRelationship),
            await couple.Relationships.SendAsync(RelationshipId.For("elsewhere"), Couple.Alex, new Pause(), One));
        var stranger = await Assert.ThrowsAsync<ArgumentException>(() => couple.ViewAsync(RoomScript.Kim));
        var elsewhere = await Assert.ThrowsAsync<ArgumentException>(() => couple.Relationships.ViewAsync(RelationshipId.For("elsewhere"), Couple.Alex).AsTask());
        Assert.Equal(stranger.Message, elsewhere.Message);
    }

    [Fact]
    public async Task The_same_id_with_the_same_content_gives_the_same_answer_for_ever()
    {
        var couple = await Couple.JoinedAsync();
        var first = await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move), "one");
        await couple.DoAsync(Couple.Sam, new Pause());
        couple.At(5000);

        Assert.Equal(first, await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move), "one"));
        Assert.Equal(first.Version, (await couple.StoredAsync(SharedRoom))[^1].Version - 1);
    }

    [Fact]
    public async Task The_same_id_with_other_content_or_from_another_person_is_noticed()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move), "one");

        await Reused(Couple.Alex, new NoteLifeChange(LifeChange.Loss));
        await Reused(Couple.Alex, new NoteLifeChange(LifeChange.Move) { OccurredAt = RoomScript.Hours(-200) });
        await Reused(Couple.Alex, new Pause());
        await Reused(Couple.Sam, new NoteLifeChange(LifeChange.Move));

        async Task Reused(PersonId actor, RoomCommand command) =>
            Assert.Equal(new SendResult.Rejected(Rejection.CommandIdReused), await couple.Relationships.SendAsync(Couple.Id, actor, command, One));
    }

    [Fact]
    public async Task The_id_of_a_neutral_command_does_not_tell_whose_it_was()
    {
        var couple = await Couple.JoinedAsync();
        var paused = await couple.DoAsync(Couple.Alex, new Pause(), "one");

        Assert.Equal(paused, await couple.DoAsync(Couple.Sam, new Pause(), "one"));
        Assert.Equal(new SendResult.Rejected(Rejection.CommandIdReused), await couple.Relationships.SendAsync(Couple.Id, Couple.Sam, new SlowDown(), One));
    }

    [Fact]
    public async Task A_rejected_or_empty_command_leaves_nothing_and_is_decided_anew()
    {
        var couple = await Couple.JoinedAsync();
        var before = await couple.StoredAsync(SharedRoom);

        Assert.Equal(new SendResult.Rejected(Rejection.NotPaused), await couple.Relationships.SendAsync(Couple.Id, Couple.Alex, new SayReady(1), One));
        await couple.DoAsync(Couple.Alex, new TurnScoringOff(), "empty");
        Assert.Equal(before, await couple.StoredAsync(SharedRoom));
        await couple.DoAsync(Couple.Sam, new Pause());
        Assert.Single((await couple.DoAsync(Couple.Alex, new SayReady(1), "one")).Events);
        Assert.Empty((await couple.DoAsync(Couple.Alex, new SayReady(1), "two")).Events);
    }

    [Fact]
    public async Task A_command_needs_an_id_and_values_that_can_be_kept()
    {
        var couple = await Couple.JoinedAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => couple.Relationships.SendAsync(Couple.Id, Couple.Alex, new Pause(), CommandId.None).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => couple.SendAsync(Couple.Alex, new WriteNote(RoomScript.Text("x"), default(ItemRef))));
        await Assert.ThrowsAsync<ArgumentException>(() => couple.SendAsync(Couple.Alex, new NoteLifeChange((LifeChange)99)));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Notes);
        Assert.NotEqual(Relationships.NewCommandId(), Relationships.NewCommandId());
        Assert.NotEqual(CommandId.None, Relationships.NewCommandId());
    }

    [Fact]
    public async Task An_offline_queue_makes_and_keeps_in_one_go()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-50).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings), "one");
        await couple.At(0).DoAsync(Couple.Alex, new KeepCommitment(CommitmentId.For(Couple.Id, One), RoomScript.Tenth));

        Assert.False(Assert.Single((await couple.ViewAsync(Couple.Sam)).Commitments).Commitment.Outcomes[new(1, RoomScript.Tenth)].IsContested);
    }

    [Fact]
    public async Task A_neutral_event_is_stored_without_an_author_and_without_a_trace_of_one()
    {
        var alexs = await Couple.JoinedAsync(isSealed: false);
        var sams = await Couple.JoinedAsync(isSealed: false);
        foreach (var command in new RoomCommand[] { new Pause(), new SlowDown() })
        {
            await alexs.DoAsync(Couple.Alex, command, command.ToString());
            await sams.DoAsync(Couple.Sam, command, command.ToString());

            Assert.Equal(PersonId.None, (await alexs.LastAsync(SharedRoom)).Author);
            Assert.Equal((await alexs.StoredAsync(SharedRoom))[^1].Bytes.ToArray(), (await sams.StoredAsync(SharedRoom))[^1].Bytes.ToArray());
        }
    }

    [Fact]
    public async Task The_time_of_recording_never_goes_back_when_the_clock_does()
    {
        var couple = await Couple.JoinedAsync(isSealed: false);
        await couple.At(10).DoAsync(Couple.Alex, new SlowDown());
        await couple.At(-10).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
        var back = await couple.LastAsync(SharedRoom);
        await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move) { OccurredAt = RoomScript.Hours(-20) });
        var told = await couple.LastAsync(SharedRoom);
        await couple.At(20).DoAsync(Couple.Alex, new SlowDown());

        Assert.Equal((RoomScript.Hours(10), RoomScript.Hours(10)), (back.RecordedAt, back.OccurredAt));
        Assert.Equal((RoomScript.Hours(10), RoomScript.Hours(-20)), (told.RecordedAt, told.OccurredAt));
        Assert.Equal(RoomScript.Hours(20), (await couple.LastAsync(SharedRoom)).RecordedAt);
        Assert.Equal(Rejection.InTheFuture, await couple.RefusedAsync(Couple.Alex, new Pause() { OccurredAt = RoomScript.Hours(21) }));
    }

    [Fact]
    public async Task A_long_room_is_read_whole()
    {
        var couple = await Couple.JoinedAsync();
        for (var i = 0; i < 600; i++)
        {
            await couple.DoAsync(Couple.Alex, new SlowDown());
        }

        Assert.Equal(603, (await couple.DoAsync(Couple.Alex, new Pause())).Version);
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_is_named_and_other_rooms_go_on()
    {
        var couple = await Couple.JoinedAsync(isSealed: false);
        var own = RoomId.Private(Couple.Id, Couple.Alex);
        await couple.Store.AppendAsync(new(own, -1, One, "{}"u8.ToArray()), CancellationToken.None);

        var poison = await Assert.ThrowsAsync<PoisonEventException>(() => couple.SendAsync(Couple.Alex, new WriteNote(RoomScript.Text("x"))));
        Assert.Equal((own, 0L), (poison.Room, poison.Version));
        await couple.DoAsync(Couple.Alex, new Pause());
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
    }

    // Shows an empty room at the first read, as if another host had opened it in between.
    private sealed class StaleStore(IEventStore inner) : IEventStore
    {
        private bool read;

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
        {
            var first = !read;
            read = true;
            return first ? ValueTask.FromResult(RoomPage.Empty) : inner.ReadAsync(room, after, limit, cancellationToken);
        }

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
