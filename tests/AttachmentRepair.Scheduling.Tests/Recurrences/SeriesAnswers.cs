using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Every question a series answers, asked from near and far, against the whole list of its instants.</summary>
internal static class SeriesAnswers
{
    public const int MostPeriods = 2000;

    private static readonly Instant[] Places =
        [Instant.MinValue, .. new[] { 2026, 2027, 2040, 2101, 2500, 5000, 9000, 9990 }.Select(y => Instant.FromUtc(y, 5, 17, 3, 12)), Instant.MaxValue];

    /// <summary>Null when every answer is right and every move within the bound; else the first that is not.</summary>
    public static string? Fault(Recurrence series, List<Instant> all, NeverOccursCode never, int mostPeriods = MostPeriods)
    {
        var reason = series.NeverOccurs?.Code;
        return reason != (all.Count == 0 ? never : null) ? $"never occurs: {reason}"
            : FaultInMoves(series, all, mostPeriods)
            ?? Places.Select(p => FaultAt(series, all, p, mostPeriods)).FirstOrDefault(f => f is not null)
            ?? (series.CountOccurrences(new Interval(null, null)) is var count && count != all.Count ? $"counted {count} of {all.Count}" : null);
    }

    private static string? FaultInMoves(Recurrence series, List<Instant> all, int mostPeriods)
    {
        var enumerator = series.GetOccurrences().GetEnumerator();
        foreach (var expected in all.Take(50).Select(i => (Instant?)i).Append(all.Count <= 50 ? null : all[50]))
        {
            Instant? found = enumerator.MoveNext() ? enumerator.Current.Instant : null;
            if (found != expected || enumerator.PeriodsExamined > mostPeriods)
            {
                return $"moved to {found}, not {expected}, after {enumerator.PeriodsExamined} periods";
            }
        }

        return null;
    }

    private static string? FaultAt(Recurrence series, List<Instant> all, Instant place, int mostPeriods)
    {
        int at = all.BinarySearch(place);
        int before = at < 0 ? ~at : at;
        int after = at < 0 ? ~at : at + 1;
        Instant? next = after < all.Count ? all[after] : null;
        Instant? previous = before > 0 ? all[before - 1] : null;
        var enumerator = series.GetOccurrences(new Interval(place, null)).GetEnumerator();
        Instant? first = enumerator.MoveNext() ? enumerator.Current.Instant : null;
        return series.GetNextOccurrence(place)?.Instant != next ? $"after {place} comes {series.GetNextOccurrence(place)?.Instant}, not {next}"
            : series.GetPreviousOccurrence(place)?.Instant != previous ? $"before {place} was {series.GetPreviousOccurrence(place)?.Instant}, not {previous}"
            : first != (before < all.Count ? all[before] : null) || enumerator.PeriodsExamined > mostPeriods ? $"from {place} on {first} after {enumerator.PeriodsExamined} periods"
            : series.CountOccurrences(new Interval(null, place)) is var count && count != before ? $"counted {count}, not {before}, before {place}"
            : previous is { } p && series.GetNextOccurrence(p)?.Instant != (before < all.Count ? all[before] : null) ? $"after {p} comes {series.GetNextOccurrence(p)?.Instant}"
            : null;
    }
}
