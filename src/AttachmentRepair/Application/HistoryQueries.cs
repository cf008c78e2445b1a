using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
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
            .Select(e => new HistoryEntry(RoomKind.Shared, Shown(shared.State, e)))
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

    /// <summary>The author's own events that a consent covers: recorded after it was given, in its scope, without what others wrote and what concerns safety.</summary>
    public static IEnumerable<HistoryEntry> Covered(RoomLog shared, RoomLog own, PersonId viewer, Consent consent) =>
        shared.Events
            .Where(e => consent.Scope.Contains(HasOwnWords(e.Event) ? ConsentScope.SharedWords : ConsentScope.SharedFacts))
            .Select(e => new HistoryEntry(RoomKind.Shared, WithoutOthersWords(Shown(shared.State, e))))
            .Concat(own.Events
                .Where(e => consent.Scope.Contains(ConsentScope.PrivateNotes) && e.Event is not (SafetyEvent or PersonLeft))
                .Select(e => new HistoryEntry(RoomKind.Private, e)))
            .Where(e => e.Recorded.Event is not UnknownEvent && e.Recorded.Envelope.Author == viewer && e.Recorded.Envelope.RecordedAt > consent.GivenAt);

    private static bool HasOwnWords(RoomEvent e) => e is not TermsAssented && e.Wording.Count > 0;

    // An assent repeats what the other proposed.
    private static RecordedEvent WithoutOthersWords(RecordedEvent recorded) =>
        recorded.Event is TermsAssented assented ? recorded with { Event = assented with { Texts = [] } } : recorded;

    // The log keeps what was said; nobody is shown what its author took back.
    private static RecordedEvent Shown(RoomState state, RecordedEvent recorded) =>
        recorded.Event is NoteShared note && state.Safety.Sharing.Notes.TryGetValue(note.Share, out var now) && now.Text.IsWithdrawn
            ? recorded with { Event = note with { Text = PrivateText.Withdrawn } }
            : recorded;

    private static bool IsVisible(RoomState state, RecordedEvent recorded, PersonId viewer, Instant at) =>
        recorded.Envelope.Author == viewer || recorded.Event switch
        {
            TermsAssented e => IsAgreed(state, e.Terms, e.Version),
            AssentWithdrawn or TermsReviewed => false,
            SaidReady => IsResumed(state, recorded, at),
            SharingAsked e => e.Of == viewer,
            ReadyForDisclosure e => IsSet(state, e.Session, e.Version),
            ReadinessWithdrawn => false,
            SafetyNetStepTaken { Step: SafetyNetStep.SafetyCheck } e =>
                state.Setbacks.Runs.TryGetValue(e.Run, out var run) && run.IsCheckedByAll(state.Membership.Members),
            _ => true,
        };

    private static bool IsAgreed(RoomState state, TermsId id, int version) =>
        state.Terms.Entries.TryGetValue(id, out var entry)
        && entry.Versions.Any(v => v.Number == version && entry.TookEffectAt(v, state.Membership.Members) is not null);

    private static bool IsSet(RoomState state, FacilitatedDisclosureId id, int version) =>
        state.Setbacks.Sessions.TryGetValue(id, out var session) && session.Newest.Number == version && session.SetAt(state.Membership.Members) is not null;

    // A ready answers the pause that was running when it was said, and no other.
    private static bool IsResumed(RoomState state, RecordedEvent ready, Instant at) =>
        state.Membership.Pauses.LastOrDefault(p => p.Since <= ready.Envelope.RecordedAt) is { SupersededAt: null } pause
        && pause.End(state.Membership.Members) <= at;
}
