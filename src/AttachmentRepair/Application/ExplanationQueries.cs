using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;

namespace AttachmentRepair.Application;

// Why something is there, over all concepts: a boundary links to what it serves, and anything may be given a shared value as its reason.
internal static class ExplanationQueries
{
    public static ItemExplanation Of(RoomState shared, RoomFacts facts, ItemRef item)
    {
        var boundary = item.Concept is BoundaryId.Concept && shared.Boundaries.Boundaries.TryGetValue(new(item.Id), out var known) ? known : null;
        return new(
            item,
            boundary?.InForce(facts)?.Rationale,
            Linked(shared, facts, boundary).Concat(AgreementQueries.Reasons(shared.Agreements, facts, item)).Distinct().ToValueList());
    }

    private static IEnumerable<SharedReason> Linked(RoomState shared, RoomFacts facts, Boundary? boundary) =>
        from link in boundary?.Links ?? []
        where link.Concept is AgreementId.Concept
        from value in AgreementQueries.ValuesIn(shared.Agreements, facts, new(link.Id))
        select new SharedReason(value, new(link.Id), boundary!.Owner);
}
