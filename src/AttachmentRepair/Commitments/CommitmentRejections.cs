namespace AttachmentRepair.Commitments;

/// <summary>The rejections of this concept.</summary>
public static class CommitmentRejections
{
    extension(Rejection)
    {
        /// <summary>One's word is renewed after a miss.</summary>
        public static Rejection NothingMissed => new("NothingMissed", "Nobody said that this was missed, so there is nothing to renew.");

        /// <summary>A word is renewed with a date.</summary>
        public static Rejection NextDateNeeded => new("NextDateNeeded", "A renewed word needs its next date; please say when.");
    }
}
