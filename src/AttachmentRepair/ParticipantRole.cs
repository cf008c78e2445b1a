namespace AttachmentRepair;

/// <summary>What somebody is in a relationship. Roles are data: more than one may be held, every right exists for every role, and both may be in recovery.</summary>
public enum ParticipantRole
{
    /// <summary>A person in recovery.</summary>
    PersonInRecovery,

    /// <summary>A partner.</summary>
    Partner,

    /// <summary>A caregiver.</summary>
    Caregiver,
}
