namespace AttachmentRepair.Boundaries;

/// <summary>Whether a boundary holds.</summary>
public enum BoundaryStatus
{
    /// <summary>Not yet: it is shared, and not everybody has assented.</summary>
    Proposed,

    /// <summary>It holds, whatever else happens.</summary>
    Active,

    /// <summary>Its owner, or somebody whose boundary it was too, ended it.</summary>
    Ended,
}
