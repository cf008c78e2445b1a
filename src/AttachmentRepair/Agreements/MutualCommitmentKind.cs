namespace AttachmentRepair.Agreements;

/// <summary>To what both commit themselves, each to the other.</summary>
public enum MutualCommitmentKind
{
    /// <summary>To say the truth, also when it is uncomfortable.</summary>
    TruthTelling,

    /// <summary>To something else.</summary>
    Custom,
}
