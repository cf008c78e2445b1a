namespace AttachmentRepair.Setbacks;

/// <summary>The rejections of this concept.</summary>
public static class SetbackRejections
{
    extension(Rejection)
    {
        /// <summary>A safety net without a safety check.</summary>
        public static Rejection SafetyCheckMissing => new("SafetyCheckMissing", "A safety net needs a safety check.");

        /// <summary>Taking up the repair again names what changes.</summary>
        public static Rejection ChangeNeeded => new("ChangeNeeded", "Taking it up again names at least one thing that will change.");

        /// <summary>The safety net was started before, or was never started.</summary>
        public static Rejection SafetyNetNotRunning => new("SafetyNetNotRunning", "No safety net is running for this.");
    }
}
