namespace AttachmentRepair;

/// <summary>The rejections that any concept may answer with.</summary>
public static class RoomRejections
{
    extension(Rejection)
    {
        /// <summary>The relationship does not exist for this person; the same answer for an unknown relationship and for one of other people.</summary>
        public static Rejection UnknownRelationship => new("UnknownRelationship", "There is no such relationship for this person.");

        /// <summary>The relationship was opened before, with other people or roles.</summary>
        public static Rejection AlreadyOpen => new("AlreadyOpen", "This relationship is already open with other people or roles.");

        /// <summary>Until everybody has joined, only private rooms work.</summary>
        public static Rejection NotYetJoined => new("NotYetJoined", "The shared room opens when everybody has joined.");

        /// <summary>The person joined before.</summary>
        public static Rejection AlreadyJoined => new("AlreadyJoined", "This person has already joined.");

        /// <summary>The command fits another kind of room.</summary>
        public static Rejection WrongRoom => new("WrongRoom", "This command belongs to another kind of room.");

        /// <summary>The named item is not in this room: the same answer for a random id and for somebody's private item.</summary>
        public static Rejection UnknownItem => new("UnknownItem", "There is no such item here.");

        /// <summary>The item is another person's, and only its owner may do this.</summary>
        public static Rejection NotYours => new("NotYours", "Only the person whose item this is may do that.");

        /// <summary>The item has ended.</summary>
        public static Rejection Ended => new("Ended", "This has ended.");

        /// <summary>The command answers a version that is no longer the newest.</summary>
        public static Rejection Outdated => new("Outdated", "There is a newer version of this; please read it first.");

        /// <summary>Terms in force are ended, not un-assented.</summary>
        public static Rejection TermsInForce => new("TermsInForce", "This is in force; it can be ended instead.");

        /// <summary>The terms are not in force.</summary>
        public static Rejection NotInForce => new("NotInForce", "This is not in force.");

        /// <summary>The same command id was recorded before with another content.</summary>
        public static Rejection CommandIdReused => new("CommandIdReused", "This command id was already used for something else.");

        /// <summary><c>OccurredAt</c> lies after the moment of recording.</summary>
        public static Rejection InTheFuture => new("InTheFuture", "What has not happened yet cannot be recorded.");

        /// <summary>The room is paused, and this would add something new to do.</summary>
        public static Rejection RoomPaused => new("RoomPaused", "While things are paused nothing new is added. What happened can still be recorded.");

        /// <summary>The room is not paused.</summary>
        public static Rejection NotPaused => new("NotPaused", "Nothing is paused.");

        /// <summary>More open items than the cap; ends, boundaries, disclosures and help are never refused for this.</summary>
        public static Rejection TooMuchAtOnce => new("TooMuchAtOnce", "There is much open already; please finish or end something first.");

        /// <summary>The room holds something critical that a newer version of the library wrote.</summary>
        public static Rejection NewerVersionNeeded => new("NewerVersionNeeded", "A newer version of the application is needed to write here.");
    }
}
