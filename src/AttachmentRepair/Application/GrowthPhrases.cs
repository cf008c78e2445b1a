namespace AttachmentRepair.Application;

/// <summary>The lines of a summary of growth.</summary>
public static class GrowthPhrases
{
    /// <summary>A joint line.</summary>
    public static Phrase NewSkills { get; } = new("NewSkills", "Ways to repair that you agreed on.");

    /// <summary>A joint line.</summary>
    public static Phrase SkillsThatHelped { get; } = new("SkillsThatHelped", "Times such a way helped.");

    /// <summary>A joint line.</summary>
    public static Phrase KeptBoundaries { get; } = new("KeptBoundaries", "Times a boundary was respected.");

    /// <summary>A joint line.</summary>
    public static Phrase RecoveredMoments { get; } = new("RecoveredMoments", "Tense talks that paused and closed with understanding.");

    /// <summary>A joint line.</summary>
    public static Phrase RepairsThatArrived { get; } = new("RepairsThatArrived", "Repairs that arrived.");

    /// <summary>A joint line.</summary>
    public static Phrase HeldTogether { get; } = new("HeldTogether", "Times you met as agreed.");

    /// <summary>A joint line.</summary>
    public static Phrase AgreedTogether { get; } = new("AgreedTogether", "Things you agreed on.");

    /// <summary>The last joint line.</summary>
    public static Phrase StillOpen { get; } = new("StillOpen", "Crossings that are still open.");

    /// <summary>A line of one's own.</summary>
    public static Phrase OwnKept { get; } = new("OwnKept", "Times you kept your word.");

    /// <summary>A line of one's own.</summary>
    public static Phrase OwnUpdates { get; } = new("OwnUpdates", "Times you said in time how it goes.");

    /// <summary>A line of one's own.</summary>
    public static Phrase OwnReflections { get; } = new("OwnReflections", "Times you looked back for yourself. Nobody else sees this.");
}
