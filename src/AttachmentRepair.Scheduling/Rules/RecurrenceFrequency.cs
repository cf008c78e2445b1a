namespace AttachmentRepair.Scheduling;

/// <summary>The period a rule repeats by (RFC 5545, FREQ).</summary>
/// <remarks>The numbers leave room for the shorter frequencies.</remarks>
public enum RecurrenceFrequency
{
    /// <summary>Every day.</summary>
    Daily = 3,

    /// <summary>Every week, beginning on the rule's week start.</summary>
    Weekly = 4,

    /// <summary>Every calendar month.</summary>
    Monthly = 5,

    /// <summary>Every calendar year.</summary>
    Yearly = 6,
}
