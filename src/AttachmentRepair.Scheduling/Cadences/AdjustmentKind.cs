namespace AttachmentRepair.Scheduling;

/// <summary>What was done with one occurrence by name.</summary>
public enum AdjustmentKind
{
    /// <summary>It is held: nothing is owed for it.</summary>
    Held,

    /// <summary>It is called off as if it had never been expected.</summary>
    Cancelled,

    /// <summary>It is due at another instant; its window moves along and its key stays.</summary>
    Moved,
}
