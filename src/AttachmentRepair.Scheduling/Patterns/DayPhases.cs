namespace AttachmentRepair.Scheduling;

/// <summary>How many steps of a stride a day has, by its <em>phase</em>: the wait in seconds from midnight for its first candidate.</summary>
/// <remarks>Thread-safe: what two threads find out at once is the same.</remarks>
internal sealed class DayPhases(long stride, TimeOfDayLimit limit)
{
    private const int Day = Gregorian.SecondsPerDay;

    // Short strides have few phases with many candidates each, long ones many with few.
    private const int CountedStride = 8192;

    private ushort[]? _counts;
    private ulong[]? _hits;

    /// <summary>Whether some phase that differs from the given one by whole days has a step at all.</summary>
    public bool CanHit(long phase)
    {
        long step = Arithmetic.GreatestCommonDivisor(stride, Day);
        for (int second = limit.NextFrom(0); second < Day; second = limit.NextFrom(second + 1))
        {
            if (Arithmetic.Modulo(second - phase, step) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The days with a step, where they are few.</summary>
    public ListedDays? MeetingsFrom(long anchor) => StrideMeetings.Of(anchor, stride, limit);

    public bool Hits(long phase)
    {
        if (phase >= Day || stride <= CountedStride)
        {
            return phase < Day && StepsOf(phase) > 0;
        }

        if (limit.IsNone || stride >= Day)
        {
            return limit.Allows((int)phase);
        }

        var hits = Volatile.Read(ref _hits) ?? FindHits();
        return ((hits[phase >> 6] >> (int)(phase & 63)) & 1) != 0;
    }

    public int StepsOf(long phase)
    {
        if (phase >= Day)
        {
            return 0;
        }

        if (limit.IsNone)
        {
            return (int)((Day - 1 - phase) / stride) + 1;
        }

        if (stride > CountedStride)
        {
            return Count(phase, Day);
        }

        // 0 is not counted yet.
        ushort[] counts = Volatile.Read(ref _counts) ?? Interlocked.CompareExchange(ref _counts, new ushort[stride], null) ?? _counts;
        int known = counts[phase];
        return known > 0 ? known - 1 : (counts[phase] = (ushort)(Count(phase, Day) + 1)) - 1;
    }

    /// <summary>The steps of a day before one of its seconds.</summary>
    public int Count(long phase, int until)
    {
        int count = 0;
        for (long second = phase; second < until;)
        {
            int allowed = limit.NextFrom((int)second);
            count += allowed == second ? 1 : 0;
            second += allowed == second ? stride : Arithmetic.RoundUp(allowed - second, stride);
        }

        return count;
    }

    /// <summary>The first step of a day at or after a candidate of it; at least a whole day when there is none.</summary>
    public long NextFrom(long candidate)
    {
        while (candidate < Day && limit.NextFrom((int)candidate) is var allowed && allowed != candidate)
        {
            candidate += Arithmetic.RoundUp(allowed - candidate, stride);
        }

        return candidate;
    }

    /// <summary>The last step of a day at or before a candidate of it; negative when there is none.</summary>
    public long LastTo(long candidate)
    {
        while (candidate >= 0 && limit.LastTo((int)candidate) is var allowed && allowed != candidate)
        {
            candidate = allowed < 0 ? -1 : candidate - Arithmetic.RoundUp(candidate - allowed, stride);
        }

        return candidate;
    }

    private ulong[] FindHits()
    {
        var hits = new ulong[(stride + 63) / 64];
        for (int second = limit.NextFrom(0); second < Day; second = limit.NextFrom(second + 1))
        {
            long phase = second % stride;
            hits[phase >> 6] |= 1ul << (int)(phase & 63);
        }

        Volatile.Write(ref _hits, hits);
        return hits;
    }
}
