using System.Text.Json.Serialization;
using NodaTime;

namespace AttachmentRepair;

/// <summary>
/// Something a person asks for, as data: a phone may queue it, a researcher generate it, a test shrink it. The person who sends it is its subject.
/// Commands have no invariants of their own; equality is by value; <see cref="ToString"/> is the type name only.
/// </summary>
public abstract record RoomCommand
{
    /// <summary>When it happened, in the author's words; <c>null</c> means now. Not after the moment of recording.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Instant? OccurredAt { get; init; }

    // One act, two rooms: a private command whose protective half, an ordinary pause of the shared room, comes first.
    internal virtual bool PausesFirst => false;

    /// <summary>The type name, never the content.</summary>
    public sealed override string ToString() => GetType().Name;
}
