namespace AttachmentRepair.Scheduling;

/// <summary>The wall times of one transition that have an offset of their own: those of a gap, or the second pass of an overlap.</summary>
internal struct Extras
{
    private WallCursor _cursor;
    private long _until;
    private long _offset;
    private long _fixed;

    public bool Pending { get; private set; }

    public long Wall { get; private set; }

    public OccurrenceKind Kind { get; private set; }

    public int Examined { readonly get => _cursor.Examined; set => _cursor.Examined = value; }

    public readonly long Instant => _fixed != ZoneTable.Far ? _fixed : Wall - _offset;

    /// <summary>Wall times of a range that an offset maps.</summary>
    public void Open(WallPattern pattern, long from, long until, long offset, OccurrenceKind kind)
    {
        (_until, _offset, _fixed, Kind) = (until, offset, ZoneTable.Far, kind);
        Begin(pattern, from);
    }

    /// <summary>Wall times of a range that all become one instant.</summary>
    public void OpenAt(WallPattern pattern, long from, long until, long instant)
    {
        (_until, _fixed, Kind) = (until, instant, OccurrenceKind.Gap);
        Begin(pattern, from);
    }

    public void MoveNext(WallPattern pattern)
    {
        Pending = pattern.MoveNext(ref _cursor, out long wall) && wall < _until;
        Wall = wall;
    }

    /// <summary>Gives the present one away and goes on; one instant is given once.</summary>
    public Resolved Take(WallPattern pattern)
    {
        var taken = new Resolved(Wall, Instant, Kind, Kind == OccurrenceKind.Overlap ? 1 : 0);
        if (_fixed != ZoneTable.Far)
        {
            Pending = false;
        }
        else
        {
            MoveNext(pattern);
        }

        return taken;
    }

    private void Begin(WallPattern pattern, long from)
    {
        pattern.Seek(ref _cursor, from);
        MoveNext(pattern);
    }
}
