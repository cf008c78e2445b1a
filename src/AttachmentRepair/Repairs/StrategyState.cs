using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>The repertoire of repair strategies of a room. Immutable; equality is by value.</summary>
public sealed record StrategyState
{
    /// <summary>All strategies ever proposed in the room.</summary>
    public ValueMap<StrategyId, RepairStrategy> Strategies { get; init; } = ValueMap<StrategyId, RepairStrategy>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(StrategyState state, RoomFacts facts, StrategyCommand command, CommandContext context) => command switch
    {
        ProposeStrategy c => new StrategyProposed(StrategyId.For(context.Relationship, context.Command), 1, c.Words, c.ReviewOn),
        ReviseStrategy c => state.Find(c.Strategy, known => Wordings.Refusal(c.Strategy.Terms, known.Versions.Count, c.Version, facts) is { } why
            ? why
            : new StrategyProposed(c.Strategy, c.Version + 1, c.Words, c.ReviewOn)),
        UseStrategy c => state.Find(c.Strategy, _ =>
            facts.Terms.InForce(c.Strategy.Terms, facts.Members) is null ? Rejection.NotInForce : new StrategyUsed(c.Strategy)),
        NoteStrategyHelped c => state.Find(c.Strategy, known =>
            c.Use < 1 || c.Use > known.Uses.Count ? Rejection.UnknownItem
            : known.Uses[c.Use - 1].By == context.Actor ? Rejection.NotYours
            : known.Uses[c.Use - 1].Helped.ContainsKey(context.Actor) ? Decision.Nothing
            : new StrategyHelped(c.Strategy, c.Use)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static StrategyState Evolve(StrategyState state, StrategyEvent e, in Envelope envelope)
    {
        var (author, at, occurred) = (envelope.Author, envelope.RecordedAt, envelope.OccurredAt);
        switch (e)
        {
            case StrategyProposed p:
                var strategy = state.Strategies.TryGetValue(p.Strategy, out var known) ? known : new(p.Strategy, [], []);
                return state with { Strategies = state.Strategies.Set(p.Strategy, strategy with { Versions = strategy.Versions.Add(new(p.Version, author, p.Words, p.ReviewOn, at)) }) };
            case StrategyUsed used:
                return state.Change(used.Strategy, s => s with { Uses = s.Uses.Add(new(s.Uses.Count + 1, author, occurred, ValueMap<PersonId, Instant>.Empty)) });
            case StrategyHelped helped:
                return state.Change(helped.Strategy, s => s with
                {
                    Uses = s.Uses.Select(u => u.Number == helped.Use ? u with { Helped = u.Helped.Set(author, at) } : u).ToValueList(),
                });
            default:
                return state;
        }
    }

    internal static StrategyState Refill(StrategyState state, StrategyId id, int number, PrivateText words) =>
        state.Change(id, s => s with { Versions = Wordings.Refilled(s.Versions, number, words) });

    private Decision Find(StrategyId id, Func<RepairStrategy, Decision> decide) =>
        Strategies.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private StrategyState Change(StrategyId id, Func<RepairStrategy, RepairStrategy> change) =>
        Strategies.TryGetValue(id, out var known) ? this with { Strategies = Strategies.Set(id, change(known)) } : this;
}
