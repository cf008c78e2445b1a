namespace AttachmentRepair.Boundaries;

/// <summary>What this concept says to people.</summary>
public static class BoundaryPhrases
{
    /// <summary>A step of the one who crossed a boundary.</summary>
    public static Phrase AcknowledgeCrossing { get; } = new("AcknowledgeCrossing", "A crossing waits for your acknowledgement.");

    /// <summary>A step of the one who crossed a boundary.</summary>
    public static Phrase OfferRedress { get; } = new("OfferRedress", "A plan to make it good is still to be offered.");

    /// <summary>A step of the boundary's owner.</summary>
    public static Phrase AnswerRedress { get; } = new("AnswerRedress", "A plan waits for your answer.");

    /// <summary>An offer to everybody, after the promptness window.</summary>
    public static Phrase TalkAboutCrossing { get; } = new("TalkAboutCrossing", "A crossing has no plan yet. Would a talk, perhaps with somebody to help, be good?");

    /// <summary>An offer to everybody, after a change of circumstances.</summary>
    public static Phrase ReviewBoundary { get; } = new("ReviewBoundary", "Circumstances changed. Would you like to look at this boundary again? It stays in force.");
}
