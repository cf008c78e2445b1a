namespace AttachmentRepair.Agreements;

/// <summary>How far an agreement has come.</summary>
public enum AgreementStatus
{
    /// <summary>Something that each has to write is still missing, or nobody has put it forward.</summary>
    Draft,

    /// <summary>It was proposed; not everybody has assented to the same version.</summary>
    Proposed,

    /// <summary>A version is in force, whatever else is proposed.</summary>
    Active,

    /// <summary>Somebody ended it.</summary>
    Ended,
}
