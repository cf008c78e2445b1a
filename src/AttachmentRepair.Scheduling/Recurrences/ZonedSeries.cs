namespace AttachmentRepair.Scheduling;

/// <summary>The occurrences of a rule in a zone, without UNTIL, COUNT, added and excluded ones.</summary>
/// <remarks>
/// Wall times map to instants stretch by stretch. Those of a gap, and the second pass of an overlap where both count, are the <em>extras</em> of the
/// transition: they have an offset of their own and are merged with the others. Thread-safe.
/// </remarks>
internal sealed partial class ZonedSeries
{
    private readonly WallPattern _wall;
    private readonly RecurrenceRule _rule;
    private readonly InvalidDatePolicy _skip;
    private readonly bool _includeStart;
    private readonly long _startInstant;
    private readonly NodaTime.DateTimeZone _zone;
    private ZoneTable _table;
    private OffsetPattern[] _patterns = [];
    private HoldingStretches? _holding;

    public ZonedSeries(RecurrenceRule rule, long start, NodaTime.DateTimeZone zone, RecurrencePolicy policy)
    {
        ref readonly var parts = ref rule.Parts;
        _rule = rule;
        _skip = parts.Skip ?? policy.InvalidDate;
        _includeStart = policy.Start == StartPolicy.Included;
        _zone = zone;
        Policy = policy;
        _table = ZoneTable.Of(zone, start);
        IsElapsed = parts.Frequency < RecurrenceFrequency.Daily && policy.SubDaily == SubDailyPolicy.Elapsed && _table.Count > 1;
        _startInstant = IsElapsed ? WallResolver.Resolve(start, _table.Reaching(start), WallResolver.Naming(policy))[policy.Overlap == OverlapPolicy.Last ? ^1 : 0].Instant : 0;
        _wall = Compile(start);
    }

    public RecurrencePolicy Policy { get; }

    /// <summary>Whether a sub-daily rule steps by elapsed time, so that each offset has a pattern of its own.</summary>
    public bool IsElapsed { get; }

    /// <summary>Whether a wall time may have no instant at all, so that a search can go on past every gap of the zone.</summary>
    public bool LeavesOutGaps => !IsElapsed && Policy.Gap == GapPolicy.Skip;

    /// <summary>An instant before every occurrence.</summary>
    public long Beginning => IsElapsed ? _startInstant : _wall.First - (2L * Gregorian.SecondsPerDay);

    /// <summary>Whether the rule names any wall time, be there an instant for it or not.</summary>
    public bool HasWallTimes
    {
        get
        {
            int examined = 0;
            return _wall.TryLast(WallPattern.End, out _, ref examined);
        }
    }

    /// <summary>Which stretches hold an occurrence, of a series by elapsed time or one that leaves out gaps: found out once, when a search has met nothing for long.</summary>
    public HoldingStretches Holding
        => Volatile.Read(ref _holding) ?? Interlocked.CompareExchange(ref _holding, new HoldingStretches(this), null) ?? _holding;

    public ZoneTable TableReaching(long instant)
    {
        var table = Volatile.Read(ref _table);
        if (instant < table.Until)
        {
            return table;
        }

        table = table.Reaching(instant);
        Volatile.Write(ref _table, table);
        return table;
    }

    public ZoneStretch StretchAt(ZoneTable table, int index) => ZoneStretch.At(table, index, Policy.Overlap, IsElapsed);

    /// <summary>The wall times that are counted in stretches of an offset.</summary>
    public WallPattern PatternAt(long offset)
    {
        if (!IsElapsed)
        {
            return _wall;
        }

        foreach (var known in Volatile.Read(ref _patterns))
        {
            if (known.Offset == offset)
            {
                return known.Pattern;
            }
        }

        return AddPattern(offset);
    }

    // The start as this offset's clock would show it: from there the steps are counted.
    private WallPattern AddPattern(long offset)
    {
        var pattern = Compile(_startInstant + offset);
        while (true)
        {
            var known = Volatile.Read(ref _patterns);
            if (Interlocked.CompareExchange(ref _patterns, [.. known, new OffsetPattern(offset, pattern)], known) == known)
            {
                return pattern;
            }
        }
    }

    private WallPattern Compile(long start)
    {
        var pattern = PatternCompiler.Compile(_rule.Parts, start, _skip);
        if (_includeStart)
        {
            pattern.IncludeStart(start);
        }

        return pattern;
    }

    private sealed record OffsetPattern(long Offset, WallPattern Pattern);
}
