namespace AttachmentRepair.Trust;

/// <summary>What one kind of event is to trust: a row of <see cref="EvidenceRules"/>. Immutable and thread-safe.</summary>
public sealed class EvidenceRule
{
    internal EvidenceRule(string name, Type type, EvidenceSource source, string counts, string reason, Action<EvidenceFold, EvidenceHeard, RoomEvent>? hear, params ValueList<TrustDomain> domains) =>
        (Event, Type, Source, Counts, Reason, Hear, Domains) = (name, type, source, counts, reason, hear, domains);

    /// <summary>The wire name of the event.</summary>
    public string Event { get; }

    /// <summary>Whose statement it must be to count; anybody else's counts for nothing.</summary>
    public EvidenceSource Source { get; }

    /// <summary>The domains in which it may count; none where it is no evidence, or counts in felt trust alone.</summary>
    public ValueList<TrustDomain> Domains { get; }

    /// <summary>What it counts as, and how much; empty where it is no evidence.</summary>
    public string Counts { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Whether it is evidence.</summary>
    public bool IsEvidence => Source != EvidenceSource.Nobody;

    /// <summary>Whether it is read, as evidence or to know what evidence is about; any other event changes nothing.</summary>
    public bool IsRead => Hear is not null;

    internal Type Type { get; }

    internal Action<EvidenceFold, EvidenceHeard, RoomEvent>? Hear { get; }

    /// <summary>The wire name of the event.</summary>
    public override string ToString() => Event;
}
