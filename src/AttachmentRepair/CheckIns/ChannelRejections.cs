namespace AttachmentRepair.CheckIns;

/// <summary>The rejections about channels, replies and punctuality.</summary>
public static class ChannelRejections
{
    extension(Rejection)
    {
        /// <summary>A channel says what it is for.</summary>
        public static Rejection PurposeNeeded => new("PurposeNeeded", "Please say what this is for.");

        /// <summary>A time is out of its range.</summary>
        public static Rejection TimeOutOfRange => new("TimeOutOfRange", "This time is too short or too long to be agreed.");

        /// <summary>Somebody who is not a member, or the sender where another is meant.</summary>
        public static Rejection NoSuchReplier => new("NoSuchReplier", "This names somebody who cannot reply here.");

        /// <summary>The exception is not one of those that were agreed.</summary>
        public static Rejection ExceptionNotAgreed => new("ExceptionNotAgreed", "This exception is not part of the agreement; it can be proposed.");

        /// <summary>A time that is over, or ends before it begins.</summary>
        public static Rejection TimeIsOver => new("TimeIsOver", "This time is over already.");
    }
}
