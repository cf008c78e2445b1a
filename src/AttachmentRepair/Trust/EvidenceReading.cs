namespace AttachmentRepair.Trust;

/// <summary>What was read from lines: everything that could be, and every line that could not. Equality is by value.</summary>
/// <param name="Evidence">The evidence, in the order of its lines.</param>
/// <param name="Problems">The lines that are no evidence, in order.</param>
public sealed record EvidenceReading(ValueList<TrustEvidence> Evidence, ValueList<EvidenceProblem> Problems)
{
    /// <summary>The type's name.</summary>
    public override string ToString() => nameof(EvidenceReading);
}
