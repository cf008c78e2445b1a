namespace AttachmentRepair.Trust;

/// <summary>The four kinds of thing that trust is shown about. Every one has sources of positive evidence; every one is always shown.</summary>
public enum TrustDomain
{
    /// <summary>Commitments, rituals and plans: what was said is done.</summary>
    Reliability,

    /// <summary>Progress updates on time, the daily statement of a ritual, disclosures: what happened is told.</summary>
    Transparency,

    /// <summary>Boundaries respected, conversations held, crossings and their redress.</summary>
    EmotionalSafety,

    /// <summary>Replies, arrivals and check-ins.</summary>
    Responsiveness,
}
