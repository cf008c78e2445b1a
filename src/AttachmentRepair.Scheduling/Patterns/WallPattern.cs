using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>All wall times of a rule from its start on, without zone, UNTIL or COUNT, as seconds since 1970 on the wall's clock.</summary>
/// <remarks>Immutable but for what is computed on first use; thread-safe.</remarks>
internal abstract class WallPattern
{
    /// <summary>The last wall time of any series.</summary>
    public static readonly long End = ((Gregorian.LastDay + 1L) * Gregorian.SecondsPerDay) - 1;

    // A start that the rule does not match and that is an occurrence all the same; beyond every wall time when there is none.
    private long _leading = long.MaxValue;

    protected WallPattern(long first) => First = first;

    /// <summary>No match lies before this wall time.</summary>
    public long First { get; }

    /// <summary>Makes the start a member though the rule does not match it. Called once, before first use.</summary>
    public void IncludeStart(long start) => _leading = start < First || !Matches(start) ? start : long.MaxValue;

    /// <summary>Puts the cursor before the first wall time at or after the given one.</summary>
    public void Seek(ref WallCursor cursor, long wall)
    {
        cursor = new WallCursor { List = [], Examined = cursor.Examined };
        if (wall <= _leading && _leading != long.MaxValue)
        {
            (cursor.Origin, cursor.Days, cursor.Next) = (_leading, 1, long.MinValue);
            return;
        }

        Find(ref cursor, Math.Max(wall, First));
    }

    /// <summary>The next wall time; the highest number when there is none.</summary>
    public bool MoveNext(ref WallCursor cursor, out long wall)
    {
        while (cursor.Days == 0 && cursor.Index >= cursor.List.Length)
        {
            if (cursor.Next == long.MinValue)
            {
                cursor.Next = 0;
                Find(ref cursor, Math.Max(_leading + 1, First));
            }
            else if (cursor.Next == long.MaxValue || !FindMore(ref cursor))
            {
                wall = long.MaxValue;
                return false;
            }
        }

        if (cursor.Days != 0)
        {
            wall = cursor.Origin + (BitOperations.TrailingZeroCount(cursor.Days) * (long)Gregorian.SecondsPerDay);
            cursor.Days &= cursor.Days - 1;
        }
        else
        {
            wall = cursor.Origin + cursor.List[cursor.Index++];
        }

        bool found = wall <= End;
        wall = found ? wall : long.MaxValue;
        return found;
    }

    /// <summary>The last wall time at or before the given one.</summary>
    public bool TryLast(long to, out long wall, ref int examined)
    {
        if (to >= First && TryLastMatch(Math.Min(to, End), out wall, ref examined) && wall >= First)
        {
            return true;
        }

        wall = _leading;
        return to >= _leading;
    }

    /// <summary>How many wall times lie before the given one.</summary>
    public long CountBefore(long wall)
    {
        long matches = wall <= First ? 0 : MatchesBefore(Math.Min(wall, End + 1)) - MatchesBefore(First);
        return wall > _leading ? matches + 1 : matches;
    }

    public bool Contains(long wall) => wall == _leading || (wall >= First && wall <= End && Matches(wall));

    /// <summary>Fills an empty cursor from a wall time on that is not before <see cref="First"/>. Where nothing is left, Next becomes the highest number.</summary>
    protected abstract void Find(ref WallCursor cursor, long wall);

    /// <summary>Fills a cursor that has run empty; false at the end of the calendar.</summary>
    protected abstract bool FindMore(ref WallCursor cursor);

    protected abstract bool TryLastMatch(long to, out long wall, ref int examined);

    /// <summary>How many matches lie before the given wall time, from a fixed one at or before <see cref="First"/>.</summary>
    protected abstract long MatchesBefore(long wall);

    private bool Matches(long wall)
    {
        var cursor = new WallCursor { List = [] };
        Find(ref cursor, wall);
        return MoveNext(ref cursor, out long found) && found == wall;
    }
}
