using System.Collections;
using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>Goes through the occurrences of an <see cref="OccurrenceSequence"/> without allocating.</summary>
/// <remarks>A copy goes its own way from where it was copied. For one caller at a time.</remarks>
public struct OccurrenceEnumerator : IEnumerator<Occurrence>
{
    private readonly RecurrenceSeries? _series;
    private readonly long _until;
    private readonly long _last;
    private ZonedCursor _zoned;

    // Wall times before this are the next occurrence as they stand: same offset, nothing added, excluded or ended nearby.
    private long _calm;
    private long _offset;
    private Resolved _rule;
    private bool _hasRule;
    private bool _ruleEnded;
    private int _added;
    private int _removed;
    private long _wall;
    private long _instant;
    private OccurrenceKind _kind;
    private int _pass;

    internal OccurrenceEnumerator(RecurrenceSeries series, long from, long until)
    {
        _series = series;
        _until = until;
        _last = Math.Min(series.Last, until - 1);
        _calm = -ZoneTable.Far;
        _ruleEnded = from > _last;
        _zoned = _ruleEnded ? default : new ZonedCursor(series.Rule, from);
        while (_added < series.Added.Length && series.Added[_added].Instant < from)
        {
            _added++;
        }

        while (_removed < series.Removed.Length && series.Removed[_removed] < from)
        {
            _removed++;
        }
    }

    /// <summary>The occurrence moved to; meaningless before the first and after the last.</summary>
    public readonly Occurrence Current => new(_wall, _instant, _kind, _pass);

    /// <summary>How many candidate periods (years, months, weeks, windows of up to 64 days, steps) the last move looked at: at most 2,000, whatever the rule.
    /// Proofs that nothing follows, made once a recurrence, are not counted.</summary>
    public readonly int PeriodsExamined => _zoned.Examined;

    readonly object IEnumerator.Current => Current;

    /// <summary>Moves to the next occurrence.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        ulong days = _zoned.Main.Days;
        if (days != 0)
        {
            long wall = _zoned.Main.Origin + (BitOperations.TrailingZeroCount(days) * (long)Gregorian.SecondsPerDay);
            if (wall < _calm)
            {
                _zoned.Main.Days = days & (days - 1);
                return Take(wall);
            }
        }

        return MoveOn();
    }

    /// <summary>Not supported: take a new enumerator.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    readonly void IEnumerator.Reset() => throw new NotSupportedException("Take a new enumerator instead.");

    /// <summary>Does nothing: there is nothing to release.</summary>
    public readonly void Dispose()
    {
    }

    private bool Take(long wall)
    {
        (_wall, _instant, _kind, _pass) = (wall, wall - _offset, OccurrenceKind.Ordinary, 0);
        return true;
    }

    private bool MoveOn()
    {
        if (_series is null)
        {
            return false;
        }

        _zoned.ResetExamined();
        if (_calm != -ZoneTable.Far)
        {
            if (_zoned.Pattern.MoveNext(ref _zoned.Main, out long wall) && wall < _calm)
            {
                return Take(wall);
            }

            _zoned.Took(_instant);
            _zoned.Return(wall);
        }

        return MoveCarefully();
    }

    private bool MoveCarefully()
    {
        var (added, removed) = (_series!.Added, _series.Removed);
        while (true)
        {
            if (!_hasRule && !_ruleEnded)
            {
                _hasRule = _zoned.MoveNext(out _rule) && _rule.Instant <= _last;
                _ruleEnded = !_hasRule;
            }

            Resolved next;
            if (_added < added.Length && added[_added].Instant < _until && (!_hasRule || added[_added].Instant < _rule.Instant))
            {
                next = added[_added++];
            }
            else if (_hasRule)
            {
                (next, _hasRule) = (_rule, false);
            }
            else
            {
                return false;
            }

            // At one instant there is one occurrence: the rule's own, else the one added with the earliest wall time.
            while (_added < added.Length && added[_added].Instant == next.Instant)
            {
                _added++;
            }

            while (_removed < removed.Length && removed[_removed] < next.Instant)
            {
                _removed++;
            }

            if (_removed == removed.Length || removed[_removed] != next.Instant)
            {
                (_wall, _instant, _kind, _pass) = (next.Wall, next.Instant, next.Kind, next.Pass);
                Calm(added, removed);
                return true;
            }
        }
    }

    private void Calm(Resolved[] added, long[] removed)
    {
        _calm = -ZoneTable.Far;
        if (!_hasRule && !_ruleEnded)
        {
            long special = Math.Min(_last + 1, _added < added.Length ? added[_added].Instant : long.MaxValue);
            special = Math.Min(special, _removed < removed.Length ? removed[_removed] : long.MaxValue);
            _offset = _zoned.Offset;
            _calm = Math.Min(_zoned.CalmUntil, special + _offset);
        }
    }
}
