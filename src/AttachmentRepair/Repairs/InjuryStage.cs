namespace AttachmentRepair.Repairs;

/// <summary>How far an injury has come, as one viewer sees it. Staying at one for good is a legitimate end.</summary>
public enum InjuryStage
{
    /// <summary>The injured person named it.</summary>
    Named,

    /// <summary>Both acknowledged the hurt.</summary>
    Acknowledged,

    /// <summary>Repair has begun.</summary>
    InRepair,

    /// <summary>The injured person accepted an attempt.</summary>
    Repaired,

    /// <summary>The viewer leaves it unresolved; nobody else sees that, and it can be opened again.</summary>
    Unresolved,
}
