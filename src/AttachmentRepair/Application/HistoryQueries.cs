using AttachmentRepair.Rooms;
using AttachmentRepair.Stages;
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
            SaidReadyForStage e => IsEntered(state, e.Version, recorded.Envelope),
            StageReadyWithdrawn => false,
            SaidReady e => IsResumed(state, e.Pause, at),
            _ => true,
        };

    private static bool IsAgreed(RoomState state, TermsId id, int version) =>
        state.Terms.Entries.TryGetValue(id, out var entry)
        && entry.Versions.Any(v => v.Number == version && v.IsAssentedByAll(state.Membership.Members));

    // Exactly the signals that entered the stage: not one that had lapsed, nor one that was said again.
    private static bool IsEntered(RoomState state, int version, Envelope ready) =>
        state.Stages.Changes.ElementAtOrDefault(version - 1) is { } change && change.Ready.TryGetValue(ready.Author, out var at) && at == ready.RecordedAt;

    private static bool IsResumed(RoomState state, int pause, Instant at) =>
        state.Membership.Pauses.ElementAtOrDefault(pause - 1) is { SupersededAt: null } ended && ended.End(state.Membership.Members) <= at;
}
