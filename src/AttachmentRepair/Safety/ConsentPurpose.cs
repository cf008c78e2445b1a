namespace AttachmentRepair.Safety;

/// <summary>What a consent is for: exactly this, and nothing that is like it.</summary>
public enum ConsentPurpose
{
    /// <summary>Help for the person by somebody outside the relationship.</summary>
    Care,

    /// <summary>A study.</summary>
    Research,

    /// <summary>Making the product better.</summary>
    Improvement,
}
