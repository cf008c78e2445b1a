namespace AttachmentRepair.Setbacks;

/// <summary>The rejections of this concept.</summary>
public static class SetbackRejections
{
    extension(Rejection)
    {
        /// <summary>A safety net without a safety check.</summary>
        public static Rejection SafetyCheckMissing => new("SafetyCheckMissing", "A safety net needs a safety check.");

        /// <summary>The step is not part of the safety net in the version in which it runs.</summary>
        public static Rejection StepNotAgreed => new("StepNotAgreed", "This step is not part of the safety net as it was agreed.");

        /// <summary>Taking up the repair again names what changes.</summary>
        public static Rejection ChangeNeeded => new("ChangeNeeded", "Taking it up again names at least one thing that will change.");

        /// <summary>What only another person can say of one's own disclosure.</summary>
        public static Rejection ForTheOther => new("ForTheOther", "This is for the other person to say.");

        /// <summary>There is one disclosure agreement at a time.</summary>
        public static Rejection AgreementExists => new("AgreementExists", "There is an agreement already; it can be worded anew, or ended.");

        /// <summary>An agreement that agrees on nothing.</summary>
        public static Rejection NothingAgreed => new("NothingAgreed", "An agreement names at least a part or a window.");

        /// <summary>A window without length.</summary>
        public static Rejection WindowTooShort => new("WindowTooShort", "An agreed window is longer than no time at all.");

        /// <summary>The proposed time is over.</summary>
        public static Rejection TimeHasPassed => new("TimeHasPassed", "That time has passed; another can be proposed.");

        /// <summary>The proposed time is further away than the policy allows.</summary>
        public static Rejection TooFarAhead => new("TooFarAhead", "A time within a year can be proposed.");

        /// <summary>Not everybody has said ready, for whatever reason.</summary>
        public static Rejection NotYetSet => new("NotYetSet", "Nothing is set yet.");

        /// <summary>It is set: it is moved or called off, not un-said.</summary>
        public static Rejection AlreadySet => new("AlreadySet", "This is set; it can be moved or called off instead.");
    }
}
