using AttachmentRepair.Boundaries;
using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Application;

// What became of prevention steps: a step is in effect when its author changed something in practice, and the change holds.
internal static class PreventionQueries
{
    public static IEnumerable<PracticalChangeItem> Changes(RoomState shared, RoomFacts facts, Instant at) =>
        shared.Commitments.Changes.Values.Select(c => new PracticalChangeItem(c, IsInEffect(c, shared, facts, at)));

    public static IEnumerable<PreventionStepItem> Steps(RoomState shared, RoomFacts facts, Instant at)
    {
        foreach (var attempt in shared.Repairs.Attempts.Values)
        {
            for (var i = 0; i < attempt.PreventionSteps.Count; i++)
            {
                var linked = shared.Commitments.Changes.Values
                    .Where(c => c.Author == attempt.Author && c.Answers == attempt.Id.Ref && (c.Step is null || c.Step == i + 1) && c.EndedAt is null)
                    .ToList();
                var status = linked.Count == 0 ? PreventionStatus.IntentionOnly
                    : linked.Exists(c => IsInEffect(c, shared, facts, at)) ? PreventionStatus.InEffect
                    : PreventionStatus.Planned;
                yield return new(attempt.Id, i + 1, attempt.PreventionSteps[i], status, linked.Select(c => c.Id).ToValueList());
            }
        }
    }

    private static bool IsInEffect(PracticalChange change, RoomState shared, RoomFacts facts, Instant at) =>
        change.HasBegun(facts, at) && (change.Through is not { } through || Holds(through, shared, facts));

    // What is agreed holds while its terms do; what is one person's own, until they end it.
    private static bool Holds(ItemRef item, RoomState shared, RoomFacts facts) => item.Concept switch
    {
        CommitmentId.Concept => shared.Commitments.Commitments[new(item.Id)].Status != CommitmentStatus.Withdrawn,
        PracticalChangeId.Concept => shared.Commitments.Changes[new(item.Id)].EndedAt is null,
        BoundaryId.Concept => shared.Boundaries.Boundaries[new(item.Id)].IsInForce(facts),
        _ => !facts.Terms.Entries.ContainsKey(new(item.Id)) || facts.Terms.InForce(new(item.Id), facts.Members) is not null,
    };
}
