using AttachmentRepair.Safety;
using NodaTime;

namespace AttachmentRepair.Application;

// Sends what its author planned to share. First the author's private room lets go of it, so that an undo is either before that or refused; then the shared
// room says it, under an id derived from the plan. Cut off in between, the next settling completes it; two at once agree on both ids.
internal static class Settlement
{
    public static async ValueTask<ValueList<SettledShare>> SettleAsync(
        RoomWriter writer, RelationshipId relationship, PersonId person, RoomLog shared, RoomLog own, Instant now, CancellationToken cancellationToken)
    {
        var settled = new List<SettledShare>();
        var due = SafetyQueries.Due(own.State.Safety, own.State.Membership.LeftAt is not null, now).Where(s => shared.Settled(s.Sends) is null);
        foreach (var share in due)
        {
            // What the shared room would not take stays undoable.
            var refusal = writer.Refusal(relationship, shared, person, share.Command, share.Sends);
            var result = refusal is not null
                ? new SendResult.Rejected(refusal)
                : await writer.SendAsync(relationship, own, person, new ReleaseShare(share.Id), ReleaseOf(relationship, share), cancellationToken).ConfigureAwait(false);
            if (result is SendResult.Recorded)
            {
                result = await writer.SendAsync(relationship, shared, person, share.Command, share.Sends, cancellationToken).ConfigureAwait(false);
            }

            settled.Add(new(share.Id, result));
        }

        return settled.ToValueList();
    }

    private static CommandId ReleaseOf(RelationshipId relationship, ScheduledShare share) =>
        new(Identity.Derive(relationship, "share.release", share.Sends, 0));
}
