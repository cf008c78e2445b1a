namespace AttachmentRepair.Trust;

// What a table holds under one id: the evidence, or the first repair that waits for it, and what all repairs of it leave.
internal struct EvidenceEntry
{
    // The order of what a repair waits for.
    public const long Awaited = long.MinValue;

    public TrustEvidence Bearer;
    public double Left;

    // What it is put in order by: its ticks in a set, its arrival in a ledger.
    public long Order;

    public readonly bool IsAwaited => Order == Awaited;

    public readonly EvidenceId Id => IsAwaited ? ((TrustEvidence.Repair)Bearer).Target : Bearer.Id;
}
