using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One occurrence of a recurrence.</summary>
/// <remarks>Equality is by all values. Immutable and thread-safe. The default is midnight of 1970-01-01 on the wall and in UTC.</remarks>
public readonly record struct Occurrence
{
    private readonly long _wall;
    private readonly long _instant;
    private readonly short _kind;
    private readonly short _index;

    internal Occurrence(long wall, long instant, OccurrenceKind kind, int index)
    {
        _wall = wall;
        _instant = instant;
        _kind = (short)kind;
        _index = (short)index;
    }

    /// <summary>Its name within the series.</summary>
    public OccurrenceKey Key => OccurrenceKey.Of(_wall, _index);

    /// <summary>The wall time that the definition gives, before any clock change: in a gap, a time no clock shows.</summary>
    public LocalDateTime Local => Gregorian.ToLocal(_wall);

    /// <summary>When it happens.</summary>
    public Instant Instant => Instant.FromUnixTimeSeconds(_instant);

    /// <summary>How the wall time met the clock.</summary>
    public OccurrenceKind Kind => (OccurrenceKind)_kind;

    internal long Seconds => _instant;
}
