using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A recurrence made ready: the rule's occurrences in the zone, where they end, and what is added and excluded.</summary>
/// <remarks>Immutable but for what is computed on first use; thread-safe.</remarks>
internal sealed partial class RecurrenceSeries
{
    // So many occurrences are sooner walked through than computed.
    private const int ShortCount = 1000;

    private static readonly long Beyond = WallPattern.End + (2L * Gregorian.SecondsPerDay);

    private readonly int _count;
    private long _last;
    private bool _isCounted;

    public RecurrenceSeries(Recurrence recurrence)
    {
        ref readonly var parts = ref recurrence.Rule.Parts;
        long start = Gregorian.ToSeconds(recurrence.Start);
        Rule = new ZonedSeries(recurrence.Rule, start, recurrence.Zone, recurrence.Policy);
        var naming = WallResolver.Naming(recurrence.Policy);
        Removed = recurrence.Excluded.Count == 0 ? [] : [.. recurrence.Excluded.SelectMany(local => Resolve(local, naming)).Select(r => r.Instant).Distinct().Order()];
        Added = recurrence.Included.Count == 0 ? [] : [.. recurrence.Included.SelectMany(local => Resolve(local, recurrence.Policy)).Select(Named).OrderBy(r => r.Instant).ThenBy(r => r.Wall)];
        _count = parts.Count;
        _isCounted = parts.Count == 0;
        _last = parts.UntilForm switch
        {
            UntilForm.None => Beyond,
            UntilForm.Utc => parts.Until,
            _ => Resolve(Gregorian.ToLocal(parts.Until), naming)[^1].Instant,
        };
    }

    public ZonedSeries Rule { get; }

    /// <summary>The added occurrences by instant, then wall time. Some may be the rule's own, some excluded.</summary>
    public Resolved[] Added { get; }

    /// <summary>The excluded instants, ascending.</summary>
    public long[] Removed { get; }

    /// <summary>The instant of the rule's last occurrence, or after it and before the next.</summary>
    public long Last
    {
        get
        {
            if (!Volatile.Read(ref _isCounted))
            {
                Volatile.Write(ref _last, FindLast());
                Volatile.Write(ref _isCounted, true);
            }

            return Volatile.Read(ref _last);
        }
    }

    // Where a series steps through both passes, the second is always index 1.
    private Resolved Named(Resolved added)
        => Rule.IsElapsed && added.Kind == OccurrenceKind.Overlap && Rule.Policy.Overlap == OverlapPolicy.Last ? added with { Pass = 1 } : added;

    private Resolved[] Resolve(LocalDateTime local, RecurrencePolicy policy)
    {
        long wall = Gregorian.ToSeconds(local);
        return WallResolver.Resolve(wall, Rule.TableReaching(wall + (2L * Gregorian.SecondsPerDay)), policy);
    }

    private long FindLast()
    {
        if (_count > ShortCount)
        {
            return FindLastByCounting();
        }

        long last = Beyond;
        var cursor = new ZonedCursor(Rule, -ZoneTable.Far);
        for (int i = 0; i < _count; i++)
        {
            if (!cursor.MoveNext(out var occurrence))
            {
                return Beyond;
            }

            last = occurrence.Instant;
        }

        return last;
    }

    // Twice as far each time, then halfway: the count itself is constant work.
    private long FindLastByCounting()
    {
        long low = Rule.Beginning;
        long high = low + Gregorian.SecondsPerDay;
        while (Rule.CountBefore(high) < _count)
        {
            if (high >= Beyond)
            {
                return Beyond;
            }

            (low, high) = (high, Math.Min(high + (high - Rule.Beginning), Beyond));
        }

        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            if (Rule.CountBefore(middle) < _count)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high - 1;
    }
}
