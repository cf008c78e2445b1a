using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>An occurrence as the oracle sees it: the instant, the key's wall time and index, and how the clock showed that wall time.</summary>
internal readonly record struct OracleOccurrence(Instant Instant, LocalDateTime Local, int Pass, OccurrenceKind Kind)
{
    public static OracleOccurrence From(Occurrence occurrence) => new(occurrence.Instant, occurrence.Key.Local, occurrence.Key.Index, occurrence.Kind);

    public override string ToString() => FormattableString.Invariant($"{Instant} {Local:s}/{Pass} {Kind}");
}

/// <summary>The first occurrences of a series: all of them before <paramref name="KnownBefore"/>, but no more than <paramref name="Limit"/>.</summary>
internal sealed record OracleSeries(IReadOnlyList<OracleOccurrence> Occurrences, Instant KnownBefore, int Limit)
{
    /// <summary>Null when the actual series is the same as far as this one is known; otherwise where they part, in words.</summary>
    public string? Difference(IEnumerable<OracleOccurrence> actual)
    {
        var found = actual.TakeWhile(o => o.Instant < KnownBefore).Take(Limit).ToList();
        int same = found.Zip(Occurrences).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == found.Count && same == Occurrences.Count
            ? null
            : FormattableString.Invariant($"[{same}] oracle: {Word(Occurrences, same)}, actual: {Word(found, same)}, known before {KnownBefore}");
    }

    private static string Word(IReadOnlyList<OracleOccurrence> all, int index) => index < all.Count ? all[index].ToString() : "none";
}
