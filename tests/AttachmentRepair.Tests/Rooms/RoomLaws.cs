using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>What holds for every history; making a history decides and folds it, so no law holds if that throws.</summary>
public class RoomLaws
{
    private const int Histories = 400;

    [Fact]
    public void Every_command_of_the_registry_is_drafted()
    {
        var room = RoomScript.Shared();

        Assert.All(Registry.Commands, c => Assert.Equal(c.Type, new CommandDraft(c.Name, 0, 0, 0, 5).In(room.State, room.Now).GetType()));
    }

    [Fact]
    public void Random_histories_accept_every_command_and_give_most_rejections()
    {
        var steps = new List<HistoryStep>();
        Check(history =>
        {
            steps.AddRange(history.Steps);
            return true;
        }, 12 * Histories);

        // What needs a long way to get to is looked for in histories of its own theme.
        var accepted = steps.Where(s => s.Decision.Events.Count > 0).Select(s => s.Command.GetType()).ToHashSet();
        foreach (var entry in Registry.Commands.Where(c => c.Type != typeof(JoinRelationship) && !accepted.Contains(c.Type)))
        {
            Laws.Check(Prop.ForAll(RoomHistory.Leading(entry.Name), history =>
            {
                accepted.UnionWith(history.Steps.Where(s => s.Decision.Events.Count > 0).Select(s => s.Command.GetType()));
                return true;
            }), 6 * Histories);
        }

        Assert.Empty(Registry.Commands.Select(c => c.Type).Where(t => t != typeof(JoinRelationship)).Except(accepted));
        Assert.True(steps.Select(s => s.Decision.Rejection).OfType<Rejection>().Distinct().Count() > 20);
    }

    [Fact]
    public void Folding_what_was_recorded_gives_the_same_room_again() => Check(history =>
        RoomDecider.Fold(RoomScript.Dormant().Start, history.SharedEvents) == history.Shared
        && RoomDecider.Fold(RoomScript.Private().Start, history.OwnEvents) == history.Own
        && RoomDecider.Fold(RoomScript.Dormant().Start, history.SharedEvents).GetHashCode() == history.Shared.GetHashCode());

    [Fact]
    public void A_rejected_command_leaves_nothing() => Check(history =>
        history.Steps.All(s => s.Decision.Rejection is null || (s.Decision.Events.Count == 0 && s.After == s.Before)));

    [Fact]
    public void Deciding_again_gives_the_same_decision() => Check(history =>
        history.Steps.All(s => RoomDecider.Decide(s.Before, s.Command, s.Context) == s.Decision));

    [Fact]
    public void One_command_records_only_neutral_or_only_authored_events() => Check(history =>
        history.Steps.All(s => s.Decision.Events.Select(e => e.IsNeutral).Distinct().Count() <= 1));

    [Fact]
    public void Events_survive_the_codec() => Check(history => history.SharedEvents.Skip(3).Concat(history.OwnEvents)
        .GroupBy(e => (e.Envelope.Version, e.Event.IsNeutral, e.Envelope.RecordedAt))
        .All(one =>
        {
            var envelope = one.First().Envelope;
            var append = new RecordedAppend(
                envelope.Version, new((UInt128)envelope.Version + 1), envelope.Author, envelope.RecordedAt, envelope.OccurredAt, 7, one.Select(e => e.Event).ToValueList());
            return RoomCodec.Decode(GoldenSamples.Room, GoldenSamples.Stored(append)) == append;
        }));

    [Fact]
    public void Commands_survive_plain_json() => Check(history =>
        history.Steps.All(s => CommandJson.Read(CommandJson.Write(s.Command).ToJsonString()) == s.Command));

    [Fact]
    public void Evolving_never_throws_whatever_the_order() => Laws.Check(
        Prop.ForAll(RoomHistory.Arbitrary, Orders, (history, order) =>
        {
            var events = history.SharedEvents.Concat(history.OwnEvents).Concat(GoldenSamples.Appends.SelectMany(a => a.Recorded())).ToList();
            var mixed = events.Select((e, i) => (Event: e, Key: order[i % order.Count] * (i + 1) % 101)).OrderBy(e => e.Key).Select(e => e.Event).ToList();
            return new[] { RoomScript.Dormant().Start, RoomScript.Private().Start, history.Shared, history.Own }
                .All(start => RoomDecider.Fold(start, mixed).Version == mixed[^1].Envelope.Version);
        }),
        Histories);

    [Fact]
    public void A_room_resumes_only_when_everybody_said_ready_since_the_pause_and_the_cool_down_is_over() => Check(history =>
    {
        Instant? since = null;
        var coolDown = PauseSpan.UsualCoolDown;
        var (ready, allReady) = (new HashSet<PersonId>(), Instant.MaxValue);
        var room = RoomScript.Dormant().Start;
        return history.SharedEvents.All(e =>
        {
            var at = e.Envelope.RecordedAt;
            if (e.Event is Paused)
            {
                (since, ready, allReady, coolDown) = (at, [], Instant.MaxValue, room.Settings.CoolDown);
            }
            else if (e.Event is SaidReady && ready.Add(e.Envelope.Author) && ready.Count == 2)
            {
                allReady = at;
            }

            room = RoomDecider.Evolve(room, e.Event, e.Envelope);
            var resumes = since is { } paused ? Instant.Max(allReady, paused + coolDown) : Instant.MinValue;
            return new[] { at, at + coolDown - Duration.Epsilon, at + coolDown, at + Duration.FromDays(900) }
                .All(now => room.Facts.IsPausedAt(now) == (since is not null && now < resumes));
        });
    });

    [Fact]
    public void What_was_said_of_an_occurrence_by_its_maker_never_changes() => Check(history =>
        history.Steps.All(s => s.Before.Commitments.Commitments.Values.All(c => c.Outcomes
            .Where(o => o.Value.State is not null)
            .All(o => s.After.Kind != s.Before.Kind || s.After.Commitments.Commitments[c.Id].Outcomes[o.Key].State == o.Value.State))));

    [Fact]
    public void Only_makers_and_owners_change_what_is_theirs() => Check(history =>
        history.Steps.All(s => s.After.Commitments.Commitments.Values.All(c =>
            !s.Before.Commitments.Commitments.TryGetValue(c.Id, out var before) || before == c || s.Context.Actor == c.Maker
            || s.Command is ConfirmKept or NoteMissed)));

    [Fact]
    public void Nothing_more_is_opened_at_the_cap_and_nothing_else_is_refused_for_it() => Check(history => history.Steps.All(s =>
        Registry.Of(s.Command).OpensItem
            ? s.Decision.Events.Count == 0 || s.Before.OpenItems < s.Before.Settings.OpenItemCap
            : s.Decision.Rejection != Rejection.TooMuchAtOnce
                && (s.After.OpenItems <= s.Before.OpenItems || s.Command is ReaffirmCommitment or RenegotiateCommitment or AttachmentRepair.CheckIns.ReviseCheckIns)));

    private static Arbitrary<List<int>> Orders { get; } = Arb.From(
        Gen.ListOf(Gen.Choose(1, 100), 7).Select(l => l.ToList()), order => order.All(o => o == 1) ? [] : [order.Select(_ => 1).ToList()]);

    private static void Check(Func<RoomHistory, bool> law, int histories = Histories) => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, law), histories);
}
