namespace AttachmentRepair.Repairs;

/// <summary>What this concept says to people.</summary>
public static class RepairPhrases
{
    /// <summary>A step of the receiver, who may take all the time they need.</summary>
    public static Phrase AnswerRepair { get; } = new("AnswerRepair", "A repair attempt waits for you. There is no hurry.");

    /// <summary>A step of the author, and advice before sending.</summary>
    public static Phrase PreventionStepsMissing { get; } = new("PreventionStepsMissing", "Steps that prevent it from happening again are still missing.");
}
