namespace AttachmentRepair;

/// <summary>The rejections about one occurrence of something agreed.</summary>
public static class OccurrenceRejections
{
    extension(Rejection)
    {
        /// <summary>The cadence has no such occurrence.</summary>
        public static Rejection NoSuchOccurrence => new("NoSuchOccurrence", "Nothing was agreed for that time.");

        /// <summary>Its window has not opened.</summary>
        public static Rejection TooEarly => new("TooEarly", "It is too early to record this.");

        /// <summary>A pause or a relaxed period covered it: it was not due, so nobody missed it.</summary>
        public static Rejection WasNotDue => new("WasNotDue", "A pause or an agreed time off covered this.");

        /// <summary>An outcome was recorded before.</summary>
        public static Rejection AlreadyRecorded => new("AlreadyRecorded", "This was recorded before.");

        /// <summary>Notice and renegotiation come before the time that something is due.</summary>
        public static Rejection NoticeTooLate => new("NoticeTooLate", "Notice comes before the time that something is due.");
    }
}
