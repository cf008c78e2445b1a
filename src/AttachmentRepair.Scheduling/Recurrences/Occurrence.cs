using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One occurrence of a recurrence.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe.</remarks>
public readonly record struct Occurrence
{
    internal Occurrence(OccurrenceKey key, Instant instant, OccurrenceKind kind)
    {
        Key = key;
        Instant = instant;
        Kind = kind;
    }

    /// <summary>Its name within the series.</summary>
    public OccurrenceKey Key { get; }

    /// <summary>The wall time that the definition gives, before any clock change: in a gap, a time no clock shows.</summary>
    public LocalDateTime Local => Key.Local;

    /// <summary>When it happens.</summary>
    public Instant Instant { get; }

    /// <summary>How the wall time met the clock.</summary>
    public OccurrenceKind Kind { get; }
}
