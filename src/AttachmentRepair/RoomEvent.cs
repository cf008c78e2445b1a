namespace AttachmentRepair;

/// <summary>A past-tense fact in a room. Immutable; equality is by value; <see cref="ToString"/> is the type name only.</summary>
public abstract record RoomEvent
{
    /// <summary>Whether the room is its author: the stored author is then <see cref="PersonId.None"/>.</summary>
    public virtual bool IsNeutral => false;

    /// <summary>The terms that this event proposes, if it does.</summary>
    public virtual TermsProposal? Proposal => null;

    /// <summary>Its private texts in a fixed order; an assent repeats them.</summary>
    public virtual ValueList<PrivateText> Wording => [];

    /// <summary>The type name, never the content.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>An event that this version of the library does not know: kept byte for byte and hidden from every view.</summary>
/// <param name="Name">Its wire name.</param>
/// <param name="Bytes">Its content as it was stored (UTF-8 JSON).</param>
/// <param name="IsCritical">Whether writing to the room must wait for a version that knows it.</param>
public sealed record UnknownEvent(string Name, ValueList<byte> Bytes, bool IsCritical) : RoomEvent
{
    /// <summary>Its private texts, apart from its content, in the order of their numbers there.</summary>
    public ValueList<PrivateText> Texts { get; init; } = [];
}
