namespace AttachmentRepair.CheckIns;

/// <summary>The rejections of this concept.</summary>
public static class CheckInRejections
{
    extension(Rejection)
    {
        /// <summary>Only members take part, and a contact needs another.</summary>
        public static Rejection NamesNoMember => new("NamesNoMember", "Only people who take part here can be named.");

        /// <summary>A routine has exactly one owner.</summary>
        public static Rejection RoutineNeedsOneOwner => new("RoutineNeedsOneOwner", "A routine is done by one person, whose it is.");

        /// <summary>The sections need more than the agreed time.</summary>
        public static Rejection AgendaTooLong => new("AgendaTooLong", "The sections take more than the agreed time.");

        /// <summary>A reflection and anything else are recorded in different ways.</summary>
        public static Rejection OtherSeriesKind => new("OtherSeriesKind", "A reflection is written in private and shared by choice; anything else is held.");

        /// <summary>What went well is said first.</summary>
        public static Rejection WentWellFirst => new("WentWellFirst", "What went well comes first.");

        /// <summary>A topic policy names at least one topic.</summary>
        public static Rejection TopicNeeded => new("TopicNeeded", "A topic policy names at least one topic.");
    }
}
