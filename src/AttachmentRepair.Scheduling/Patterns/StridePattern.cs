namespace AttachmentRepair.Scheduling;

/// <summary>The same seconds after every step of a stride that does not divide a day.</summary>
/// <param name="steps">The beginnings of the units.</param>
/// <param name="tails">The seconds within a unit, ascending, at least one.</param>
/// <param name="first">No wall time lies before.</param>
internal sealed class StridePattern(StrideSteps steps, int[] tails, long first) : WallPattern(first)
{
    protected override void Find(ref WallCursor cursor, long wall)
    {
        // The unit that holds the wall time may have tails left.
        long step = steps.Next(wall - tails[^1], ref cursor.Examined);
        Enter(ref cursor, step);
        cursor.Index = step == long.MaxValue ? 0 : TimeSet.CountBelow(tails, wall - step);
    }

    protected override bool FindMore(ref WallCursor cursor)
    {
        Enter(ref cursor, steps.Next(cursor.Origin + 1, ref cursor.Examined));
        return cursor.Next != long.MaxValue;
    }

    protected override bool TryLastMatch(long to, out long wall, ref int examined)
    {
        for (long step = steps.Last(to, ref examined); step != long.MinValue; step = steps.Last(step - 1, ref examined))
        {
            int reached = TimeSet.CountBelow(tails, to - step + 1);
            if (reached > 0)
            {
                wall = step + tails[reached - 1];
                return true;
            }
        }

        wall = 0;
        return false;
    }

    protected override long MatchesBefore(long wall)
    {
        // The steps whose tails all lie before, and what the one that is under way has before.
        long whole = wall - tails[^1];
        long begun = steps.StepWithin(whole, wall);
        return (steps.CountBefore(whole) * tails.Length) + (begun < wall ? TimeSet.CountBelow(tails, wall - begun) : 0);
    }

    private void Enter(ref WallCursor cursor, long step)
    {
        (cursor.Origin, cursor.Index) = (step, 0);
        cursor.List = step == long.MaxValue ? [] : tails;
        cursor.Next = step == long.MaxValue ? long.MaxValue : 0;
    }
}
