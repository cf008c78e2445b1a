namespace AttachmentRepair.Scheduling;

/// <content>The way back.</content>
internal sealed partial class ZonedSeries
{
    /// <summary>The last occurrence before an instant.</summary>
    public bool TryLastBefore(long instant, out Resolved last, ref int examined)
    {
        last = default;
        if (instant <= Beginning)
        {
            return false;
        }

        var table = TableReaching(instant);
        int index = table.IndexOf(instant - 1);
        int first = table.IndexOf(Beginning);
        int patience = examined + SparseYears.Patience;
        var quiet = QuietOffsets.Unknown;
        while (index >= first)
        {
            var stretch = StretchAt(table, index);
            instant = Math.Min(instant, table.End(index));
            var pattern = PatternAt(stretch.Offset);
            bool any = pattern.TryLast(Math.Min(instant + stretch.Offset, stretch.Until) - 1, out long wall, ref examined);
            bool found = any && wall >= stretch.From;
            if (found)
            {
                last = Taken(stretch, wall);
            }

            if (!IsElapsed && TryLastExtra(table, stretch, pattern, instant, found, ref last, ref examined))
            {
                found = true;
            }

            if (found)
            {
                return true;
            }

            index = IsElapsed ? PreviousElapsed(table, index, any ? wall : long.MinValue, ref quiet) : Previous(table, stretch, instant, any, wall, ref examined);
            if (examined >= patience && (IsElapsed || LeavesOutGaps))
            {
                patience = examined + SparseYears.PatienceAfter;
                index = LastHolding(index);
            }
        }

        return false;
    }

    private Resolved Taken(in ZoneStretch stretch, long wall)
    {
        bool again = wall < stretch.FreshFrom;
        var kind = again || wall >= stretch.RepeatsFrom ? OccurrenceKind.Overlap : OccurrenceKind.Ordinary;
        return new Resolved(wall, wall - stretch.Offset, kind, again && IsElapsed ? 1 : 0);
    }

    /// <summary>Whether an extra of the stretch is later than the best of its own wall times, or is at its instant and earlier on the wall.</summary>
    private bool TryLastExtra(
        ZoneTable table, in ZoneStretch stretch, WallPattern pattern, long instant, bool found, ref Resolved best, ref int examined)
    {
        if (stretch.Jump > 0 && Policy.Gap == GapPolicy.ShiftBack && instant > table.End(stretch.Index) - stretch.Jump)
        {
            long to = Math.Min(stretch.WallEnd, instant + stretch.Offset) + stretch.Jump - 1;
            if (TryLater(pattern, stretch.WallEnd, to, stretch.Offset + stretch.Jump, OccurrenceKind.Gap, found, ref best, ref examined))
            {
                return true;
            }
        }

        long start = table.Start(stretch.Index);
        long before = stretch.Index > 0 ? table.Offset(stretch.Index - 1) : stretch.Offset;
        long jump = stretch.Offset - before;
        bool near = stretch.Index > 0 && (!found || best.Instant <= start + Math.Abs(jump));
        if (near && jump < 0 && Policy.Overlap == OverlapPolicy.Both)
        {
            long to = Math.Min(start + before, instant + stretch.Offset) - 1;
            return TryLater(pattern, start + stretch.Offset, to, stretch.Offset, OccurrenceKind.Overlap, found, ref best, ref examined);
        }

        if (near && jump > 0 && Policy.Gap == GapPolicy.ShiftForward)
        {
            long to = Math.Min(start + stretch.Offset, instant + before) - 1;
            return TryLater(pattern, start + before, to, before, OccurrenceKind.Gap, found, ref best, ref examined);
        }

        if (near && jump > 0 && Policy.Gap == GapPolicy.FirstValid && instant > start)
        {
            // The first of the gap's wall times names what all of them become.
            var cursor = default(WallCursor);
            pattern.Seek(ref cursor, start + before);
            if (pattern.MoveNext(ref cursor, out long wall) && wall < start + stretch.Offset && (!found || best.Instant <= start))
            {
                best = new Resolved(wall, start, OccurrenceKind.Gap, 0);
                return true;
            }
        }

        return false;
    }

    private static bool TryLater(
        WallPattern pattern, long from, long to, long offset, OccurrenceKind kind, bool found, ref Resolved best, ref int examined)
    {
        if (!pattern.TryLast(to, out long wall, ref examined) || wall < from
            || (found && (wall - offset, -wall).CompareTo((best.Instant, -best.Wall)) <= 0))
        {
            return false;
        }

        best = new Resolved(wall, wall - offset, kind, kind == OccurrenceKind.Overlap ? 1 : 0);
        return true;
    }

    /// <summary>The stretch where the pattern's last wall time before this one comes out.</summary>
    private int Previous(ZoneTable table, in ZoneStretch last, long instant, bool any, long wall, ref int examined)
    {
        // What was found before the instant is the last before the stretch too, unless the instant lies within the second pass of an overlap.
        any = instant + last.Offset >= last.From ? any : _wall.TryLast(last.From - 1, out wall, ref examined);
        if (last.Index == 0 || !any)
        {
            return -1;
        }

        // A gap's wall times come out behind it or, going back, before it; the second pass of an overlap in the stretch behind.
        int holder = table.IndexOfWall(wall, Policy.Overlap);
        var stretch = StretchAt(table, holder);
        bool back = wall < stretch.From && Policy.Gap is GapPolicy.ShiftBack or GapPolicy.Skip;
        bool again = Policy.Overlap == OverlapPolicy.Both && wall >= stretch.RepeatsFrom;
        return Math.Min(holder + (again ? 1 : back ? -1 : 0), last.Index - 1);
    }

    /// <summary>The last stretch at or before one that can give an occurrence at all: the second pass of an overlap comes out behind the one that holds it.</summary>
    private int LastHolding(int index)
    {
        int holding = index < 0 ? -1 : Holding.LastTo(index);
        return holding >= 0 && !IsElapsed && Policy.Overlap == OverlapPolicy.Both ? Math.Min(holding + 1, index) : holding;
    }

    private int PreviousElapsed(ZoneTable table, int index, long lastWall, ref QuietOffsets quiet)
    {
        // Here the quiet reaches back: what is noted is the offset's last wall time, negated.
        quiet.Note(table.Offset(index), lastWall == long.MinValue ? long.MaxValue : -lastWall);
        do
        {
            index--;
        }
        while (index >= 0 && quiet.Until(table.Offset(index)) > -StretchAt(table, index).From);

        return index;
    }
}
