namespace AttachmentRepair.Scheduling;

/// <summary>Why a part of a rule text was refused.</summary>
public enum RecurrenceRuleErrorCode
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is longer than 4,096 characters; nothing else was looked at.</summary>
    TooLong,

    /// <summary>Not of the form NAME=VALUE.</summary>
    Malformed,

    /// <summary>No part of RFC 5545 has this name.</summary>
    UnknownPart,

    /// <summary>The part was given before.</summary>
    DuplicatePart,

    /// <summary>FREQ is missing.</summary>
    MissingFrequency,

    /// <summary>The value cannot be read.</summary>
    BadValue,

    /// <summary>The value is outside the part's range.</summary>
    OutOfRange,

    /// <summary>RFC 5545 forbids this together with another part.</summary>
    Conflict,

    /// <summary>Valid by RFC 5545 or 7529, and not supported by this version.</summary>
    NotSupported,
}
