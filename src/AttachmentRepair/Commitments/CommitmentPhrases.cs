namespace AttachmentRepair.Commitments;

/// <summary>What this concept says to people.</summary>
public static class CommitmentPhrases
{
    /// <summary>An agenda line.</summary>
    public static Phrase Commitment { get; } = new("Commitment", "A commitment.");

    /// <summary>An offer after several renegotiations in a row.</summary>
    public static Phrase ReviewCommitment { get; } = new("ReviewCommitment", "This was moved several times in a row. Would another rhythm fit better?");

    /// <summary>A hint to the author of an update.</summary>
    public static Phrase NextStepMissing { get; } = new("NextStepMissing", "An update says what comes next. A reason alone explains; it is no notice.");
}
