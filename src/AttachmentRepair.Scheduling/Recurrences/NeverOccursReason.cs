namespace AttachmentRepair.Scheduling;

/// <summary>Why a recurrence has no occurrence at all.</summary>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public sealed record NeverOccursReason
{
    internal NeverOccursReason(NeverOccursCode code, string message) => (Code, Message) = (code, message);

    /// <summary>The reason.</summary>
    public NeverOccursCode Code { get; }

    /// <summary>The reason in an English sentence with the rule in it.</summary>
    public string Message { get; }

    /// <summary>Whether there is a reason, so that <c>if (recurrence.NeverOccurs)</c> reads as it should.</summary>
    /// <param name="reason">The reason, or <see langword="null"/>.</param>
    public static implicit operator bool(NeverOccursReason? reason) => reason is not null;

    /// <summary>The message.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
