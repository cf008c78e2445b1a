namespace AttachmentRepair.Scheduling;

/// <summary>What becomes of a wall time that the clock shows twice.</summary>
public enum OverlapPolicy
{
    /// <summary>The first pass (RFC 5545, 3.3.5).</summary>
    First,

    /// <summary>The second pass.</summary>
    Last,

    /// <summary>Both passes, as two occurrences; COUNT counts both.</summary>
    Both,
}
