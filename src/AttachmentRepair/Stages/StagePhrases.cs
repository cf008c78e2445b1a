namespace AttachmentRepair.Stages;

/// <summary>What this concept says to people.</summary>
public static class StagePhrases
{
    /// <summary>How a stage reads that not everybody is ready for.</summary>
    public static Phrase NotYet { get; } = new("NotYet", "Not yet.");

    /// <summary>How the pace reads, whoever asked for it.</summary>
    public static Phrase AgreedPace { get; } = new("AgreedPace", "This is the agreed pace.");

    /// <summary>How accountability reads while everybody consents.</summary>
    public static Phrase AccountabilityActive { get; } = new("AccountabilityActive", "Accountability is active.");

    /// <summary>How accountability reads otherwise, whatever the cause.</summary>
    public static Phrase AccountabilityNotActive { get; } = new("AccountabilityNotActive", "Accountability is not active.");

    /// <summary>An offer to somebody who noted that they feel safe enough.</summary>
    public static Phrase NextStage { get; } = new("NextStage", "If you feel ready for the next stage, you can say so. There is no hurry.");

    /// <summary>An offer to somebody whose own pace is slower than the agreed one.</summary>
    public static Phrase SlowDown { get; } = new("SlowDown", "Your own pace is slower than the agreed one. Would you like to slow things down? Nobody is told why.");

    /// <summary>An offer to everybody, once a year.</summary>
    public static Phrase ReviewFuture { get; } = new("ReviewFuture", "A year has passed. Would you like to look again at what you want for the future?");

    /// <summary>An offer to everybody, on the day of a booster.</summary>
    public static Phrase Booster { get; } = new("Booster", "It is time for a booster that you agreed on.");

    /// <summary>An offer to everybody, on a review day of the maintenance plan.</summary>
    public static Phrase ReviewMaintenance { get; } = new("ReviewMaintenance", "It is time to look at your maintenance plan again. It stays in force.");

    /// <summary>An offer to everybody, after a setback in the maintenance stage.</summary>
    public static Phrase ReturnToStage { get; } = new("ReturnToStage", "You can go back to an earlier stage at once. What was reached stays.");

    /// <summary>An offer to everybody, when nothing was accepted for a while.</summary>
    public static Phrase ReviewGoals { get; } = new("ReviewGoals", "Little has changed for a while. Would you like to look at your goals together?");

    /// <summary>An offer to everybody, when as much is open as was agreed on.</summary>
    public static Phrase ReduceOpenItems { get; } = new("ReduceOpenItems", "There is much open. Would you like to finish or end something first?");
}
