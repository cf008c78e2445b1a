using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Somebody reached out and waits for a reply. It holds when, never what. Immutable; equality is by value.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Channel">The channel.</param>
/// <param name="By">Who waits, and noted it.</param>
/// <param name="To">Who is to reply.</param>
/// <param name="At">When it was.</param>
/// <param name="Expectation">The expectation that was in force then, or <c>null</c>.</param>
/// <param name="Due">Until when a reply was expected, or <c>null</c>: then none can be late.</param>
/// <param name="Replies">What each of the two noted of the reply.</param>
public sealed record Contact(
    ContactId Id,
    ChannelId Channel,
    PersonId By,
    PersonId To,
    Instant At,
    ResponseExpectationId? Expectation,
    Instant? Due,
    ValueMap<PersonId, Reply> Replies)
{
    /// <summary>The reply, by the word of the one who waited, else of the one who replied; <c>null</c> where neither noted one.</summary>
    public Reply? Reply => Replies.TryGetValue(By, out var noted) || Replies.TryGetValue(To, out noted) ? noted : null;

    internal OccurrenceState StateAt(Instant now, RoomFacts facts, ValueList<ResponseException> exceptions)
    {
        if (Reply is { } reply)
        {
            return reply.State ?? OccurrenceState.NotDue;
        }

        return Due is not { } due ? OccurrenceState.NotDue
            : Suspended(Instant.Min(now, due), due, facts, exceptions) ?? (now < due ? OccurrenceState.Open : OccurrenceState.Expired);
    }

    internal OccurrenceState? StateOf(Instant repliedAt, RoomFacts facts, ValueList<ResponseException> exceptions) => Due is not { } due ? null
        : repliedAt <= due && !IsExcepted(repliedAt, exceptions) ? OccurrenceState.Kept
        : Suspended(Instant.Min(repliedAt, due), due, facts, exceptions) ?? OccurrenceState.Late;

    // An exception that was active while a reply was waited for takes it out, in time or not.
    private bool IsExcepted(Instant until, ValueList<ResponseException> exceptions) =>
        exceptions.Any(e => e.Person == To && e.Expectation == Expectation && e.Touches(At, until));

    private OccurrenceState? Suspended(Instant until, Instant due, RoomFacts facts, ValueList<ResponseException> exceptions) =>
        IsExcepted(until, exceptions) || facts.IsRelaxedAt(due) ? OccurrenceState.Excused
        : facts.Pauses.Any(p => p.Contains(due)) ? OccurrenceState.Held
        : null;
}
