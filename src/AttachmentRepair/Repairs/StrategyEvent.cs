using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>Events about the repertoire of repair strategies.</summary>
public abstract record StrategyEvent : RepairEvent;

/// <summary>A wording of a strategy was proposed.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Words">What it is.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record StrategyProposed(StrategyId Strategy, int Version, PrivateText Words, LocalDate? ReviewOn) : StrategyEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Strategy.Terms, Version, ReviewOn);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Words];
}

/// <summary>The author used a strategy.</summary>
/// <param name="Strategy">The strategy.</param>
public sealed record StrategyUsed(StrategyId Strategy) : StrategyEvent;

/// <summary>The author says that another's use of a strategy helped.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Use">Which use of it, from 1.</param>
public sealed record StrategyHelped(StrategyId Strategy, int Use) : StrategyEvent;
