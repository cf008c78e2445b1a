using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The same times on every matching day.</summary>
internal sealed class DayTimePattern(DaySource days, TimeSet times, long first) : WallPattern(first)
{
    private readonly int _only = times.Count == 1 ? times.At(0) : -1;

    protected override void Find(ref WallCursor cursor, long wall)
    {
        int day = Gregorian.DayOfSecond(wall);
        int second = (int)(wall - (day * (long)Gregorian.SecondsPerDay));
        if (times.Count == 0)
        {
            cursor.Next = long.MaxValue;
            return;
        }

        int passed = times.CountBefore(second);
        if (!days.TryFirst(passed == times.Count ? day + 1 : day, out cursor.Window, ref cursor.Examined))
        {
            cursor.Next = long.MaxValue;
        }
        else if (_only >= 0)
        {
            (cursor.Origin, cursor.Days) = ((cursor.Window.Origin * (long)Gregorian.SecondsPerDay) + _only, cursor.Window.Mask);
        }
        else
        {
            // Of the day that holds the wall time, some times have passed.
            int found = cursor.Window.First;
            cursor.Held = cursor.Window.Mask & (cursor.Window.Mask - 1);
            Enter(ref cursor, found, found == day && passed < times.Count ? passed : 0);
        }
    }

    protected override bool FindMore(ref WallCursor cursor)
    {
        if (cursor.Head > 0 && cursor.Head < times.Heads.Length)
        {
            Enter(ref cursor, cursor.Day, cursor.Head * times.Tails.Length);
            return true;
        }

        if (cursor.Held == 0)
        {
            if (!days.TryNext(ref cursor.Window, ref cursor.Examined))
            {
                return false;
            }

            if (_only >= 0)
            {
                (cursor.Origin, cursor.Days) = ((cursor.Window.Origin * (long)Gregorian.SecondsPerDay) + _only, cursor.Window.Mask);
                return true;
            }

            cursor.Held = cursor.Window.Mask;
        }

        int day = cursor.Window.Origin + BitOperations.TrailingZeroCount(cursor.Held);
        cursor.Held &= cursor.Held - 1;
        Enter(ref cursor, day, 0);
        return true;
    }

    protected override bool TryLastMatch(long to, out long wall, ref int examined)
    {
        wall = 0;
        if (times.Count == 0)
        {
            return false;
        }

        int last = Gregorian.DayOfSecond(to);
        int reached = times.CountBefore((int)(to - (last * (long)Gregorian.SecondsPerDay)) + 1);
        if (!days.TryLast(reached > 0 ? last : last - 1, out int day, ref examined))
        {
            return false;
        }

        wall = (day * (long)Gregorian.SecondsPerDay) + times.At(day == last ? reached - 1 : times.Count - 1);
        return true;
    }

    protected override long MatchesBefore(long wall)
    {
        int day = Gregorian.DayOfSecond(wall);
        int passed = times.Count == 0 ? 0 : times.CountBefore((int)(wall - (day * (long)Gregorian.SecondsPerDay)));
        return (days.CountBefore(day) * times.Count) + (passed > 0 && days.Contains(day) ? passed : 0);
    }

    private void Enter(ref WallCursor cursor, int day, int passed)
    {
        int head = passed / times.Tails.Length;
        cursor.Day = day;
        cursor.Head = head + 1;
        cursor.Origin = (day * (long)Gregorian.SecondsPerDay) + times.Heads[head];
        cursor.List = times.Tails;
        cursor.Index = passed % times.Tails.Length;
    }
}
