namespace AttachmentRepair.Boundaries;

/// <summary>The rejections of this concept.</summary>
public static class BoundaryRejections
{
    extension(Rejection)
    {
        /// <summary>A shared boundary ends with its terms.</summary>
        public static Rejection EndItsTerms => new("EndItsTerms", "This boundary is shared; it ends when its terms are ended, which anyone may do.");

        /// <summary>A boundary has exactly one domain.</summary>
        public static Rejection DomainNeeded => new("DomainNeeded", "A boundary is about one part of life; please choose which.");

        /// <summary>Respect is noted by the boundary's owner.</summary>
        public static Rejection OwnerNotes => new("OwnerNotes", "Whether a boundary was respected is noted by the person whose boundary it is.");

        /// <summary>Respect is noted at most once a period.</summary>
        public static Rejection NotedThisPeriod => new("NotedThisPeriod", "This was noted within the last six days.");

        /// <summary>A plan comes after the acknowledgement.</summary>
        public static Rejection AcknowledgeFirst => new("AcknowledgeFirst", "An acknowledgement comes before a plan.");

        /// <summary>One's word is renewed after the plan was accepted.</summary>
        public static Rejection NotAcceptedYet => new("NotAcceptedYet", "The plan comes first; a word is renewed when it was accepted.");

        /// <summary>There is no plan to accept.</summary>
        public static Rejection NoPlanYet => new("NoPlanYet", "There is no plan to accept yet.");

        /// <summary>Nobody crosses their own boundary here, and only a member can.</summary>
        public static Rejection NotAnotherMember => new("NotAnotherMember", "This names somebody who is not another member.");
    }
}
