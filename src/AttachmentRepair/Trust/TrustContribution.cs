using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>What one piece of evidence adds to a score, or takes from it. Equality is by value.</summary>
/// <param name="Id">The evidence.</param>
/// <param name="At">When the truster learned of it.</param>
/// <param name="Domain">The domain it works through; <see langword="null"/> for a rating.</param>
/// <param name="Amount">The share of the score that it accounts for, in score points (-1 to 1): keeps 0 or more, breaches 0 or less.</param>
/// <param name="Sentence">A neutral sentence, with a stable code such as <c>KeptRaised</c>.</param>
public sealed record TrustContribution(EvidenceId Id, Instant At, TrustDomain? Domain, double Amount, Phrase Sentence)
{
    /// <summary>The sentence code.</summary>
    public override string ToString() => Sentence.Code;
}
