using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>How one kind of cadence finds its due times. Pure functions of the definition and of what is known.</summary>
internal abstract record CadenceSchedule
{
    /// <summary>Where every kind ends: from here on not every zone has a date.</summary>
    public static readonly Instant Horizon = Instant.FromUtc(Gregorian.LastYear, 12, 31, 0, 0);

    public abstract CadenceKind Kind { get; }

    /// <summary>The zone of the wall times.</summary>
    public abstract DateTimeZone Zone { get; }

    /// <summary>The beginning of the canonical text.</summary>
    public abstract string Head { get; }

    /// <summary>The window where none is given.</summary>
    public virtual CadenceWindow DefaultWindow => CadenceWindow.Default;

    /// <summary>Whether a slot is a meeting at a time, which availability may rule out, and not the end of a span.</summary>
    public virtual bool IsMeeting => true;

    /// <summary>Which version of zone data the instants come from.</summary>
    public virtual string? ZoneVersion => ZoneVersions.Of(Zone);

    /// <summary>The slots due at or after an instant, ascending, found as they are asked for.</summary>
    public abstract IEnumerable<Slot> From(CadenceHistory history, Instant from);

    /// <summary>The slot of a key.</summary>
    public abstract bool TryFind(CadenceHistory history, OccurrenceKey key, out Slot slot);

    protected static Instant At(LocalDateTime local, DateTimeZone zone) => WallResolver.At(local, zone, RecurrencePolicy.Default);
}
