using System.Globalization;
using System.Text;
using AttachmentRepair.Rooms;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>One decision of a history.</summary>
public sealed record HistoryStep(RoomState Before, RoomCommand Command, CommandContext Context, Decision Decision, RoomState After)
{
    public Instant At => Context.RecordedAt;
}

/// <summary>Random commands of two people in a shared room and in Alex's private room, decided and folded one after the other.</summary>
public sealed class RoomHistory
{
    private static readonly string[] Names = Registry.Commands.Select(c => c.Name).ToArray();

    private static readonly string[] Themes =
    [
        "relationship terms",
        "agreement",
        "agreement.propose agreement.revise terms.assent",
        "agreement.propose agreement.revise terms.assent",
        "agreement.propose agreement.need agreement.put terms.assent",
        "agreement.propose agreement.step agreement.change agreement.remove agreement.put terms.assent",
        "agreement.propose agreement.step agreement.remove agreement.put",
        "agreement.propose agreement.revise agreement.measure terms.assent",
        "agreement.propose agreement.attach agreement.detach boundary.propose terms.assent",
        "commitment",
        "commitment.make commitment.keep commitment.renegotiate commitment.miss commitment.reaffirm commitment.update",
        "practical-change repair commitment",
        "boundary",
        "boundary.propose terms",
        "boundary.propose boundary.crossed boundary.acknowledge boundary.redress boundary.accept boundary.renew boundary.close",
        "boundary.propose boundary.crossed boundary.acknowledge boundary.redress boundary.accept boundary.renew boundary.close",
        "boundary.propose boundary.crossed boundary.acknowledge boundary.redress boundary.accept boundary.renew boundary.close",
        "check-in terms.assent",
        "check-in.propose check-in.write check-in.close check-in.hold check-in.excuse terms.assent",
        "check-in.propose check-in.revise check-in.pause check-in.ready terms.assent",
        "check-in.propose reflection topic-policy check-in.add terms.assent",
        "repair. setback",
        "injury.name injury.acknowledge injury.begin repair.attempt repair.receive",
        "injury.name injury.acknowledge injury.revise injury.begin repair.attempt repair.receive repair.reaffirm",
        "injury ownership validation pattern repair.later",
        "repair-moment terms.assent",
        "repair-moment terms.assent",
        "strategy terms.assent",
        "strategy chapter terms",
        "injury.name chapter shared-problem terms.assent",
        "safety-net setback terms",
        "safety-net.propose safety-net.activate safety-net.step setback.disclose terms.assent",
        "channel.propose reply.propose reply.except contact terms.assent",
        "channel reply contact terms.assent",
        "punctuality arrival terms.assent",
        "safety-net setback.disclose terms.assent",
        "setback setback.disclose setback.contest setback.accept",
        "setback.draft setback.revise setback.discard setback.discovered setback.disclose disclosure-agreement",
        "disclosure-agreement terms setback.disclose setback.add",
        "facilitated-disclosure",
        "facilitated-disclosure.propose facilitated-disclosure.ready facilitated-disclosure.withdraw facilitated-disclosure.hold",
        "scoring journal suggestion erasure",
        "rating journal commitment setback.discovered setback.disclose",
        "rating.share rating.withdraw rating.balance",
        "commitment check-in.propose check-in.hold check-in.miss check-in.write rating.stake terms.assent",
        "stage.ready stage.withdraw stage.return",
        "stage.settings relationship.slow terms.assent terms.end relationship.pause relationship.ready",
        "stage terms.assent terms.end",
        "sharing notice relationship.leave safety.hold safety.release",
        "consent safety.screen sharing.level sharing.ask sharing.lay-aside",
        "commitment check-in terms relationship",
    ];

    private RoomHistory(IReadOnlyList<CommandDraft> drafts)
    {
        Drafts = drafts;
        var shared = RoomScript.Shared();
        SharedEvents.AddRange(shared.Events);
        Shared = shared.State;
        Own = RoomScript.Private().Start;
        var now = shared.Now;
        for (var i = 0; i < drafts.Count; i++)
        {
            now += Duration.FromMinutes(drafts[i].Minutes);
            var fits = Registry.FindCommand(drafts[i].Name)!.Room;
            var kind = drafts[i].Pick % 17 == 16 ? RoomKind.Private : fits;
            var room = kind == RoomKind.Shared ? Shared : Own;
            var command = drafts[i].In(Shared, now, Own);
            var actor = kind == RoomKind.Private && drafts[i].Actor % 9 != 8 ? RoomScript.Alex : drafts[i].Sender;
            var context = new CommandContext(RoomScript.Relationship, actor, new((UInt128)(i + 1)), now, command.OccurredAt ?? now);
            var decision = RoomDecider.Decide(room, command, context);
            if (decision.Rejection is { Code: "NotYours" or "OwnerNotes" } && drafts[i].Actor % 3 != 0)
            {
                // Usually the one whose it is sends it, so that a history gets somewhere.
                context = context with { Actor = actor == RoomScript.Alex ? RoomScript.Sam : RoomScript.Alex };
                decision = RoomDecider.Decide(room, command, context);
            }

            var after = Record(room, decision, context, kind == RoomKind.Shared ? SharedEvents : OwnEvents);
            Steps.Add(new(room, command, context, decision, after));
            (Shared, Own) = kind == RoomKind.Shared ? (after, Own) : (Shared, after);
        }
    }

