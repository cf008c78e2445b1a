namespace AttachmentRepair.Trust;

/// <summary>One domain of <see cref="TrustProgress"/>. Equality is by value.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Score">T, above 0 and below 1: (a + P) / (a + b + P + N + S) (TRUST.md section 3).</param>
/// <param name="PositiveMass">P, what was kept, capped by day and decayed; 0 or more.</param>
/// <param name="NegativeMass">N, what was missed, crossed or set back, repaired and decayed; 0 or more.</param>
/// <param name="ScarMass">S, the part of deception and of severe crossings that decays slowest or never; 0 or more.</param>
public sealed record DomainProgress(TrustDomain Domain, double Score, double PositiveMass, double NegativeMass, double ScarMass)
{
    /// <summary>The type's name, never its numbers.</summary>
    public override string ToString() => nameof(DomainProgress);
}
