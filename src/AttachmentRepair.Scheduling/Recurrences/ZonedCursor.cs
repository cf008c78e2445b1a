namespace AttachmentRepair.Scheduling;

/// <summary>A place within a zoned series: the next wall time of the stretch at hand, and the extras of a transition while there are any.</summary>
internal struct ZonedCursor
{
    private readonly ZonedSeries _series;
    private ZoneTable _table;
    private ZoneStretch _stretch;
    private WallPattern _pattern;
    private Extras _extras;
    private QuietOffsets _quiet;
    private long _wall;
    private bool _hasWall;
    private bool _repeats;
    private bool _lookedAhead;
    private long _last;

    /// <summary>Puts the cursor before the first occurrence at or after an instant.</summary>
    public ZonedCursor(ZonedSeries series, long from)
    {
        from = Math.Max(from, series.Beginning);
        _series = series;
        _table = series.TableReaching(from);
        _stretch = series.StretchAt(_table, _table.IndexOf(from));
        _pattern = series.PatternAt(_stretch.Offset);
        _quiet = QuietOffsets.Unknown;
        _last = from - 1;
        _pattern.Seek(ref Main, Math.Min(Math.Max(from + _stretch.Offset, _stretch.From), _stretch.Until));
        if (!series.IsElapsed)
        {
            OpenBehind(from);
            if (from + _stretch.Offset >= LooksAheadFrom)
            {
                OpenAhead(from);
            }

            _repeats = series.Policy.Overlap == OverlapPolicy.Both && from + _stretch.Offset >= _stretch.RepeatsFrom;
        }
    }

    /// <summary>The wall times of the stretch at hand.</summary>
    public WallCursor Main;

    /// <summary>The offset of the stretch at hand.</summary>
    public readonly long Offset => _stretch.Offset;

    public readonly WallPattern Pattern => _pattern;

    /// <summary>Wall times before this need no second look; minus <see cref="ZoneTable.Far"/> while something is pending.</summary>
    public readonly long CalmUntil
        => _hasWall || _extras.Pending || _last + _stretch.Offset < _stretch.FreshFrom - 1
            ? -ZoneTable.Far
            : Math.Min(Math.Min(_stretch.Until, WallPattern.End + 1), Math.Min(_stretch.RepeatsFrom, LooksAheadFrom));

    public readonly int Examined => Main.Examined + _extras.Examined;

    // Before a gap whose wall times go back, an occurrence may be due that stands later in the pattern.
    private readonly long LooksAheadFrom => _series.Policy.Gap == GapPolicy.ShiftBack && _stretch.Jump > 0 && !_series.IsElapsed
        ? _stretch.WallEnd - _stretch.Jump
        : ZoneTable.Far;

    // Where the table ends, the stretch goes on in the longer one.
    private readonly int NextIndex => _stretch.Index + 1 < _table.Count ? _stretch.Index + 1 : _stretch.Index;

    public void ResetExamined() => (Main.Examined, _extras.Examined) = (0, 0);

    /// <summary>Hands back a wall time that was taken from <see cref="Main"/> and lies beyond the calm; or that there was none.</summary>
    public void Return(long wall) => (_wall, _hasWall) = (wall, true);

    /// <summary>Notes the instant of what was taken from <see cref="Main"/> within the calm.</summary>
    public void Took(long instant) => _last = instant;

    /// <summary>The next occurrence, strictly later than the last.</summary>
    public bool MoveNext(out Resolved next)
    {
        do
        {
            Settle();
            bool hasMain = _wall < _stretch.Until;
            if (!hasMain && !_extras.Pending)
            {
                next = default;
                return false;
            }

            // Of two at one instant the earlier wall time stays.
            bool takesMain = hasMain && (!_extras.Pending || (_wall - _stretch.Offset, _wall).CompareTo((_extras.Instant, _extras.Wall)) < 0);
            next = takesMain ? TakeMain() : _extras.Take(_pattern);
        }
        while (next.Instant <= _last);

        _last = next.Instant;
        return true;
    }

    private Resolved TakeMain()
    {
        _hasWall = false;
        bool again = _wall < _stretch.FreshFrom;
        bool repeats = _wall >= _stretch.RepeatsFrom;
        _repeats |= repeats && _series.Policy.Overlap == OverlapPolicy.Both && !_series.IsElapsed;
        return new Resolved(
            _wall, _wall - _stretch.Offset, again || repeats ? OccurrenceKind.Overlap : OccurrenceKind.Ordinary, again && _series.IsElapsed ? 1 : 0);
    }

