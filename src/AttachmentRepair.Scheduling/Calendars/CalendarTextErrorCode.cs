namespace AttachmentRepair.Scheduling;

/// <summary>Why a line of a calendar text was refused.</summary>
public enum CalendarTextErrorCode
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is longer than 65,536 octets of UTF-8 (policy); nothing else was looked at.</summary>
    TooLong,

    /// <summary>Not a content line, or a component without its end.</summary>
    Malformed,

    /// <summary>A file without a VEVENT.</summary>
    NoEvent,

    /// <summary>DTSTART is missing.</summary>
    MissingStart,

    /// <summary>The property was given before.</summary>
    DuplicateProperty,

    /// <summary>The value is no date with a time.</summary>
    BadValue,

    /// <summary>A date without a time.</summary>
    DateOnly,

    /// <summary>A period: occurrences of different lengths are not supported.</summary>
    Period,

    /// <summary>A time with neither TZID nor Z happens at no instant.</summary>
    MissingZone,

    /// <summary>The provider has no zone of this TZID.</summary>
    UnknownZone,

    /// <summary>A time with both TZID and Z.</summary>
    ZoneConflict,

    /// <summary>An added time that no wall time of the start's zone names: the second pass of an overlap.</summary>
    NoWallTime,

    /// <summary>The rule was refused; the reason says which part.</summary>
    BadRule,

    /// <summary>EXRULE, RECURRENCE-ID or more than one RRULE.</summary>
    NotSupported,
}
