namespace AttachmentRepair.Trust;

/// <summary>One number for each domain. Immutable; equality is by value.</summary>
/// <param name="Reliability">The number for <see cref="TrustDomain.Reliability"/>.</param>
/// <param name="Transparency">The number for <see cref="TrustDomain.Transparency"/>.</param>
/// <param name="EmotionalSafety">The number for <see cref="TrustDomain.EmotionalSafety"/>.</param>
/// <param name="Responsiveness">The number for <see cref="TrustDomain.Responsiveness"/>.</param>
public sealed record PerDomain(double Reliability, double Transparency, double EmotionalSafety, double Responsiveness)
{
    /// <summary>The number for one domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <exception cref="ArgumentOutOfRangeException">The domain is not defined.</exception>
    public double this[TrustDomain domain] => domain switch
    {
        TrustDomain.Reliability => Reliability,
        TrustDomain.Transparency => Transparency,
        TrustDomain.EmotionalSafety => EmotionalSafety,
        TrustDomain.Responsiveness => Responsiveness,
        _ => throw new ArgumentOutOfRangeException(nameof(domain), "Expected a defined domain."),
    };

    /// <summary>The type's name; the numbers have their own members.</summary>
    public override string ToString() => nameof(PerDomain);
}
