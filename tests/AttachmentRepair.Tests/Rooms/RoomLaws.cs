using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>What holds of the histories themselves and of folding; <see cref="RoomInvariants"/> holds of every one of them.</summary>
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
    [Trait("Tier", "Wide")]
    public void Random_histories_accept_every_command_and_give_most_rejections()
    {
        var steps = new List<HistoryStep>();
        Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history => steps.AddRange(history.Steps)), 12 * Histories);

        // What needs a long way to get to is looked for in histories of its own theme.
        var accepted = steps.Where(s => s.Decision.Events.Count > 0).Select(s => s.Command.GetType()).ToHashSet();
        foreach (var entry in Registry.Commands.Where(c => c.Type != typeof(JoinRelationship) && !accepted.Contains(c.Type)))
        {
            Laws.Check(Prop.ForAll(RoomHistory.Leading(entry.Name), history =>
            {
                accepted.UnionWith(history.Steps.Where(s => s.Decision.Events.Count > 0).Select(s => s.Command.GetType()));
                return true;
            }), 16 * Histories);
        }

        Assert.Empty(Registry.Commands.Select(c => c.Type).Where(t => t != typeof(JoinRelationship)).Except(accepted));
        Assert.True(steps.Select(s => s.Decision.Rejection).OfType<Rejection>().Distinct().Count() > 20);
    }

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

    private static Arbitrary<List<int>> Orders { get; } = Arb.From(
        Gen.ListOf(Gen.Choose(1, 100), 7).Select(l => l.ToList()), order => order.All(o => o == 1) ? [] : [order.Select(_ => 1).ToList()]);
}
