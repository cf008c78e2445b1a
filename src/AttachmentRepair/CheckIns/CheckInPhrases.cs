namespace AttachmentRepair.CheckIns;

/// <summary>What this concept says to people.</summary>
public static class CheckInPhrases
{
    /// <summary>An agenda line.</summary>
    public static Phrase CheckIn { get; } = new("CheckIn", "A check-in.");
}
