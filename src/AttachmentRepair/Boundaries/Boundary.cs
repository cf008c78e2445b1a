using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>A boundary of one person, or of both with one who asked for it. Immutable; equality is by value.</summary>
/// <param name="Id">The boundary.</param>
/// <param name="Owner">Who asked for it and notes how it is held.</param>
/// <param name="Form">What it is.</param>
/// <param name="Domain">What part of life it is about.</param>
/// <param name="Expectation">The expectation, in the owner's words.</param>
/// <param name="StatedAt">When it was stated or proposed.</param>
/// <param name="RespectNotedAt">When its owner last noted that it was respected, or <c>null</c>.</param>
/// <param name="EndedAt">When its owner ended a limit of their own, or <c>null</c>.</param>
public sealed record Boundary(
    BoundaryId Id,
    PersonId Owner,
    BoundaryForm Form,
    BoundaryDomain Domain,
    PrivateText Expectation,
    Instant StatedAt,
    Instant? RespectNotedAt,
    Instant? EndedAt)
{
    /// <summary>The terms under which a shared boundary is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>Whether both must assent; a limit of one's own needs nobody.</summary>
    public bool IsShared => Form.IsShared;

    /// <summary>Whether it holds now. Nothing but its owner, or the end of its terms, suspends it: no pause, no crisis.</summary>
    /// <param name="facts">The room.</param>
    public bool IsInForce(RoomFacts facts) =>
        EndedAt is null && (!IsShared || facts.Terms.InForce(Terms, facts.Members) is not null);

    /// <summary>Whether it held at an instant: who ends a boundary does not undo that it was crossed.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="at">The instant.</param>
    public bool WasInForce(RoomFacts facts, Instant at) => !(EndedAt <= at) && StatedAt <= at
        && (!IsShared || (facts.Terms.Entries.TryGetValue(Terms, out var entry) && entry.WasInForce(facts.Members, at)));
}
