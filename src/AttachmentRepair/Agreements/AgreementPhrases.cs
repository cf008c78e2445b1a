namespace AttachmentRepair.Agreements;

/// <summary>What this concept says to people.</summary>
public static class AgreementPhrases
{
    /// <summary>What a draft of a compromise lacks, whosever it is.</summary>
    public static Phrase NeedMissing { get; } = new("NeedMissing", "A need is still to be written.");

    /// <summary>What a draft of a joint goal lacks, whosever it is.</summary>
    public static Phrase StepMissing { get; } = new("StepMissing", "A step is still to be added.");

    /// <summary>A step of somebody whose need a compromise waits for.</summary>
    public static Phrase WriteYourNeed { get; } = new("WriteYourNeed", "A compromise waits for your own need. There is no hurry.");

    /// <summary>A step of somebody whose step a joint goal waits for.</summary>
    public static Phrase AddYourStep { get; } = new("AddYourStep", "A joint goal waits for a step of your own. There is no hurry.");

    /// <summary>A step of everybody, once a draft has a part of each.</summary>
    public static Phrase PutDraftForward { get; } = new("PutDraftForward", "A draft is complete and can be put forward.");
}
