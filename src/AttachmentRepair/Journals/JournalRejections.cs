namespace AttachmentRepair.Journals;

/// <summary>The rejections of journals and ratings.</summary>
public static class JournalRejections
{
    extension(Rejection)
    {
        /// <summary>A snapshot of trust that is not what the sender's own trust progress shows, or theirs is off; the same answer for both.</summary>
        public static Rejection NotWhatIsShown => new("NotWhatIsShown", "Your trust progress does not show this now. Please look at it again before you share it.");
    }
}
