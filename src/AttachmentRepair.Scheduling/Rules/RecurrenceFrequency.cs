namespace AttachmentRepair.Scheduling;

/// <summary>The period a rule repeats by (RFC 5545, FREQ), from short to long.</summary>
public enum RecurrenceFrequency
{
    /// <summary>Every second.</summary>
    Secondly,

    /// <summary>Every minute.</summary>
    Minutely,

    /// <summary>Every hour.</summary>
    Hourly,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Every week, beginning on the rule's week start.</summary>
    Weekly,

    /// <summary>Every calendar month.</summary>
    Monthly,

    /// <summary>Every calendar year.</summary>
    Yearly,
}
