namespace AttachmentRepair.Agreements;

/// <summary>What circumstances are. None of them is a person's fault.</summary>
public enum ContextFactorKind
{
    /// <summary>Strain from work.</summary>
    WorkStress,

    /// <summary>Exams or training.</summary>
    Study,

    /// <summary>Patterns of the family that one grew up in.</summary>
    FamilyPattern,

    /// <summary>Care for children or relatives.</summary>
    Care,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A loss.</summary>
    Loss,

    /// <summary>Something else.</summary>
    Custom,
}
