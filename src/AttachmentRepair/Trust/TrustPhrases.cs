namespace AttachmentRepair.Trust;

/// <summary>The sentences that explain what moved a score: neutral, about one event each.</summary>
public static class TrustPhrases
{
    /// <summary>Something agreed was kept.</summary>
    public static Phrase KeptRaised { get; } = new("KeptRaised", "Something agreed was kept.");

    /// <summary>Something agreed was missed.</summary>
    public static Phrase MissedLowered { get; } = new("MissedLowered", "Something agreed was missed.");

    /// <summary>A conflict was open.</summary>
    public static Phrase FrictionLowered { get; } = new("FrictionLowered", "A conflict was open.");

    /// <summary>A boundary was crossed.</summary>
    public static Phrase CrossingLowered { get; } = new("CrossingLowered", "A boundary was crossed.");

    /// <summary>A setback, told unasked: this weighs less.</summary>
    public static Phrase SetbackVoluntaryLowered { get; } = new("SetbackVoluntaryLowered", "A setback, told unasked: this weighs less.");

    /// <summary>A setback, told when asked.</summary>
    public static Phrase SetbackWhenAskedLowered { get; } = new("SetbackWhenAskedLowered", "A setback, told when asked.");

    /// <summary>A setback that was found out.</summary>
    public static Phrase SetbackDiscoveredLowered { get; } = new("SetbackDiscoveredLowered", "A setback that was found out.");

    /// <summary>A setback that was found out after another account of it.</summary>
    public static Phrase SetbackDeniedLowered { get; } = new("SetbackDeniedLowered", "A setback that was found out after another account of it.");

    /// <summary>A setback was told promptly.</summary>
    public static Phrase DisclosureRaised { get; } = new("DisclosureRaised", "A setback was told promptly.");

    /// <summary>Your own rating stood above the start.</summary>
    public static Phrase RatingRaised { get; } = new("RatingRaised", "Your own rating stood above the start.");

    /// <summary>Your own rating stood below the start.</summary>
    public static Phrase RatingLowered { get; } = new("RatingLowered", "Your own rating stood below the start.");

    /// <summary>Your own rating stood at the start.</summary>
    public static Phrase RatingHeld { get; } = new("RatingHeld", "Your own rating stood at the start.");

    /// <summary>Something was counted.</summary>
    public static Phrase Counted { get; } = new("Counted", "Something was counted.");

    /// <summary>A repair was received.</summary>
    public static Phrase RepairRaised { get; } = new("RepairRaised", "A repair was received.");

    /// <summary>How sure: there is less evidence than the model starts with.</summary>
    public static Phrase LittleEvidence { get; } = new("LittleEvidence", "There is little to go by so far, so the range is wide.");

    /// <summary>How sure: the newest evidence is older than the half-life of a keep.</summary>
    public static Phrase OldEvidence { get; } = new("OldEvidence", "The newest of what is known is some weeks old.");

    /// <summary>How sure: a quarter or more of the evidence points the other way.</summary>
    public static Phrase MixedEvidence { get; } = new("MixedEvidence", "What is known points both ways.");

    /// <summary>How sure: none of the others.</summary>
    public static Phrase SteadyEvidence { get; } = new("SteadyEvidence", "There is recent evidence, and it points one way.");

    /// <summary>What is not counted, whether there is any or not.</summary>
    public static Phrase PrivateNotCounted { get; } = new("PrivateNotCounted", "Private items of others are never counted.");

    /// <summary>What is not counted, whether there is any or not.</summary>
    public static Phrase ExcusedNotCounted { get; } = new("ExcusedNotCounted", "What was excused, on hold, agreed anew or left without a word counts neither way.");
}
