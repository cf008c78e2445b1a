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

    /// <summary>A step of the one who crossed a boundary.</summary>
    public static Phrase RenewAfterCrossing { get; } = new("RenewAfterCrossing", "The plan was accepted. You can renew your word.");

    /// <summary>An offer to everybody, after the promptness window.</summary>
    public static Phrase TalkAboutCrossing { get; } = new("TalkAboutCrossing", "A crossing has no plan yet. Would a talk, perhaps with somebody to help, be good?");

    /// <summary>An offer to everybody, when a crossing stays without an accepted plan.</summary>
    public static Phrase SomebodyToHelp { get; } = new("SomebodyToHelp", "A crossing is still open. Would somebody to help with the talk be good?");

    /// <summary>An offer to the one who rated a boundary low.</summary>
    public static Phrase AskForReview { get; } = new("AskForReview", "You find this boundary hard. Would you like to ask to look at it again? Nobody is told why.");

    /// <summary>An offer to the one who noted something about their safety.</summary>
    public static Phrase SeeHelp { get; } = new("SeeHelp", "You noted something about your safety. Would you like to see where help is? Nobody else sees this.");

    /// <summary>An offer to everybody whose boundary it is, after a change of circumstances.</summary>
    public static Phrase ReviewBoundary { get; } = new("ReviewBoundary", "Circumstances changed. Would you like to look at this boundary again? It stays in force.");
}
