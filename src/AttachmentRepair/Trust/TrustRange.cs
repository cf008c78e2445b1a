namespace AttachmentRepair.Trust;

/// <summary>How sure the model is of felt trust: Beta quantiles of its concentration, widened where needed so that the range contains felt trust. Equality is by value.</summary>
/// <param name="Lower">The lower end, 0 to 1; at most felt trust.</param>
/// <param name="Upper">The upper end, 0 to 1; at least felt trust.</param>
/// <param name="Level">The share of the distribution between the quantiles: .9 (policy).</param>
public sealed record TrustRange(double Lower, double Upper, double Level = .9)
{
    /// <summary>The type's name, never its numbers.</summary>
    public override string ToString() => nameof(TrustRange);
}
