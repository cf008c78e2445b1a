using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What became of one meeting: its agenda and what was said in it. Equality is by value.</summary>
/// <param name="Added">The sections added for this meeting.</param>
/// <param name="WentWell">What went well; it is said first.</param>
/// <param name="Distress">What brought distress.</param>
/// <param name="Adjustments">What to do differently in the coming days.</param>
/// <param name="ClosedAt">When somebody closed it, or <c>null</c>.</param>
/// <param name="Until">When the coming period ends, or <c>null</c> before it is closed.</param>
public sealed record CheckInRecord(
    ValueList<AddedSection> Added,
    ValueList<CheckInNote> WentWell,
    ValueList<CheckInNote> Distress,
    ValueList<Adjustment> Adjustments,
    Instant? ClosedAt,
    Instant? Until)
{
    /// <summary>Nothing said yet.</summary>
    public static CheckInRecord None { get; } = new([], [], [], [], null, null);
}
