namespace AttachmentRepair.Commitments;

/// <summary>What became of the occurrences of a commitment in an interval, by its maker's word. Immutable; equality is by value.</summary>
/// <param name="Kept">How many were kept, or done later with notice.</param>
/// <param name="Late">How many were done late.</param>
/// <param name="Missed">How many were missed.</param>
/// <param name="NotCounted">How many closed otherwise: renegotiated in time, excused, held by a pause, or without a word. They are no misses.</param>
public sealed record KeepingRate(int Kept, int Late, int Missed, int NotCounted)
{
    /// <summary>Kept of kept, late and missed, 0 to 1; <c>null</c> where there is none of these.</summary>
    public double? Share => Counted == 0 ? null : (double)Kept / Counted;

    /// <summary>How much of what closed is counted, 0 to 1; <c>null</c> where nothing closed.</summary>
    public double? Coverage => Counted + NotCounted == 0 ? null : (double)Counted / (Counted + NotCounted);

    private int Counted => Kept + Late + Missed;

    /// <summary>The counts only: a generated text would follow the culture.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kept} kept, {Late} late, {Missed} missed, {NotCounted} not counted");
}
