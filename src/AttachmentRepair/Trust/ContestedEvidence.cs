namespace AttachmentRepair.Trust;

/// <summary>Two statements that differ about one thing. The number follows the truster's; a report shows both. Equality is by value.</summary>
/// <param name="Counted">The evidence that counts, as the truster said.</param>
/// <param name="Other">The statement beside it: the trustee's, or where the truster contests a fact of what was told, the truster's contest.</param>
public sealed record ContestedEvidence(EvidenceId Counted, EvidenceId Other);
