using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>The invitation to talk that comes with every disclosure, as one viewer sees it. Equality is by value.</summary>
/// <param name="Choices">What the viewer may answer: empty for the one who disclosed.</param>
/// <param name="Answers">What the receivers answered last; who is not in it has not answered yet.</param>
/// <param name="TalkFrom">The first instant at which no boundary rules out a talk, or <c>null</c>; what is disclosed never waits for it.</param>
public sealed record DialogueInvitation(ValueList<DialogueChoice> Choices, ValueMap<PersonId, DialogueAnswer> Answers, Instant? TalkFrom)
{
    /// <summary>Where a receiver stands, in a neutral sentence.</summary>
    /// <param name="receiver">The receiver.</param>
    public Phrase StatusOf(PersonId receiver) => !Answers.TryGetValue(receiver, out var answer) ? SetbackPhrases.NotYetAnswered : answer.Choice switch
    {
        DialogueChoice.Now => SetbackPhrases.WillTalkNow,
        DialogueChoice.WithFacilitator => SetbackPhrases.WillTalkWithFacilitator,
        _ => SetbackPhrases.WillTalkLater,
    };
}