    /// <summary>Histories of up to 30 commands of all kinds; they shrink by dropping commands and by simpler numbers.</summary>
    public static Arbitrary<RoomHistory> Arbitrary { get; } = About("");

    /// <summary>Likewise, of the themes that name a concept.</summary>
    public static Arbitrary<RoomHistory> About(string concept) => OfThemes(Themes.Where(t => t.Contains(concept, StringComparison.Ordinal)).ToArray());

    /// <summary>Likewise, of the themes that name a command; else of those that name its concept.</summary>
    public static Arbitrary<RoomHistory> Leading(string command) =>
        About(Array.Exists(Themes, t => t.Contains(command, StringComparison.Ordinal)) ? command : command[..command.IndexOf('.', StringComparison.Ordinal)]);

    public IReadOnlyList<CommandDraft> Drafts { get; }

    public List<HistoryStep> Steps { get; } = [];

    public List<RecordedEvent> SharedEvents { get; } = [];

    public List<RecordedEvent> OwnEvents { get; } = [];

    public RoomState Shared { get; }

    public RoomState Own { get; }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Steps.Count; i++)
        {
            var outcome = Steps[i].Decision.Rejection?.Code ?? string.Join('+', Steps[i].Decision.Events.Select(e => e.ToString()));
            text.Append(CultureInfo.InvariantCulture, $"\n  {Drafts[i]} in {Steps[i].Before.Kind} -> {outcome}");
        }

        return text.ToString();
    }

    /// <summary>Histories of which each is mostly about one of the given themes: beginnings of command names.</summary>
    public static Arbitrary<RoomHistory> OfThemes(params string[] themes) => Arb.From(
        Gen.Elements(themes).SelectMany(theme => Gen.ListOf(Draft(theme), 30)).Select(drafts => new RoomHistory(drafts.ToList())), Shrink);

    // Most commands of a history are about one theme, so that it gets somewhere.
    private static Gen<CommandDraft> Draft(string theme) =>
        from name in Gen.Frequency(
            (2, Gen.Elements(Names)),
            (7, Gen.Elements(Names.Where(n => theme.Split(' ').Any(t => n.StartsWith(t, StringComparison.Ordinal))).ToArray())))
        from actor in Gen.Choose(0, 26)
        from minutes in Gen.Frequency((1, Gen.Choose(0, 15)), (3, Gen.Choose(0, 600)))
        from pick in Gen.Choose(0, 100)
        from value in Gen.Choose(0, 100)
        select new CommandDraft(name, actor, minutes, pick, value);

    private static IEnumerable<RoomHistory> Shrink(RoomHistory history)
    {
        var drafts = history.Drafts;
        if (drafts.Count > 1)
        {
            yield return new(drafts.Take(drafts.Count / 2).ToList());
            yield return new(drafts.Skip(drafts.Count / 2).ToList());
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            yield return new(drafts.Where((_, at) => at != i).ToList());
            foreach (var simpler in new[] { drafts[i] with { Actor = 0 }, drafts[i] with { Minutes = 0 }, drafts[i] with { Pick = 0 }, drafts[i] with { Value = 0 } })
            {
                if (simpler != drafts[i])
                {
                    yield return new(drafts.Select((d, at) => at == i ? simpler : d).ToList());
                }
            }
        }
    }

    private static RoomState Record(RoomState room, Decision decision, CommandContext context, List<RecordedEvent> log)
    {
        var version = room.Version + 1;
        for (var i = 0; i < decision.Events.Count; i++)
        {
            var author = decision.Events[i].IsNeutral ? PersonId.None : context.Actor;
            log.Add(new(new(version, i, author, context.RecordedAt, context.OccurredAt), decision.Events[i]));
            room = RoomDecider.Evolve(room, log[^1].Event, log[^1].Envelope);
        }

        return room;
    }
}
