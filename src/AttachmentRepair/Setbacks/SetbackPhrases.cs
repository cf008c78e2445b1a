namespace AttachmentRepair.Setbacks;

/// <summary>What this concept says to people.</summary>
public static class SetbackPhrases
{
    /// <summary>An offer after a disclosure, once no boundary rules out a talk, to whom it concerns and who did not ask for another time.</summary>
    public static Phrase TalkAboutDisclosure { get; } = new("TalkAboutDisclosure", "Something was disclosed. Would now be a good time to talk about it?");

    /// <summary>An offer to a receiver who answered later.</summary>
    public static Phrase TalkNowAfterLater { get; } = new("TalkNowAfterLater", "You said later. Would you like to talk about it now? Nobody else sees this.");

    /// <summary>An offer to everybody after a receiver asked for somebody to help.</summary>
    public static Phrase PlanFacilitatedDisclosure { get; } = new("PlanFacilitatedDisclosure", "Somebody to help with the talk was asked for. Would you like to propose who and when?");

    /// <summary>A step of a receiver, who may take all the time they need.</summary>
    public static Phrase AnswerInvitation { get; } = new("AnswerInvitation", "Something was disclosed to you. You can say now, later, or with somebody to help. There is no hurry.");

    /// <summary>Where a receiver stands.</summary>
    public static Phrase NotYetAnswered { get; } = new("NotYetAnswered", "Not yet answered.");

    /// <summary>Where a receiver stands.</summary>
    public static Phrase WillTalkNow { get; } = new("WillTalkNow", "Will talk now.");

    /// <summary>Where a receiver stands.</summary>
    public static Phrase WillTalkLater { get; } = new("WillTalkLater", "Will talk later.");

    /// <summary>Where a receiver stands.</summary>
    public static Phrase WillTalkWithFacilitator { get; } = new("WillTalkWithFacilitator", "Will talk with somebody to help.");

    /// <summary>A step for each person while a safety net is at work.</summary>
    public static Phrase NextSafetyNetStep { get; } = new("NextSafetyNetStep", "The safety net you agreed on has a next step.");

    /// <summary>An offer to everybody when the day to look back has come.</summary>
    public static Phrase LookBack { get; } = new("LookBack", "The day to look back at this safety net has come. Would you like to?");

    /// <summary>An offer to the owner of a setback, some days after.</summary>
    public static Phrase TakeUpRepair { get; } = new("TakeUpRepair", "Would you like to take up the repair again, with an intention and one change? Nothing was lost.");

    /// <summary>A step of everybody who has not said ready.</summary>
    public static Phrase SayReadyForDisclosure { get; } = new("SayReadyForDisclosure", "A talk with somebody to help is proposed. It is set when everybody has said ready.");

    /// <summary>An agenda line.</summary>
    public static Phrase FacilitatedDisclosure { get; } = new("FacilitatedDisclosure", "A talk with somebody to help.");

    /// <summary>A step of the author of a disclosure.</summary>
    public static Phrase DisclosurePartsMissing { get; } = new("DisclosurePartsMissing", "A part that you both agreed on is not told yet. It can be added at any time.");

    /// <summary>Advice before sending, one for each agreed part that is missing.</summary>
    public static Phrase AgreedPartMissing { get; } = new("AgreedPartMissing", "You both agreed that this part is told. It can be added now, later, or left out.");

    /// <summary>Advice before sending where no parts are agreed.</summary>
    public static Phrase CurrentSafetyMissing { get; } = new("CurrentSafetyMissing", "How safe things are now is not said yet. It can be added, or left out.");

    /// <summary>What a latency rests on.</summary>
    public static Phrase SelfReported { get; } = new("SelfReported", "By its owner's own account of when it happened.");
}
