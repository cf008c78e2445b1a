namespace AttachmentRepair.Trust;

/// <summary>
/// What each score of a <see cref="TrustProgress"/> is made of, event by event, exactly (to 1e-12; TRUST.md section 3). Each list is largest first by absolute amount;
/// ties by time, id and domain. A repair has no entry: it lessens that of its breach. Immutable and thread-safe; equality is by value.
/// </summary>
public sealed record TrustExplanation
{
    /// <summary>What is explained.</summary>
    public required TrustProgress Progress { get; init; }

    /// <summary>y0, where every score starts.</summary>
    public required double Prior { get; init; }

    /// <summary>All four domains, in order: score = prior + contributions.</summary>
    public required ValueList<DomainExplanation> Domains { get; init; }

    /// <summary>What the behaviour index is made of: index = prior + contributions + <see cref="IndexAllowance"/>. Where a domain caps it, only that domain's.</summary>
    public required ValueList<TrustContribution> Index { get; init; }

    /// <summary>The part of the index that is no event's: delta where a domain caps it, otherwise 0.</summary>
    public required double IndexAllowance { get; init; }

    /// <summary>What felt trust is made of: felt trust = prior + contributions + <see cref="FeltAllowance"/>.</summary>
    public required ValueList<TrustContribution> Felt { get; init; }

    /// <summary>The part of felt trust that is no event's: <see cref="IndexAllowance"/> times M / (M + RA + RB).</summary>
    public required double FeltAllowance { get; init; }

    /// <summary>Where the two people said different things: it counts as the truster said, and both statements stand.</summary>
    public ValueList<ContestedEvidence> Contested { get; init; } = [];

    /// <summary>The type's name, never its numbers.</summary>
    public override string ToString() => nameof(TrustExplanation);
}
