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
public sealed record BoundaryProposed(
    BoundaryId Boundary, BoundaryForm Form, BoundaryDomain Domain, PrivateText Expectation, LocalDate? ReviewOn) : BoundaryEvent
{
    /// <inheritdoc/>
    public override TermsProposal? Proposal =>
        Form.IsShared ? new(Boundary.Terms, 1, ReviewOn) : null;

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Expectation];
}

/// <summary>Its owner ended a limit of their own.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record BoundaryEnded(BoundaryId Boundary) : BoundaryEvent;

/// <summary>Its owner noted that a boundary was respected.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record BoundaryRespected(BoundaryId Boundary) : BoundaryEvent;

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

/// <summary>The boundary's owner accepted the redress plan.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record RedressAccepted(CrossingId Crossing) : BoundaryEvent;
