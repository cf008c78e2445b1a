using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
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
            SaidReady => IsResumed(state, recorded, at),
            ReadyForDisclosure e => IsSet(state, e.Session, e.Version),
            ReadinessWithdrawn => false,
            SafetyNetStepTaken { Step: SafetyNetStep.SafetyCheck } e =>
                state.Setbacks.Runs.TryGetValue(e.Run, out var run) && run.IsCheckedByAll(state.Membership.Members),
            _ => true,
        };

    private static bool IsAgreed(RoomState state, TermsId id, int version) =>
        state.Terms.Entries.TryGetValue(id, out var entry)
        && entry.Versions.Any(v => v.Number == version && v.IsAssentedByAll(state.Membership.Members));

    private static bool IsSet(RoomState state, FacilitatedDisclosureId id, int version) =>
        state.Setbacks.Sessions.TryGetValue(id, out var session) && session.Newest.Number == version && session.SetAt(state.Membership.Members) is not null;

    // A ready answers the pause that was running when it was said, and no other.
    private static bool IsResumed(RoomState state, RecordedEvent ready, Instant at) =>
        state.Membership.Pauses.LastOrDefault(p => p.Since <= ready.Envelope.RecordedAt) is { SupersededAt: null } pause
        && pause.End(state.Membership.Members) <= at;
}
