using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>Commands about boundaries. Shared room.</summary>
public abstract record BoundaryCommand : RoomCommand;

/// <summary>States a limit of one's own, in force at once, or proposes a shared boundary, in force once everybody assents.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Domain">What part of life it is about.</param>
/// <param name="Expectation">The expectation.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeBoundary(
    BoundaryForm Form, BoundaryDomain Domain, PrivateText Expectation, LocalDate? ReviewOn = null) : BoundaryCommand;

/// <summary>Ends a limit of one's own. Shared boundaries end with <see cref="EndTerms"/>, which anyone may send.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record EndBoundary(BoundaryId Boundary) : BoundaryCommand;

/// <summary>Notes that a boundary was respected; only its owner may, at most once in six days (policy: a weekly habit survives a clock change).</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record NoteRespected(BoundaryId Boundary) : BoundaryCommand;

/// <summary>Notes that a boundary was crossed; only its owner may.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="CrossedBy">Who crossed it.</param>
/// <param name="Kind">How far it went.</param>
public sealed record NoteCrossing(BoundaryId Boundary, PersonId CrossedBy, CrossingKind Kind) : BoundaryCommand;

/// <summary>Acknowledges a crossing of one's own.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record AcknowledgeCrossing(CrossingId Crossing) : BoundaryCommand;

/// <summary>Offers a plan to redress a crossing of one's own.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="Plan">What the sender will do.</param>
public sealed record OfferRedress(CrossingId Crossing, PrivateText Plan) : BoundaryCommand;

/// <summary>Accepts the redress plan; only the boundary's owner may.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record AcceptRedress(CrossingId Crossing) : BoundaryCommand;
