namespace AttachmentRepair.Scheduling;

/// <summary>What becomes of a date its month does not have, such as 31 April (RFC 7529 SKIP).</summary>
public enum InvalidDatePolicy
{
    /// <summary>It is left out (RFC 5545).</summary>
    Omit,

    /// <summary>The last day of that month, or of the year for a day of the year (SKIP=BACKWARD).</summary>
    LastValid,

    /// <summary>The first day of the next month or year (SKIP=FORWARD).</summary>
    NextValid,
}
