using AttachmentRepair.Scheduling;

namespace AttachmentRepair;

/// <summary>
/// How regularly something agreed was kept over a window. What nobody said anything of, and what a pause, a notice or an agreed exception covered, lowers the
/// coverage only: 7 kept and 3 unknown of 10 give a rate of 7 in 7 with a coverage of .7, never 7 in 10. Equality is by value.
/// </summary>
/// <param name="Expected">How many windows have closed, or have a word on them.</param>
/// <param name="Kept">How many of them were kept, with or without notice.</param>
/// <param name="Late">How many were done late without notice.</param>
/// <param name="Missed">How many somebody said were missed.</param>
public sealed record Consistency(int Expected, int Kept, int Late, int Missed)
{
    /// <summary>How many count: kept, late or missed.</summary>
    public int Counted => Kept + Late + Missed;

    /// <summary>How many do not count, whatever the reason.</summary>
    public int NotCounted => Expected - Counted;

    /// <summary>Kept among those that count, 0 to 1, or <c>null</c> when none counts.</summary>
    public double? Rate => Counted == 0 ? null : (double)Kept / Counted;

    /// <summary>Those that count among those expected, 0 to 1, or <c>null</c> when none was expected.</summary>
    public double? Coverage => Expected == 0 ? null : (double)Counted / Expected;

    /// <summary>The variance of kept (1) and not kept (0) among those that count, 0 to 0.25, or <c>null</c> when none counts.</summary>
    public double? Variance => Rate * (1 - Rate);

    /// <summary>The one place that counts: what is not due yet, or still open, is not expected yet.</summary>
    /// <param name="states">The states of the occurrences of a window.</param>
    public static Consistency Of(IEnumerable<OccurrenceState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var (expected, kept, late, missed) = (0, 0, 0, 0);
        foreach (var state in states)
        {
            expected += state is OccurrenceState.NotDue or OccurrenceState.Upcoming or OccurrenceState.Open ? 0 : 1;
            kept += state is OccurrenceState.Kept or OccurrenceState.KeptWithNotice ? 1 : 0;
            late += state == OccurrenceState.Late ? 1 : 0;
            missed += state == OccurrenceState.Missed ? 1 : 0;
        }

        return new(expected, kept, late, missed);
    }

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(Consistency);
}
