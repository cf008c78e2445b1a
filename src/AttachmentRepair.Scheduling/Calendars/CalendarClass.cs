namespace AttachmentRepair.Scheduling;

/// <summary>Who may see an event in a shared calendar (RFC 5545, CLASS).</summary>
public enum CalendarClass
{
    /// <summary>Its owner only.</summary>
    Private,

    /// <summary>Everybody who sees the calendar.</summary>
    Public,

    /// <summary>Others see only that the time is taken.</summary>
    Confidential,
}
