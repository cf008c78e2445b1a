namespace AttachmentRepair.Trust;

// What a table holds under one id: the evidence, or the first repair that waits for it, and what all repairs of it leave.
internal struct EvidenceEntry
{
    public TrustEvidence Bearer;
    public double Left;

    // Which piece of evidence it was to arrive, from 0; -1 while a repair waits for it.
    public int Arrival;

    public readonly bool IsAwaited => Arrival < 0;

    public readonly EvidenceId Id => IsAwaited ? ((TrustEvidence.Repair)Bearer).Target : Bearer.Id;
}
