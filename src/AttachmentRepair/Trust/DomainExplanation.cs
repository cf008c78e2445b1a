namespace AttachmentRepair.Trust;

/// <summary>What a domain's score is made of. Equality is by value.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Contributions">They sum to the score less the prior; largest first.</param>
public sealed record DomainExplanation(TrustDomain Domain, ValueList<TrustContribution> Contributions)
{
    /// <summary>The type's name.</summary>
    public override string ToString() => nameof(DomainExplanation);
}