    /// <summary>Goes on until the next wall time lies in the stretch at hand, extras come first, or nothing is left.</summary>
    private void Settle()
    {
        while (true)
        {
            if (!_hasWall)
            {
                _hasWall = true;
                _pattern.MoveNext(ref Main, out _wall);
            }

            if (_wall < _stretch.Until)
            {
                if (_wall >= LooksAheadFrom && !_lookedAhead)
                {
                    OpenAhead(-ZoneTable.Far);
                }

                return;
            }

            if (_extras.Pending || !(_series.IsElapsed ? TryCrossElapsed() : TryCross()))
            {
                return;
            }
        }
    }

    private bool TryCross()
    {
        if (_repeats)
        {
            var (from, until) = (_stretch.RepeatsFrom, _stretch.WallEnd);
            _repeats = false;
            Enter(_stretch.Index + 1);
            _extras.Open(_pattern, from, until, _stretch.Offset, OccurrenceKind.Overlap);
            return true;
        }

        if (_wall == long.MaxValue)
        {
            return false;
        }

        int expected = _lookedAhead ? _stretch.Index + 1 : -1;
        int next = NextIndex;
        _table = _series.TableReaching(_wall + (2L * Gregorian.SecondsPerDay));
        Enter(_table.IndexOfWall(_wall, _series.Policy.Overlap, next));
        if (_wall < _stretch.From)
        {
            if (_series.LeavesOutGaps && Examined >= SparseYears.Patience)
            {
                return TryJump(_stretch.Index);
            }

            OpenGap(_wall, opened: expected == _stretch.Index);
            _pattern.Seek(ref Main, _stretch.From);
            _hasWall = false;
        }

        return true;
    }

    /// <summary>The gap before the stretch at hand, from a wall time of it on.</summary>
    private void OpenGap(long from, bool opened)
    {
        long start = _table.Start(_stretch.Index);
        switch (_series.Policy.Gap)
        {
            case GapPolicy.ShiftForward:
                _extras.Open(_pattern, from, _stretch.From, _table.Offset(_stretch.Index - 1), OccurrenceKind.Gap);
                break;
            case GapPolicy.FirstValid:
                _extras.OpenAt(_pattern, from, _stretch.From, start);
                break;
            case GapPolicy.ShiftBack when !opened:
                _extras.Open(_pattern, from, _stretch.From, _stretch.Offset, OccurrenceKind.Gap);
                break;
        }
    }

    /// <summary>What of the transition before is still to come at an instant.</summary>
    private void OpenBehind(long from)
    {
        if (_stretch.Index == 0)
        {
            return;
        }

        long start = _table.Start(_stretch.Index);
        long before = _table.Offset(_stretch.Index - 1);
        long jump = _stretch.Offset - before;
        if (jump < 0 && _series.Policy.Overlap == OverlapPolicy.Both && from < start - jump)
        {
            _extras.Open(_pattern, from + _stretch.Offset, start + before, _stretch.Offset, OccurrenceKind.Overlap);
        }
        else if (jump > 0 && _series.Policy.Gap == GapPolicy.ShiftForward && from < start + jump)
        {
            OpenGap(from + before, opened: true);
        }
        else if (jump > 0 && _series.Policy.Gap == GapPolicy.FirstValid && from == start)
        {
            OpenGap(start + before, opened: true);
        }
    }

    /// <summary>What of the gap ahead goes back to before it, from an instant on.</summary>
    private void OpenAhead(long from)
    {
        long offset = _stretch.Offset + _stretch.Jump;
        _lookedAhead = true;
        _extras.Open(_pattern, Math.Max(_stretch.WallEnd, from + offset), _stretch.WallEnd + _stretch.Jump, offset, OccurrenceKind.Gap);
    }

    private bool TryCrossElapsed()
    {
        if (Examined >= SparseYears.Patience)
        {
            return TryJump(_stretch.Index + 1);
        }

        _quiet.Note(_stretch.Offset, _wall);
        while (_table.End(_stretch.Index) != ZoneTable.Far)
        {
            int next = NextIndex;
            _table = _series.TableReaching(_table.End(_stretch.Index));
            Enter(next);
            if (_quiet.Until(_stretch.Offset) < _stretch.Until)
            {
                Begin();
                return true;
            }
        }

        return End();
    }

    /// <summary>Goes to the first stretch from one on that holds an occurrence at all.</summary>
    private bool TryJump(int index)
    {
        int next = _series.Holding.NextFrom(index);
        if (next < 0)
        {
            return End();
        }

        _table = _series.TableReaching(WallPattern.End);
        Enter(next);
        Begin();
        return true;
    }

    // What was found belongs to the stretch left, not to the last.
    private bool End()
    {
        _wall = long.MaxValue;
        return false;
    }

    private void Begin()
    {
        _pattern = _series.PatternAt(_stretch.Offset);
        _pattern.Seek(ref Main, Math.Max(_stretch.From, _last + 1 + _stretch.Offset));
        _hasWall = false;
    }

    private void Enter(int index)
    {
        _stretch = _series.StretchAt(_table, index);
        _lookedAhead = false;
    }
}
