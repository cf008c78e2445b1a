using System.Runtime.CompilerServices;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A zone's offsets as two lists of numbers: from when, in seconds since 1970, and how many seconds the wall's clock is ahead of UTC.</summary>
/// <remarks>Made once a zone and lengthened when asked for later years; a longer table begins with the shorter. Immutable and thread-safe.</remarks>
internal sealed class ZoneTable
{
    /// <summary>Beyond every instant, yet safe to add to; what has no end ends here, what has no beginning begins at minus this.</summary>
    public const long Far = long.MaxValue / 4;

    // Enough for whoever lives today; later years are added on demand.
    private const int FirstHorizon = 2200;

    // The 28 years from here, with no century among them, are of all types.
    private const int FirstSample = 2171;
    private static readonly long LastHorizon = Instant.MaxValue.ToUnixTimeSeconds();
    private static readonly ConditionalWeakTable<DateTimeZone, ZoneTable> Known = [];

    private readonly DateTimeZone _zone;
    private readonly long[] _starts;
    private readonly int[] _offsets;
    private readonly int _horizon;

    private ZoneTable(DateTimeZone zone, ZoneTable? shorter, int horizon)
    {
        List<long> starts = [.. shorter?._starts ?? []];
        List<int> offsets = [.. shorter?._offsets ?? []];
        var until = horizon > Gregorian.LastYear ? Instant.MaxValue : Instant.FromUtc(horizon, 1, 1, 0, 0);
        for (var at = shorter is null ? Instant.MinValue : Instant.FromUnixTimeSeconds(shorter.Until); at < until;)
        {
            var interval = zone.GetZoneInterval(at);
            if (offsets.Count == 0 || offsets[^1] != interval.WallOffset.Seconds)
            {
                starts.Add(offsets.Count == 0 ? -Far : interval.Start.ToUnixTimeSeconds());
                offsets.Add(interval.WallOffset.Seconds);
            }

            at = interval.HasEnd ? interval.End : Instant.MaxValue;
        }

        bool complete = horizon > Gregorian.LastYear || !zone.GetZoneInterval(until).HasEnd;
        (_zone, _starts, _offsets, _horizon) = (zone, [.. starts], [.. offsets], complete ? Gregorian.LastYear + 1 : horizon);
        Until = complete ? LastHorizon : until.ToUnixTimeSeconds();
    }

    /// <summary>A table to the end of the calendar, of one whose last years follow yearly rules: what changes in a year is told by the type of the year.</summary>
    private ZoneTable(ZoneTable yearly)
    {
        Span<int> firsts = stackalloc int[YearType.Count];
        Span<int> counts = stackalloc int[YearType.Count];
        Span<long> newYears = stackalloc long[YearType.Count];
        for (int year = FirstSample; year < FirstSample + YearType.Count; year++)
        {
            int type = YearType.Of(year).Index;
            (newYears[type], firsts[type]) = (NewYear(year), yearly.IndexOf(NewYear(year) - 1) + 1);
            counts[type] = yearly.IndexOf(NewYear(year + 1) - 1) + 1 - firsts[type];
        }

        // Of exactly the size that is needed: these are large enough for a collector to mind.
        int count = yearly.Count;
        for (int year = FirstHorizon; year <= Gregorian.LastYear; year++)
        {
            count += counts[YearType.Of(year).Index];
        }

        (_starts, _offsets) = (new long[count], new int[count]);
        yearly._starts.CopyTo(_starts, 0);
        yearly._offsets.CopyTo(_offsets, 0);
        count = yearly.Count;
        for (int year = FirstHorizon; year <= Gregorian.LastYear; year++)
        {
            int type = YearType.Of(year).Index;
            long later = NewYear(year) - newYears[type];
            for (int i = firsts[type]; i < firsts[type] + counts[type]; i++)
            {
                (_starts[count], _offsets[count]) = (yearly._starts[i] + later, yearly._offsets[i]);
                count++;
            }
        }

        (_zone, _horizon, Until) = (yearly._zone, Gregorian.LastYear + 1, LastHorizon);
    }

    /// <summary>What lies at or after this is not in the table.</summary>
    public long Until { get; }

    /// <summary>How many stretches of one offset there are.</summary>
    public int Count => _starts.Length;

    public static ZoneTable Of(DateTimeZone zone, long instant)
    {
        var table = Known.GetValue(zone, static z => new ZoneTable(z, null, FirstHorizon));
        if (instant >= table.Until && table._horizon <= Gregorian.LastYear)
        {
            table = table.Lengthened(instant);
            Known.AddOrUpdate(zone, table);
        }

        return table;
    }

    /// <summary>This table, or a longer one that knows an instant.</summary>
    public ZoneTable Reaching(long instant) => instant < Until || _horizon > Gregorian.LastYear ? this : Of(_zone, instant);

    /// <summary>When a stretch begins, inclusive; minus <see cref="Far"/> for the first.</summary>
    public long Start(int index) => _starts[index];

    /// <summary>When a stretch ends, exclusive, or the table does; <see cref="Far"/> for the last of all.</summary>
    public long End(int index) => index + 1 < _starts.Length ? _starts[index + 1] : _horizon > Gregorian.LastYear ? Far : Until;

    public int Offset(int index) => _offsets[index];

    /// <summary>The stretch that holds an instant within the table.</summary>
    public int IndexOf(long instant)
    {
        int low = 0;
        int high = _starts.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (_starts[middle] <= instant)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first stretch whose wall times end behind the given one, which lies within the table.</summary>
    /// <param name="wall">The wall time.</param>
    /// <param name="overlap">Which pass of an overlap counts.</param>
    /// <param name="hint">A stretch at or before the one looked for that is likely near.</param>
    public int IndexOfWall(long wall, OverlapPolicy overlap, int hint = int.MaxValue)
    {
        // From one occurrence to the next there are seldom more than a summer and a winter.
        for (int index = hint; index < Math.Min(hint + 3L, Count); index++)
        {
            if (wall < ZoneStretch.UntilOf(this, index, overlap, elapsed: false))
            {
                return index;
            }
        }

        int found = IndexOf(wall - _offsets[^1]);
        while (found > 0 && wall < ZoneStretch.UntilOf(this, found - 1, overlap, elapsed: false))
        {
            found--;
        }

        while (wall >= ZoneStretch.UntilOf(this, found, overlap, elapsed: false))
        {
            found++;
        }

        return found;
    }

    private static long NewYear(int year) => (long)Gregorian.NewYear(year) * Gregorian.SecondsPerDay;

    private ZoneTable Lengthened(long instant)
    {
        // The zones of the TZDB follow yearly rules after their last known changes, none of which lies behind the years that serve as samples.
        if (ZoneVersions.Of(_zone) is not null)
        {
            return new ZoneTable(this);
        }

        int year = Gregorian.YearOf(Gregorian.DayOfSecond(Math.Min(instant, WallPattern.End)));
        int horizon = _horizon;
        while (horizon <= year)
        {
            horizon += horizon - 2000;
        }

        return new ZoneTable(_zone, this, horizon);
    }
}
