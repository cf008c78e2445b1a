using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Application;

/// <content>The viewer's trust in another.</content>
public sealed partial class RelationshipView
{
    /// <summary>The viewer's trust in another, or <c>null</c> while the viewer has not turned it on. It tracks; it never gates anything.</summary>
    /// <param name="of">The other.</param>
    /// <param name="at">The instant; later evidence is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="of"/> is the viewer, or not a member.</exception>
    public TrustProgress? Trust(PersonId of, Instant at)
    {
        var evidence = EvidenceOf(of, at);
        return IsScoringOn ? Model.Evaluate(evidence, at) : null;
    }

    /// <summary>What moved the viewer's trust in another, event by event, or <c>null</c> while the viewer has not turned it on.</summary>
    /// <param name="of">The other.</param>
    /// <param name="at">The instant; later evidence is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="of"/> is the viewer, or not a member.</exception>
    public TrustExplanation? ExplainTrust(PersonId of, Instant at)
    {
        var evidence = EvidenceOf(of, at);
        if (!IsScoringOn)
        {
            return null;
        }

        var contested = EvidenceMap.Contested(Viewer, of, shared.Room, shared.Events, own.Room, own.Events, at);
        return Model.Explain(evidence, at) with { Contested = evidence.Where(e => e.At <= at).Select(e => e.Id).Where(contested.Contains).ToValueList() };
    }

    private TrustModel Model => new(TrustParameters.Default, Zone);

    private ValueList<TrustEvidence> EvidenceOf(PersonId of, Instant at)
    {
        if (of == Viewer || facts.Find(of) is null)
        {
            throw new ArgumentException("Trust is in another member.", nameof(of));
        }

        return EvidenceMap.Of(Viewer, of, shared.Room, shared.Events, own.Room, own.Events, at);
    }
}
