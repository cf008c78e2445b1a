using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>A boundary of one person, or of both with one who asked for it. Immutable; equality is by value.</summary>
/// <param name="Id">The boundary.</param>
/// <param name="Owner">Who asked for it and notes how it is held.</param>
/// <param name="Form">What it is.</param>
/// <param name="Domain">What part of life it is about.</param>
/// <param name="Links">Goals and values it serves.</param>
/// <param name="Versions">Its wordings, oldest first.</param>
/// <param name="Looked">In a limit of one's own: when its owner last looked at it again and kept it. Its terms hold it where it is shared.</param>
/// <param name="RespectNotedAt">When its owner last noted that it was respected, or <c>null</c>.</param>
/// <param name="EndedAt">When its owner ended a limit of their own, or <c>null</c>.</param>
public sealed record Boundary(
    BoundaryId Id,
    PersonId Owner,
    BoundaryForm Form,
    BoundaryDomain Domain,
    ValueList<ItemRef> Links,
    ValueList<BoundaryVersion> Versions,
    ValueMap<PersonId, Instant> Looked,
    Instant? RespectNotedAt,
    Instant? EndedAt)
{
    /// <summary>The terms under which a shared boundary is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>Whether both must assent; a limit of one's own needs nobody.</summary>
    public bool IsShared => Form.IsShared;

    /// <summary>The newest wording, in force or proposed.</summary>
    public BoundaryVersion Newest => Versions[^1];

    /// <summary>When it was first stated or proposed.</summary>
    public Instant StatedAt => Versions[0].StatedAt;

    /// <summary>The wording that holds now, or <c>null</c>. Nothing but its owner, or the end of its terms, suspends it: no pause, no crisis.</summary>
    /// <param name="facts">The room.</param>
    public BoundaryVersion? InForce(RoomFacts facts)
    {
        if (EndedAt is not null)
        {
            return null;
        }

        return !IsShared ? Newest : facts.Terms.InForce(Terms, facts.Members) is { } version ? Versions[version.Number - 1] : null;
    }

    /// <summary>Whether it holds now.</summary>
    /// <param name="facts">The room.</param>
    public bool IsInForce(RoomFacts facts) => InForce(facts) is not null;

    /// <summary>Whether it held at an instant: who ends a boundary does not undo that it was crossed.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="at">The instant.</param>
    public bool WasInForce(RoomFacts facts, Instant at) => !(EndedAt <= at) && StatedAt <= at
        && (!IsShared || (facts.Terms.Entries.TryGetValue(Terms, out var entry) && entry.WasInForce(facts.Members, at)));

    /// <summary>
    /// Since when the wording that holds is due to be looked at again: its review day, a request, or a change of circumstances that concerns it, until everybody
    /// whose boundary it is has looked at it since; whoever words it anew has looked. It stays in force meanwhile. <c>null</c> when it is not due.
    /// </summary>
    /// <param name="facts">The room.</param>
    /// <param name="changes">The changes of circumstances.</param>
    /// <param name="now">The instant.</param>
    public Instant? ReviewDueSince(RoomFacts facts, ValueList<NotedLifeChange> changes, Instant now)
    {
        var touching = changes.Where(c => IsTouchedBy(c.Change)).Select(c => c.At);
        if (IsShared)
        {
            return facts.Terms.Entries.TryGetValue(Terms, out var entry) ? entry.ReviewDueSince(facts.Members, touching, now) : null;
        }

        if (InForce(facts) is not { } version)
        {
            return null;
        }

        Instant? day = version.ReviewOn?.AtMidnight().InUtc().ToInstant();
        var due = touching.Select(c => (Instant?)c).Append(day).Where(c => version.StatedAt <= c && c <= now).Max();
        return HasLooked(Owner, due, facts) ? null : due;
    }

    /// <summary>Whether a person has looked at it since it became due.</summary>
    /// <param name="person">The person.</param>
    /// <param name="due">Since when it is due, or <c>null</c>.</param>
    /// <param name="facts">The room.</param>
    public bool HasLooked(PersonId person, Instant? due, RoomFacts facts) =>
        IsShared ? facts.Terms.Entries.TryGetValue(Terms, out var entry) && entry.HasLooked(person, due) : Looked.TryGetValue(person, out var looked) && looked >= due;

    /// <summary>Whether a change of circumstances concerns its part of life.</summary>
    /// <param name="change">The change.</param>
    public bool IsTouchedBy(LifeChange change) => change.Concerns(Domain);
}
