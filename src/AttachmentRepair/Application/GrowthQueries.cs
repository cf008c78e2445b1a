using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Application;

// What grew, over all concepts. The joint lines read the shared room alone, so they are the same for both; a line with nothing to say is left out.
internal static class GrowthQueries
{
    public static GrowthSummary Of(RoomState shared, IReadOnlyCollection<RecordedEvent> events, IReadOnlyCollection<RecordedEvent> own, PersonId viewer, Interval within) =>
        new(Lines(Joint(shared, events, within)), Lines(Own(events.Where(e => e.Envelope.Author == viewer).ToList(), own, within)));

    private static IEnumerable<(Phrase What, int Count)> Joint(RoomState shared, IReadOnlyCollection<RecordedEvent> events, Interval within)
    {
        var facts = shared.Facts;
        yield return (GrowthPhrases.NewSkills, shared.Repairs.Strategies.Strategies.Count(s => shared.Terms.FirstTookEffectAt(s.Key.Terms, facts.Members) is { } at && within.Contains(at)));
        yield return (GrowthPhrases.SkillsThatHelped, Said<StrategyHelped>(events, within));
        yield return (GrowthPhrases.KeptBoundaries, Said<BoundaryRespected>(events, within));
        yield return (GrowthPhrases.RecoveredMoments, shared.Repairs.Moments.Moments.Values.Count(m => m.IsRecovery(facts) && within.Contains(m.ClosedAt!.Value)));
        yield return (GrowthPhrases.RepairsThatArrived, Said<RedressAccepted>(events, within) + Arrived(events, within));
        yield return (GrowthPhrases.HeldTogether, JointQueries.Held(events).Count(h => within.Contains(h.Due)));
        yield return (GrowthPhrases.AgreedTogether, JointQueries.Agreed(shared).Count(within.Contains));
        yield return (GrowthPhrases.StillOpen, shared.Boundaries.Crossings.Values.Count(c => c.Stage is not (CrossingStage.Renewed or CrossingStage.Closed)));
    }

    private static IEnumerable<(Phrase What, int Count)> Own(List<RecordedEvent> said, IReadOnlyCollection<RecordedEvent> own, Interval within)
    {
        yield return (GrowthPhrases.OwnKept, said.Select(e => e.Event).OfType<CommitmentKept>().Count(k => within.Contains(k.Due)));
        yield return (GrowthPhrases.OwnUpdates, Said<ProgressUpdated>(said, within));
        yield return (GrowthPhrases.OwnReflections, Said<ReflectionWritten>(own, within) + Said<PatternReflected>(own, within));
    }

    private static ValueList<GrowthLine> Lines(IEnumerable<(Phrase What, int Count)> lines) => lines.Where(l => l.Count > 0).Select(l => new GrowthLine(l.What, l.Count)).ToValueList();

    private static int Said<T>(IEnumerable<RecordedEvent> events, Interval within)
        where T : RoomEvent => events.Count(e => e.Event is T && within.Contains(e.Envelope.RecordedAt));

    // An attempt that arrived counts once, however often its reception was said.
    private static int Arrived(IEnumerable<RecordedEvent> events, Interval within) => events
        .Where(e => e.Event is RepairReceived { Reception: Reception.Accepted } && within.Contains(e.Envelope.RecordedAt))
        .DistinctBy(e => ((RepairReceived)e.Event).Repair)
        .Count();
}
