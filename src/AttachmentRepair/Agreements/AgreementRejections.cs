namespace AttachmentRepair.Agreements;

/// <summary>The rejections of this concept.</summary>
public static class AgreementRejections
{
    extension(Rejection)
    {
        /// <summary>A list without an entry.</summary>
        public static Rejection NothingToAgreeOn => new("NothingToAgreeOn", "There is nothing in it yet to agree on.");

        /// <summary>A period ends before it begins.</summary>
        public static Rejection PeriodEndsFirst => new("PeriodEndsFirst", "A period ends on or after the day it begins.");

        /// <summary>A review that comes again needs its first day.</summary>
        public static Rejection ReviewUnclear => new("ReviewUnclear", "A review that comes again needs a first day and from 1 to 60 months.");

        /// <summary>A revision of another kind, or a command that does not fit the kind.</summary>
        public static Rejection OtherKind => new("OtherKind", "This is another kind of agreement.");

        /// <summary>A compromise honours a need of each.</summary>
        public static Rejection NeedMissing => new("NeedMissing", "A compromise honours a need of each; one is still to be written.");

        /// <summary>A joint goal has a step of each.</summary>
        public static Rejection StepMissing => new("StepMissing", "A joint goal has a step of each; one is still to be added.");

        /// <summary>Each keeps a step as long as the goal stands.</summary>
        public static Rejection LastStep => new("LastStep", "Each keeps one step as long as the goal stands; the goal itself can be ended.");

        /// <summary>What was proposed ends with its terms.</summary>
        public static Rejection NotADraft => new("NotADraft", "This is no draft any more; it ends when its terms are ended, which anyone may do.");
    }
}
