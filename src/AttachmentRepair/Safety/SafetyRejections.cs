namespace AttachmentRepair.Safety;

/// <summary>The rejections of this concept.</summary>
public static class SafetyRejections
{
    extension(Rejection)
    {
        /// <summary>A consent names what it covers.</summary>
        public static Rejection ScopeNeeded => new("ScopeNeeded", "A consent says what it covers; please choose at least one.");

        /// <summary>A consent ends by itself, after now and within a year.</summary>
        public static Rejection ExpiryOutOfRange => new("ExpiryOutOfRange", "A consent ends by itself within a year; please choose a day that is still to come.");

        /// <summary>A request goes to another member.</summary>
        public static Rejection AskSomebodyElse => new("AskSomebodyElse", "A request goes to another member.");

        /// <summary>The sender asked within the period; it says nothing of what the other made of it.</summary>
        public static Rejection TooSoon => new("TooSoon", "You asked within the last 30 days; please let it rest until they are over.");

        /// <summary>What was sent is withdrawn instead of undone.</summary>
        public static Rejection AlreadySent => new("AlreadySent", "This has been sent; it can be withdrawn instead.");

        /// <summary>Its time has not come, or its author keeps things on hold, or has left.</summary>
        public static Rejection NotToBeSent => new("NotToBeSent", "This is not to be sent now.");

        /// <summary>Only somebody who has left gives notice of it.</summary>
        public static Rejection NotLeft => new("NotLeft", "Notice of leaving is given after leaving.");

        /// <summary>Who has left writes nothing more into the shared room but a notice; what is private, help included, stays open.</summary>
        public static Rejection HasLeft => new("HasLeft", "You have left; what is your own, and help, stay open to you.");
    }
}
