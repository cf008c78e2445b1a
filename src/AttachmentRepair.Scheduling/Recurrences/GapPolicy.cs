namespace AttachmentRepair.Scheduling;

/// <summary>What becomes of a wall time that the clock jumps over.</summary>
public enum GapPolicy
{
    /// <summary>Read with the offset before the gap, so later by the length of the gap (RFC 5545, 3.3.5): 02:30 becomes 03:30.</summary>
    ShiftForward,

    /// <summary>The first instant after the gap: 02:30 becomes 03:00.</summary>
    FirstValid,

    /// <summary>Read with the offset after the gap, so earlier by the length of the gap: 02:30 becomes 01:30.</summary>
    ShiftBack,

    /// <summary>No occurrence that day; COUNT does not count it.</summary>
    Skip,
}
