using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>
/// One person's trust in another at an instant, from that person's evidence alone. It tracks and explains; it never predicts. The two numbers are never shown as one,
/// nor without the range and the domains. Immutable and thread-safe; equality is by value, bit for bit. Formulas: TRUST.md section 3.
/// </summary>
public sealed record TrustProgress
{
    /// <summary>I, what was kept, missed, crossed, disclosed and repaired: above 0, below 1; min(sum w T, min T + delta).</summary>
    public required double BehaviourIndex { get; init; }

    /// <summary>f, the index fused with the truster's own ratings: above 0, below 1; (M I + RA) / (M + RA + RB).</summary>
    public required double FeltTrust { get; init; }

    /// <summary>How sure the model is of <see cref="FeltTrust"/>.</summary>
    public required TrustRange Range { get; init; }

    /// <summary>All four domains, in the order of <see cref="TrustDomain"/>.</summary>
    public required ValueList<DomainProgress> Domains { get; init; }

    /// <summary>The lowest domain where it holds the index down, otherwise <see langword="null"/>.</summary>
    public required TrustDomain? CappedBy { get; init; }

    /// <summary>Counted occurrences (kept and missed) as a share of all closed ones, 0 to 1; <see langword="null"/> with nothing closed.</summary>
    public required double? Coverage { get; init; }

    /// <summary>RA, the mass of ratings that speaks for trust; 0 or more.</summary>
    public required double RatingsFor { get; init; }

    /// <summary>RB, the mass of ratings that speaks against it; 0 or more.</summary>
    public required double RatingsAgainst { get; init; }

    /// <summary>K, all mass together, the prior's included: n0 + sum (P + N + S) + RA + RB.</summary>
    public required double Concentration { get; init; }

    /// <summary>The instant it holds for; later evidence is not in it.</summary>
    public required Instant At { get; init; }

    /// <summary>The model, <see cref="TrustModel.Version"/>.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The parameters, <see cref="TrustParameters.Hash"/>.</summary>
    public required string ParameterHash { get; init; }

    /// <summary>One domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <exception cref="ArgumentOutOfRangeException">The domain is not defined.</exception>
    public DomainProgress this[TrustDomain domain] => Enum.IsDefined(domain)
        ? Domains[(int)domain]
        : throw new ArgumentOutOfRangeException(nameof(domain), "Expected a defined domain.");

    /// <summary>The type's name, never its numbers.</summary>
    public override string ToString() => nameof(TrustProgress);
}
