using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Where a recurrence departs from the RFC's reading of what is written: instants to be added and wall times to be excluded.</summary>
internal sealed class SeriesDifference(Recurrence meant, Recurrence read, Instant first)
{
    private readonly SortedSet<Instant> _added = [];
    private readonly SortedDictionary<Instant, LocalDateTime> _excluded = [];

    /// <summary>From here on nothing was compared; null when nothing was left out.</summary>
    public Instant? ComparedUntil { get; private set; }

    public IReadOnlyList<Instant> Added => [.. _added.TakeWhile(IsCompared)];

    public IReadOnlyList<(Instant At, LocalDateTime Wall)> Excluded => [.. _excluded.TakeWhile(pair => IsCompared(pair.Key)).Select(pair => (pair.Key, pair.Value))];

    private bool IsFull => _added.Count + _excluded.Count > SeriesLimits.Exceptions;

    public void EndAt(Instant end) => ComparedUntil = ComparedUntil < end ? ComparedUntil : end;

    /// <summary>Compares one instant.</summary>
    public void CompareAt(Instant instant) => Compare(new Interval(instant, instant + Duration.FromSeconds(1)));

    /// <summary>Compares an interval and tells whether there was a difference.</summary>
    public bool Compare(Interval interval)
    {
        var had = meant.GetOccurrences(interval).Select(o => o.Instant).ToHashSet();
        int before = _added.Count + _excluded.Count;
        foreach (var occurrence in read.GetOccurrences(interval))
        {
            if (!had.Remove(occurrence.Instant))
            {
                _excluded[occurrence.Instant] = occurrence.Local;
            }
        }

        _added.UnionWith(had);
        return _added.Count + _excluded.Count > before;
    }

    /// <summary>Compares around every clock change, the only places where wall times are read differently. It looks on beyond the horizon:
    /// the first difference there ends what is said.</summary>
    public void CompareChanges(DateTimeZone zone, LocalTime? time, Instant end)
    {
        var horizon = SeriesLimits.HorizonOf(first);
        foreach (var change in ZoneChange.From(zone, first - SeriesLimits.Margin).TakeWhile(c => c.At <= end))
        {
            var width = change.Width;

            if (width == Duration.Zero || !change.Concerns(time))
            {
                continue;
            }

            bool found = Compare(new Interval(change.At - width, change.At + width + Duration.FromSeconds(1)));
            if (found && (change.At > horizon || IsFull))
            {
                EndAt(change.At - width);
                return;
            }
        }
    }

    /// <summary>Compares occurrence by occurrence, up to the horizon.</summary>
    public void CompareAll()
    {
        var horizon = SeriesLimits.HorizonOf(first);
        using var left = meant.GetOccurrences().GetEnumerator();
        using var right = read.GetOccurrences().GetEnumerator();
        bool hasLeft = left.MoveNext();
        bool hasRight = right.MoveNext();
        for (int compared = 0; hasLeft || hasRight; compared++)
        {
            var at = !hasRight || (hasLeft && left.Current.Instant < right.Current.Instant) ? left.Current.Instant : right.Current.Instant;
            if (at >= horizon || compared == SeriesLimits.Compared || IsFull)
            {
                EndAt(at);
                return;
            }

            bool isMeant = hasLeft && left.Current.Instant == at;
            bool isRead = hasRight && right.Current.Instant == at;
            if (isMeant && !isRead)
            {
                _added.Add(at);
            }
            else if (isRead && !isMeant)
            {
                _excluded[at] = right.Current.Local;
            }

            hasLeft = isMeant ? left.MoveNext() : hasLeft;
            hasRight = isRead ? right.MoveNext() : hasRight;
        }
    }

    private bool IsCompared(Instant instant) => !(instant >= ComparedUntil);
}
