namespace AttachmentRepair.Stages;

/// <summary>The end of the plan, as everybody agrees on it. Immutable; equality is by value.</summary>
/// <param name="Words">What its proposer says to it, or <c>null</c>.</param>
public sealed record PlanEnd(PrivateText? Words)
{
    /// <summary>The concept code of the end of a plan.</summary>
    public const string Concept = "plan-end";
}
