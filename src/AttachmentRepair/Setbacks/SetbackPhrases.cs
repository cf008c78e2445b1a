namespace AttachmentRepair.Setbacks;

/// <summary>What this concept says to people.</summary>
public static class SetbackPhrases
{
    /// <summary>An offer to everybody after a disclosure, once no boundary rules out a talk.</summary>
    public static Phrase TalkAboutDisclosure { get; } = new("TalkAboutDisclosure", "Something was disclosed. Would now be a good time to talk about it?");

    /// <summary>A step for everybody while a safety net runs.</summary>
    public static Phrase NextSafetyNetStep { get; } = new("NextSafetyNetStep", "The safety net you agreed on has a next step.");

    /// <summary>Advice before sending.</summary>
    public static Phrase CurrentSafetyMissing { get; } = new("CurrentSafetyMissing", "How safe things are now is not said yet. It can be added, or left out.");
}
