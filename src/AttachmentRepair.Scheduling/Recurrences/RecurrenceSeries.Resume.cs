namespace AttachmentRepair.Scheduling;

/// <content>Going on under other zone data.</content>
internal sealed partial class RecurrenceSeries
{
    private RecurrenceSeries(RecurrenceSeries whole, long[] removed)
    {
        (Rule, Added, Removed) = (whole.Rule, whole.Added, removed);
        (_count, _last, _isCounted) = (whole._count, whole.Last, true);
    }

    /// <summary>The offsets of the zone within two days of an instant.</summary>
    public (long Least, long Greatest) OffsetsNear(long instant)
    {
        var table = Rule.TableReaching(instant + (2L * Gregorian.SecondsPerDay));
        long least = long.MaxValue;
        long greatest = long.MinValue;
        for (int i = table.IndexOf(instant - (2L * Gregorian.SecondsPerDay)); i < table.Count && table.Start(i) <= instant + (2L * Gregorian.SecondsPerDay); i++)
        {
            (least, greatest) = (Math.Min(least, table.Offset(i)), Math.Max(greatest, table.Offset(i)));
        }

        return (least, greatest);
    }

    /// <summary>The occurrences from an instant on whose keys come behind one that was reached.</summary>
    public OccurrenceSequence BehindWall(OccurrenceKey reached, long from)
    {
        // Up to here a clock may show the wall time reached or an earlier one; near a clock change they may lie among later ones.
        long until = reached.Seconds - OffsetsNear(reached.Seconds).Least;
        var past = new List<long>();
        long first = long.MaxValue;
        foreach (var occurrence in new OccurrenceSequence(this, from, until + 1))
        {
            if (occurrence.Key.CompareTo(reached) > 0)
            {
                first = Math.Min(first, occurrence.Seconds);
            }
            else if (first < long.MaxValue)
            {
                past.Add(occurrence.Seconds);
            }
        }

        var series = past.Count == 0 ? this : new RecurrenceSeries(this, [.. Removed.Union(past).Order()]);
        return new(series, first < long.MaxValue ? first : Math.Max(from, until + 1), ZoneTable.Far);
    }
}
