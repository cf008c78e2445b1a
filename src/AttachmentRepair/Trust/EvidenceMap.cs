using AttachmentRepair.Boundaries;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>
/// Turns the events that one person may see into evidence of their trust in another. A pure function of the events; expired windows make none.
/// Where two statements about one occurrence differ, the truster's number follows the truster's statement. What each event is, and why, stands in <see cref="EvidenceRules"/>.
/// </summary>
public static class EvidenceMap
{
    // Late is half of a keep, a check-in, a ritual or a routine half of a stake (policy).
    internal const double Half = 0.5;

    /// <summary>The evidence of one person's trust in another.</summary>
    /// <param name="truster">Whose trust it is.</param>
    /// <param name="trustee">In whom.</param>
    /// <param name="sharedRoom">The shared room.</param>
    /// <param name="shared">Its events.</param>
    /// <param name="ownRoom">The truster's private room.</param>
    /// <param name="own">Its events.</param>
    /// <param name="asOf">The instant as of which receptions count, or <c>null</c> for the latest: a warmer one later does not change how it was before.</param>
    public static ValueList<TrustEvidence> Of(
        PersonId truster, PersonId trustee, RoomId sharedRoom, IEnumerable<RecordedEvent> shared, RoomId ownRoom, IEnumerable<RecordedEvent> own, Instant? asOf = null)
        => Fold(truster, trustee, sharedRoom, shared, ownRoom, own, asOf).Evidence();

    /// <summary>Where truster and trustee said different things: the truster's number follows the truster, and a report shows both.</summary>
    /// <param name="truster">Whose trust it is.</param>
    /// <param name="trustee">In whom.</param>
    /// <param name="sharedRoom">The shared room.</param>
    /// <param name="shared">Its events.</param>
    /// <param name="ownRoom">The truster's private room.</param>
    /// <param name="own">Its events.</param>
    /// <param name="asOf">The instant as of which receptions count, or <c>null</c> for the latest.</param>
    public static ValueList<ContestedEvidence> Contested(
        PersonId truster, PersonId trustee, RoomId sharedRoom, IEnumerable<RecordedEvent> shared, RoomId ownRoom, IEnumerable<RecordedEvent> own, Instant? asOf = null)
        => Fold(truster, trustee, sharedRoom, shared, ownRoom, own, asOf).Contested().ToValueList();

    private static EvidenceFold Fold(
        PersonId truster, PersonId trustee, RoomId sharedRoom, IEnumerable<RecordedEvent> shared, RoomId ownRoom, IEnumerable<RecordedEvent> own, Instant? asOf)
    {
        var fold = new EvidenceFold(truster, trustee, asOf ?? Instant.MaxValue);
        foreach (var recorded in shared)
        {
            fold.Hear(new(sharedRoom, recorded.Envelope.Version, recorded.Envelope.Ordinal), recorded.Envelope, recorded.Event);
        }

        foreach (var recorded in own)
        {
            fold.Hear(new(ownRoom, recorded.Envelope.Version, recorded.Envelope.Ordinal), recorded.Envelope, recorded.Event);
        }

        return fold;
    }

    /// <summary>How severe a setback of a kind is, in (0, 1] (policy).</summary>
    /// <param name="kind">The kind.</param>
    public static double SeverityOf(SetbackKind kind) => kind switch
    {
        SetbackKind.MissedStep => 0.1,
        SetbackKind.Conflict => 0.2,
        SetbackKind.Lapse => 0.4,
        _ => 0.7,
    };

    /// <summary>How severe a crossing of a kind is, in (0, 1] (policy); from .8 on a part of it stays.</summary>
    /// <param name="kind">The kind.</param>
    public static double SeverityOf(CrossingKind kind) => kind switch
    {
        CrossingKind.Slight => 0.2,
        CrossingKind.Clear => 0.4,
        _ => 0.8,
    };

    /// <summary>How a reception counts, in 0..1 (policy).</summary>
    /// <param name="reception">The reception.</param>
    public static double ShareOf(Reception reception) => reception == Reception.Accepted ? 1 : 0.5;
}
