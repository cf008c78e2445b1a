namespace AttachmentRepair;

/// <summary>What the library says to people whatever the concept.</summary>
public static class RoomPhrases
{
    /// <summary>A step of somebody for whom a relationship was opened.</summary>
    public static Phrase Join { get; } = new("Join", "You are invited to join. Nothing shared starts before everybody has.");

    /// <summary>A step of everybody who has not answered the newest version.</summary>
    public static Phrase AnswerProposal { get; } = new("AnswerProposal", "A proposal waits for you. There is no hurry.");

    /// <summary>A step while the room is paused.</summary>
    public static Phrase SayReady { get; } = new("SayReady", "Things are paused. They go on when everybody has said ready.");

    /// <summary>An offer when a review is due or was asked for.</summary>
    public static Phrase TimeToReview { get; } = new("TimeToReview", "It is time to look at this agreement again. It stays in force.");

    /// <summary>The text of a reminder: says nothing personal.</summary>
    public static Phrase Reminder { get; } = new("Reminder", "Something you agreed on is coming up.");
}
