using AttachmentRepair.CheckIns;
using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Application;

// What check-ins proposed for the coming days, and the commitments that owners made of it: by a link, and by nobody else's hand.
internal static class AdjustmentQueries
{
    public static IEnumerable<AdjustmentItem> Items(RoomState shared) =>
        CheckInQueries.Adjustments(shared.CheckIns).Select(a => new AdjustmentItem(a, CommitmentTo(shared, a.Adjustment)));

    public static IEnumerable<Suggestion> Suggestions(RoomState shared, PersonId viewer, Instant now) =>
        from proposed in CheckInQueries.Adjustments(shared.CheckIns)
        where proposed.Adjustment.Owner == viewer && proposed.From <= now && now < proposed.Until && CommitmentTo(shared, proposed.Adjustment) is null
        select new Suggestion(CheckInPhrases.MakeItYourOwn, proposed.Adjustment.Id.Ref, "first", proposed.Until);

    private static ItemRef? CommitmentTo(RoomState shared, Adjustment adjustment) =>
        shared.Commitments.Commitments.Values.FirstOrDefault(c => c.Maker == adjustment.Owner && c.Links.Contains(adjustment.Id.Ref))?.Id.Ref;
}
