namespace AttachmentRepair.Scheduling;

/// <content>How many occurrences there are: the pattern's own count, corrected once a transition.</content>
internal sealed partial class ZonedSeries
{
    private static readonly long[] NoneBefore = [0];

    // Occurrences before the beginning of each stretch, from the one that holds the beginning of all on.
    private long[] _before = NoneBefore;

    /// <summary>How many occurrences lie before an instant.</summary>
    public long CountBefore(long instant)
    {
        if (instant <= Beginning)
        {
            return 0;
        }

        var table = TableReaching(instant);
        int first = table.IndexOf(Beginning);
        int index = table.IndexOf(instant);
        var before = Volatile.Read(ref _before);
        if (index - first >= before.Length)
        {
            before = Extend(table, first, index, before);
        }

        return before[index - first] + CountWithin(table, StretchAt(table, index), instant);
    }

    private long[] Extend(ZoneTable table, int first, int index, long[] known)
    {
        var before = new long[Math.Min(Math.Max(index - first + 1, known.Length * 2), table.Count - first)];
        known.CopyTo(before, 0);
        for (int i = known.Length; i < before.Length; i++)
        {
            before[i] = before[i - 1] + CountWithin(table, StretchAt(table, first + i - 1), table.Start(first + i));
        }

        Volatile.Write(ref _before, before);
        return before;
    }

    /// <summary>The occurrences from the beginning of a stretch to before an instant of it.</summary>
    private long CountWithin(ZoneTable table, in ZoneStretch stretch, long until)
    {
        var pattern = PatternAt(stretch.Offset);
        long to = Math.Min(until + stretch.Offset, stretch.Until);
        long count = to <= stretch.From ? 0 : pattern.CountBefore(to) - pattern.CountBefore(stretch.From);
        if (IsElapsed)
        {
            return count;
        }

        long start = table.Start(stretch.Index);
        long before = stretch.Index > 0 ? table.Offset(stretch.Index - 1) : stretch.Offset;
        long jump = stretch.Offset - before;
        if (jump < 0 && Policy.Overlap == OverlapPolicy.Both)
        {
            long last = Math.Min(start + before, until + stretch.Offset);
            count += Math.Max(0, pattern.CountBefore(last) - pattern.CountBefore(start + stretch.Offset));
        }
        else if (jump > 0 && Policy.Gap == GapPolicy.ShiftForward)
        {
            count += CountMoved(pattern, start + before, Math.Min(start + stretch.Offset, until + before), jump);
        }
        else if (jump > 0 && Policy.Gap == GapPolicy.FirstValid && until > start)
        {
            bool any = pattern.CountBefore(start + stretch.Offset) > pattern.CountBefore(start + before);
            count += any && !pattern.Contains(start + stretch.Offset) ? 1 : 0;
        }

        return stretch.Jump > 0 && Policy.Gap == GapPolicy.ShiftBack
            ? count + CountMoved(pattern, stretch.WallEnd, Math.Min(stretch.WallEnd, until + stretch.Offset) + stretch.Jump, -stretch.Jump)
            : count;
    }

    // A moved wall time that meets another's instant is one with it.
    private static long CountMoved(WallPattern pattern, long from, long until, long by)
    {
        var cursor = default(WallCursor);
        long count = 0;
        for (pattern.Seek(ref cursor, from); pattern.MoveNext(ref cursor, out long wall) && wall < until;)
        {
            count += pattern.Contains(wall + by) ? 0 : 1;
        }

        return count;
    }
}
