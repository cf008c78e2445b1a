namespace AttachmentRepair;

/// <summary>Who may help with a talk. A facilitator is never in the shared room; this says only that somebody is there when people meet.</summary>
public enum FacilitatorKind
{
    /// <summary>A therapist or another clinician.</summary>
    Clinician,

    /// <summary>A sponsor.</summary>
    Sponsor,

    /// <summary>A trusted adviser.</summary>
    TrustedAdviser,

    /// <summary>A peer coach.</summary>
    PeerCoach,
}
