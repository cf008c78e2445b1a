using NodaTime;

namespace AttachmentRepair.Journals;

/// <summary>
/// What trust progress showed one person at an instant: both numbers, never one, with the 90 % range of felt trust and every domain. Each number is in 0..1.
/// Immutable; equality is by value.
/// </summary>
/// <param name="Of">In whom.</param>
/// <param name="At">The instant it holds for.</param>
/// <param name="BehaviourIndex">What was kept, missed, crossed, disclosed and repaired.</param>
/// <param name="FeltTrust">The index fused with the person's own ratings.</param>
/// <param name="Lower">The lower end of the range.</param>
/// <param name="Upper">The upper end of the range.</param>
/// <param name="Reliability">The score of this domain.</param>
/// <param name="Transparency">The score of this domain.</param>
/// <param name="EmotionalSafety">The score of this domain.</param>
/// <param name="Responsiveness">The score of this domain.</param>
/// <param name="ModelVersion">The version of the equations; numbers of different versions are not compared.</param>
/// <param name="ParameterHash">The parameters, by their hash.</param>
public sealed record TrustSnapshot(
    PersonId Of,
    Instant At,
    double BehaviourIndex,
    double FeltTrust,
    double Lower,
    double Upper,
    double Reliability,
    double Transparency,
    double EmotionalSafety,
    double Responsiveness,
    string ModelVersion,
    string ParameterHash)
{
    // The same sums on another runtime may differ in the last digits.
    private const double Rounding = 1e-9;

    /// <summary>Whether every number is in its range, and felt trust in the given one.</summary>
    public bool IsInRange => Numbers.All(n => n is >= 0 and <= 1) && Lower <= FeltTrust && FeltTrust <= Upper;

    private IEnumerable<double> Numbers => [BehaviourIndex, FeltTrust, Lower, Upper, Reliability, Transparency, EmotionalSafety, Responsiveness];

    /// <summary>Whether it says the same, but for the last digits.</summary>
    /// <param name="other">What it is compared with.</param>
    public bool IsSameAs(TrustSnapshot? other) =>
        other is not null
        && (Of, At, ModelVersion, ParameterHash) == (other.Of, other.At, other.ModelVersion, other.ParameterHash)
        && Numbers.Zip(other.Numbers).All(n => Math.Abs(n.First - n.Second) <= Rounding);

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(TrustSnapshot);
}
