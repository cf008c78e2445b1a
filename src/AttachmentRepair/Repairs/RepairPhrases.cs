namespace AttachmentRepair.Repairs;

/// <summary>What this concept says to people.</summary>
public static class RepairPhrases
{
    /// <summary>A step of each person whose acknowledgement repair waits for, in their own view alone.</summary>
    public static Phrase AcknowledgeHurt { get; } = new("AcknowledgeHurt", "A hurt waits for your acknowledgement. There is no hurry.");

    /// <summary>A step of the receiver, who may take all the time they need.</summary>
    public static Phrase AnswerRepair { get; } = new("AnswerRepair", "A repair attempt waits for you. There is no hurry.");

    /// <summary>A step of the author, and advice before sending.</summary>
    public static Phrase ImpactMissing { get; } = new("ImpactMissing", "What it did to the other is still missing.");

    /// <summary>A step of the author, and advice before sending.</summary>
    public static Phrase ApologyMissing { get; } = new("ApologyMissing", "The apology is still missing.");

    /// <summary>A step of the author, and advice before sending.</summary>
    public static Phrase PreventionStepsMissing { get; } = new("PreventionStepsMissing", "Steps that prevent it from happening again are still missing.");

    /// <summary>A step of everybody when the time of a repair moment is up.</summary>
    public static Phrase CloseRepairMoment { get; } = new("CloseRepairMoment", "The time you set is up. You can close this moment, as it is.");

    /// <summary>An offer to the one whose experience was validated.</summary>
    public static Phrase ConfirmValidation { get; } = new("ConfirmValidation", "Somebody put your experience into words. If it fits, you can say so.");

    /// <summary>An offer to the injured person alone, at most once a period.</summary>
    public static Phrase ReframeInjury { get; } = new("ReframeInjury", "If you like, you can write down how you see this today. Nobody else is asked, and nothing follows from leaving it.");

    /// <summary>An offer to everybody, when several repair attempts stand open for some time.</summary>
    public static Phrase TalkAboutRepair { get; } = new("TalkAboutRepair", "Repair takes time and is part of every relationship. Would a short talk about it be good?");

    /// <summary>An offer to everybody, after the cool-down of a conflict.</summary>
    public static Phrase OfferRepairMoment { get; } = new("OfferRepairMoment", "Things have had time to settle. Would a short moment with one topic be good?");

    /// <summary>An offer to everybody, when a moment that was paused closed with understanding.</summary>
    public static Phrase CelebrateRecovery { get; } = new("CelebrateRecovery", "You paused, came back, and understood each other. Would you like to celebrate that?");

    /// <summary>An offer to everybody, when a moment closed with the wish for help.</summary>
    public static Phrase HelpWithMoment { get; } = new("HelpWithMoment", "Would somebody to help with this talk be good?");
}
