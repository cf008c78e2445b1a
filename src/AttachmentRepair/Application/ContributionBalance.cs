namespace AttachmentRepair.Application;

/// <summary>
/// How much of what is created, kept and begun is done together: a joint trend, the same for both. It holds no share of a person. Equality is by value.
/// </summary>
/// <param name="Status">Whether there is enough to show.</param>
/// <param name="Trend">The periods, oldest first; empty where there is not enough.</param>
public sealed record ContributionBalance(ContributionStatus Status, ValueList<ContributionPoint> Trend)
{
    /// <summary>The fewest joint items with which it is shown: 5 (policy).</summary>
    public const int Minimum = 5;
}
