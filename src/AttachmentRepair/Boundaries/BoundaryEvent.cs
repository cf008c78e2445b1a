using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>Events about boundaries.</summary>
public abstract record BoundaryEvent : RoomEvent;

/// <summary>A boundary was stated, or proposed where it is shared.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Form">What it is.</param>
/// <param name="Domain">What part of life it is about.</param>
/// <param name="Expectation">The expectation.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="NoTalks">When no talk is held.</param>
/// <param name="Rationale">Why, or <c>null</c>.</param>
/// <param name="Links">Goals and values it serves.</param>
public sealed record BoundaryProposed(
    BoundaryId Boundary,
    BoundaryForm Form,
    BoundaryDomain Domain,
    PrivateText Expectation,
    LocalDate? ReviewOn,
    ValueList<QuietHours> NoTalks,
    PrivateText? Rationale,
    ValueList<ItemRef> Links) : BoundaryEvent
{
    /// <inheritdoc/>
    public override TermsProposal? Proposal =>
        Form.IsShared ? new(Boundary.Terms, 1, ReviewOn) : null;

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Rationale is null ? [Expectation] : [Expectation, Rationale];
}

/// <summary>A boundary was worded anew, or proposed anew where it is shared.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Form">What it is.</param>
/// <param name="Version">The version, from 2.</param>
/// <param name="Expectation">The expectation.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="NoTalks">When no talk is held.</param>
/// <param name="Rationale">Why, or <c>null</c>.</param>
public sealed record BoundaryRevised(
    BoundaryId Boundary,
    BoundaryForm Form,
    int Version,
    PrivateText Expectation,
    LocalDate? ReviewOn,
    ValueList<QuietHours> NoTalks,
    PrivateText? Rationale) : BoundaryEvent
{
    /// <inheritdoc/>
    public override TermsProposal? Proposal =>
        Form.IsShared ? new(Boundary.Terms, Version, ReviewOn) : null;

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Rationale is null ? [Expectation] : [Expectation, Rationale];
}

/// <summary>Its owner ended a limit of their own.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record BoundaryEnded(BoundaryId Boundary) : BoundaryEvent;

/// <summary>The author looked at a boundary again and keeps it.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record BoundaryReviewed(BoundaryId Boundary) : BoundaryEvent;

/// <summary>The author rated a boundary for themselves; kept in the private room.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Fairness">How fair.</param>
/// <param name="Sustainability">How well it can be kept up.</param>
public sealed record BoundaryRated(BoundaryId Boundary, SelfRating Fairness, SelfRating Sustainability) : BoundaryEvent;

/// <summary>The author noted for themselves why a boundary matters; kept in the private room.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Rationale">Why.</param>
public sealed record RationaleNoted(BoundaryId Boundary, PrivateText Rationale) : BoundaryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Rationale];
}

/// <summary>Its owner noted that a boundary was respected.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record BoundaryRespected(BoundaryId Boundary) : BoundaryEvent;

/// <summary>The author noted something about their own safety; kept in the private room.</summary>
/// <param name="Note">What it is, or <c>null</c>.</param>
/// <param name="Boundary">The boundary it is about, or <c>null</c>.</param>
public sealed record SafetyConcernNoted(PrivateText? Note, BoundaryId? Boundary) : BoundaryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Note is null ? [] : [Note];
}

/// <summary>Its owner noted a crossing.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="Boundary">The boundary.</param>
/// <param name="CrossedBy">Who crossed it, as the owner says.</param>
/// <param name="Kind">How far it went.</param>
public sealed record CrossingNoted(CrossingId Crossing, BoundaryId Boundary, PersonId CrossedBy, CrossingKind Kind) : BoundaryEvent;

/// <summary>The author acknowledged a crossing of their own.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record CrossingAcknowledged(CrossingId Crossing) : BoundaryEvent;

/// <summary>The author offered a plan to redress a crossing of their own.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="Plan">What they will do.</param>
public sealed record RedressOffered(CrossingId Crossing, PrivateText Plan) : BoundaryEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Plan];
}

/// <summary>The boundary's owner accepted a redress plan.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="Plan">The number of the plan, from 1.</param>
public sealed record RedressAccepted(CrossingId Crossing, int Plan) : BoundaryEvent;

/// <summary>The author renewed their word after a crossing of their own.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record CrossingRenewed(CrossingId Crossing) : BoundaryEvent;

/// <summary>The boundary's owner let a crossing rest.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record CrossingClosed(CrossingId Crossing) : BoundaryEvent;
