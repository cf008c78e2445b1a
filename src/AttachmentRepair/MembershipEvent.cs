using NodaTime;

namespace AttachmentRepair;

/// <summary>Events that every concept may hear.</summary>
public abstract record MembershipEvent : RoomEvent;

/// <summary>A relationship was opened for these people; nobody has joined yet. Neutral.</summary>
/// <param name="Participants">The people.</param>
public sealed record RelationshipOpened(ValueList<Participant> Participants) : MembershipEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>The author joined.</summary>
/// <param name="Zone">The zone they live in.</param>
public sealed record PersonJoined(DateTimeZone Zone) : MembershipEvent;

/// <summary>The author left; kept in their private room.</summary>
public sealed record PersonLeft : MembershipEvent;

/// <summary>The room was paused. Neutral: it hides the cause.</summary>
public sealed record Paused : MembershipEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>The author is ready to resume.</summary>
/// <param name="Pause">The number of the pause, from 1.</param>
public sealed record SaidReady(int Pause) : MembershipEvent;

/// <summary>A slower pace was asked for. Neutral.</summary>
/// <param name="To">The pace; <c>null</c> for twice the interval.</param>
public sealed record Slowed(Pace? To) : MembershipEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>The author's circumstances changed.</summary>
/// <param name="Change">What changed.</param>
public sealed record LifeChanged(LifeChange Change) : MembershipEvent;

/// <summary>A relaxed period was proposed.</summary>
/// <param name="Terms">The terms it is proposed as.</param>
/// <param name="Period">The days.</param>
public sealed record RelaxedPeriodProposed(TermsId Terms, RelaxedPeriod Period) : MembershipEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Terms, 1, null);
}
