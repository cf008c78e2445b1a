namespace AttachmentRepair.Boundaries;

/// <summary>How far a crossing went, in the words of the boundary's owner.</summary>
public enum CrossingKind
{
    /// <summary>A slip.</summary>
    Slight,

    /// <summary>A clear crossing.</summary>
    Clear,

    /// <summary>A serious crossing.</summary>
    Serious,
}
