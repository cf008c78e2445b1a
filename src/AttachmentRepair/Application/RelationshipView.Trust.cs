using AttachmentRepair.Journals;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Application;

/// <content>The viewer's trust in another.</content>
public sealed partial class RelationshipView
{
    private TrustModel? model;

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
        var counted = evidence.Where(e => e.At <= at).Select(e => e.Id).ToHashSet();
        return Model.Explain(evidence, at) with { Contested = contested.Where(c => counted.Contains(c.Counted)).ToValueList() };
    }

    /// <summary>
    /// The viewer's trust in another at the start of a day and of every week or month after it, for a chart, or <c>null</c> while the viewer has not turned it on.
    /// Each point is <see cref="Trust"/> at its instant, so the series can be made again from the log, with the same bits. The last point is the end or <see cref="At"/>.
    /// </summary>
    /// <param name="of">The other.</param>
    /// <param name="from">The day of the first point, in the viewer's zone.</param>
    /// <param name="to">The day of the last point, not before <paramref name="from"/>; what is not yet is left out.</param>
    /// <param name="period">How far apart the points are.</param>
    /// <exception cref="ArgumentException"><paramref name="of"/> is the viewer, or not a member.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>, the period is not defined, or there would be more than 1,000 points.</exception>
    public ValueList<TrustPoint>? TrustSeries(PersonId of, LocalDate from, LocalDate to, TrustPeriod period)
    {
        ThrowUnlessAnother(of);
        var days = TrustSeriesDays.Of(from, to, period);
        return IsScoringOn ? Points(of, days).ToValueList() : null;
    }

    /// <summary>What moved the viewer's trust in another since an instant, how sure it is and what is not counted, or <c>null</c> while the viewer has not turned it on.</summary>
    /// <param name="of">The other.</param>
    /// <param name="since">The instant to compare with, not after <paramref name="at"/>.</param>
    /// <param name="at">The instant; later evidence is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="of"/> is the viewer, or not a member.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="since"/> lies after <paramref name="at"/>.</exception>
    public TrustChange? TrustMoves(PersonId of, Instant since, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(since, at);
        var evidence = EvidenceOf(of, at);
        return IsScoringOn ? TrustChanges.Of(Model, EvidenceOf(of, since), since, evidence, at) : null;
    }

    /// <summary>
    /// What <see cref="Trust"/> shows, as the viewer may show it to the others by <see cref="ShareTrust"/>, or <c>null</c> while the viewer has not turned it on.
    /// Nobody sees anything of it before.
    /// </summary>
    /// <param name="of">The other.</param>
    /// <param name="at">The instant; later evidence is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="of"/> is the viewer, or not a member.</exception>
    public TrustSnapshot? TrustSnapshot(PersonId of, Instant at) => Trust(of, at) is not { } progress ? null : new(
        of,
        at,
        progress.BehaviourIndex,
        progress.FeltTrust,
        progress.Range.Lower,
        progress.Range.Upper,
        progress[TrustDomain.Reliability].Score,
        progress[TrustDomain.Transparency].Score,
        progress[TrustDomain.EmotionalSafety].Score,
        progress[TrustDomain.Responsiveness].Score,
        progress.ModelVersion,
        progress.ParameterHash);

    /// <summary>What people chose to show of their trust, oldest first; nothing of it shows otherwise.</summary>
    public ValueList<SharedTrust> SharedTrust => shared.State.Journals.SharedTrust.Values.ToValueList();

    /// <summary>What the viewer set to weigh in their own number; nobody else's.</summary>
    public ValueList<OwnStake> OwnStakes => own.State.Journals.Stakes.Values.ToValueList();

    // Made when first asked for, since its parameters are hashed; two threads may make the same one.
    private TrustModel Model => model ??= new(TrustParameters.Default, Zone);

    private ValueList<TrustEvidence> EvidenceOf(PersonId of, Instant at)
    {
        ThrowUnlessAnother(of);
        return EvidenceMap.Of(Viewer, of, shared.Room, shared.Events, own.Room, own.Events, at);
    }

    private void ThrowUnlessAnother(PersonId of)
    {
        if (of == Viewer || facts.Find(of) is null)
        {
            throw new ArgumentException("Trust is in another member.", nameof(of));
        }
    }

    private IEnumerable<TrustPoint> Points(PersonId of, IEnumerable<LocalDate> days)
    {
        foreach (var day in days)
        {
            var start = Zone.AtStartOfDay(day).ToInstant();
            if (start >= At)
            {
                yield return new(At.InZone(Zone).Date, Trust(of, At)!);
                yield break;
            }

            yield return new(day, Trust(of, start)!);
        }
    }
}
