using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Application;

// The viewer's two logs as one, without what a closed gate still hides.
internal static class HistoryQueries
{
    public static HistoryPage Page(RoomLog shared, RoomLog own, PersonId viewer, Instant at, int page)
    {
        var entries = shared.Events
            .Where(e => e.Event is not UnknownEvent && IsVisible(shared.State, e, viewer, at))
            .Select(e => new HistoryEntry(RoomKind.Shared, e))
            .Concat(own.Events.Where(e => e.Event is not UnknownEvent).Select(e => new HistoryEntry(RoomKind.Private, e)))
            .OrderByDescending(e => e.Recorded.Envelope.RecordedAt)
            .ThenBy(e => e.Room)
            .ThenByDescending(e => e.Recorded.Envelope.Version)
            .ThenByDescending(e => e.Recorded.Envelope.Ordinal)
            .Skip((int)Math.Min((long)page * HistoryPage.Size, int.MaxValue))
            .Take(HistoryPage.Size + 1)
            .ToList();
        return new(entries.Take(HistoryPage.Size).ToValueList(), entries.Count > HistoryPage.Size);
    }

    private static bool IsVisible(RoomState state, RecordedEvent recorded, PersonId viewer, Instant at) =>
        recorded.Envelope.Author == viewer || recorded.Event switch
        {
            TermsAssented e => IsAgreed(state, e.Terms, e.Version),
            AssentWithdrawn => false,
            HurtAcknowledged e => state.Repairs.Injuries.IsAcknowledged(e.Injury),
            SaidReady => IsResumed(state, recorded, at),
            _ => true,
        };

    private static bool IsAgreed(RoomState state, TermsId id, int version) =>
        state.Terms.Entries.TryGetValue(id, out var entry)
        && entry.Versions.Any(v => v.Number == version && v.IsAssentedByAll(state.Membership.Members));

    // A ready answers the pause that was running when it was said, and no other.
    private static bool IsResumed(RoomState state, RecordedEvent ready, Instant at) =>
        state.Membership.Pauses.LastOrDefault(p => p.Since <= ready.Envelope.RecordedAt) is { SupersededAt: null } pause
        && pause.End(state.Membership.Members) <= at;
}
