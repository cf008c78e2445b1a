using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Application;

// What waits for one person, over all concepts.
internal static class StepQueries
{
    public static IEnumerable<OpenStep> Of(RoomState shared, RoomState own, PersonId viewer, Instant at)
    {
        var membership = shared.Membership;
        if (membership.Members.Any(m => m.Person == viewer && !m.HasJoined))
        {
            return [new(RoomPhrases.Join, default, null, shared.RecordedAt)];
        }

        // Who keeps things on hold is not asked to say ready; nobody else can tell.
        return (own.Safety.Hold is null ? Ready(membership, viewer, at) : [])
            .Concat(TermsQueries.OpenSteps(shared.Terms, membership.Members, viewer))
            .Concat(AgreementQueries.OpenSteps(shared.Agreements, shared.Facts, viewer))
            .Concat(BoundaryQueries.OpenSteps(shared.Boundaries, viewer))
            .Concat(RepairQueries.OpenSteps(shared.Repairs, own.Repairs, viewer))
            .Concat(SetbackQueries.OpenSteps(shared.Setbacks, own.Setbacks, shared.Facts, viewer, at))
            .Concat(SafetyQueries.OpenSteps(shared.Safety, own.Safety, viewer, at));
    }

    private static IEnumerable<OpenStep> Ready(Membership membership, PersonId viewer, Instant at)
    {
        if (membership.WaitsFor(viewer, at))
        {
            yield return new(RoomPhrases.SayReady, default, null, membership.Pauses[^1].Since);
        }
    }
}
