namespace AttachmentRepair.Scheduling;

/// <summary>What became of one expected occurrence. One closed set for every kind of cadence.</summary>
/// <remarks><see cref="NotDue"/>, <see cref="Upcoming"/>, <see cref="Open"/> and <see cref="Expired"/> follow from the window alone and are never recorded.</remarks>
public enum OccurrenceState
{
    /// <summary>The cadence expects nothing here: it has no such occurrence, or the definition had ended.</summary>
    NotDue,

    /// <summary>Expected; its window has not opened.</summary>
    Upcoming,

    /// <summary>Its window is open: not yet anything else, never a miss.</summary>
    Open,

    /// <summary>Recorded: done in time.</summary>
    Kept,

    /// <summary>Recorded: done later, with notice given before.</summary>
    KeptWithNotice,

    /// <summary>Recorded: done after the grace had ended. A late one stays late.</summary>
    Late,

    /// <summary>Recorded by somebody as missed. Never derived from silence.</summary>
    Missed,

    /// <summary>Recorded: not done, with notice or by an exception agreed in advance.</summary>
    Excused,

    /// <summary>Recorded: replaced by another agreement before it was due.</summary>
    Renegotiated,

    /// <summary>Recorded: somebody chose not to answer.</summary>
    Declined,

    /// <summary>A pause covered it; nothing is owed for it, then or later.</summary>
    Held,

    /// <summary>The window closed without a record, whatever the reason.</summary>
    Expired,

    /// <summary>Due before enrolment, or its record cannot be read.</summary>
    Unknown,
}
