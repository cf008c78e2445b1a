using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>Commands about boundaries. Shared room, except where said.</summary>
public abstract record BoundaryCommand : RoomCommand;

/// <summary>States a limit of one's own, in force at once, or proposes a shared boundary, in force once everybody assents.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Domain">What part of life it is about, exactly one; without it the command is refused.</param>
/// <param name="Expectation">The expectation, in one explicit sentence.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="NoTalks">When no talk is held, or <c>null</c>: in the sender's zone, and where it is shared in each member's own.</param>
/// <param name="Rationale">Why, for everybody to read, or <c>null</c>; <see cref="NoteRationale"/> keeps it to oneself.</param>
/// <param name="Links">Goals and values it serves, or <c>null</c>.</param>
public sealed record ProposeBoundary(
    BoundaryForm Form,
    BoundaryDomain? Domain,
    PrivateText Expectation,
    LocalDate? ReviewOn = null,
    ValueList<QuietHours>? NoTalks = null,
    PrivateText? Rationale = null,
    ValueList<ItemRef>? Links = null) : BoundaryCommand;

/// <summary>Words a boundary anew: a limit of one's own at once, a shared one as a proposal of the next version while the one in force stays.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Expectation">The expectation, in one explicit sentence.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="NoTalks">When no talk is held, or <c>null</c>.</param>
/// <param name="Rationale">Why, for everybody to read, or <c>null</c>.</param>
public sealed record ReviseBoundary(
    BoundaryId Boundary,
    int Version,
    PrivateText Expectation,
    LocalDate? ReviewOn = null,
    ValueList<QuietHours>? NoTalks = null,
    PrivateText? Rationale = null) : BoundaryCommand;

/// <summary>Ends a limit of one's own. Shared boundaries end with <see cref="EndTerms"/>, which anyone may send.</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record EndBoundary(BoundaryId Boundary) : BoundaryCommand;

/// <summary>Says that the sender looked at a boundary again and keeps it.</summary>
/// <param name="Boundary">The boundary: one's own limit, or a shared one.</param>
public sealed record ReviewBoundary(BoundaryId Boundary) : BoundaryCommand;

/// <summary>Rates how fair a boundary is and how well it can be kept up, for oneself. Private room; nothing follows but an offer to the sender.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Fairness">How fair, 0 to 1.</param>
/// <param name="Sustainability">How well it can be kept up, 0 to 1.</param>
public sealed record RateBoundary(BoundaryId Boundary, SelfRating Fairness, SelfRating Sustainability) : BoundaryCommand;

/// <summary>Notes for oneself why a boundary matters. Private room; it binds as much without.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Rationale">Why.</param>
public sealed record NoteRationale(BoundaryId Boundary, PrivateText Rationale) : BoundaryCommand;

/// <summary>Notes that a boundary was respected; only its owner may, at most once in six days (policy: a weekly habit survives a clock change).</summary>
/// <param name="Boundary">The boundary.</param>
public sealed record NoteRespected(BoundaryId Boundary) : BoundaryCommand;

/// <summary>Notes something about one's own safety instead of a crossing. Private room: nobody else is prompted, told or shown anything.</summary>
/// <param name="Note">What it is, or <c>null</c>.</param>
/// <param name="Boundary">The boundary it is about, or <c>null</c>.</param>
public sealed record NoteSafetyConcern(PrivateText? Note = null, BoundaryId? Boundary = null) : BoundaryCommand;

/// <summary>Notes that a boundary was crossed; only its owner may.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="CrossedBy">Who crossed it.</param>
/// <param name="Kind">How far it went.</param>
public sealed record NoteCrossing(BoundaryId Boundary, PersonId CrossedBy, CrossingKind Kind) : BoundaryCommand;

/// <summary>Acknowledges a crossing of one's own.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record AcknowledgeCrossing(CrossingId Crossing) : BoundaryCommand;

/// <summary>Offers a plan to redress a crossing of one's own; a later plan takes the place of an earlier one.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="Plan">What the sender will do.</param>
public sealed record OfferRedress(CrossingId Crossing, PrivateText Plan) : BoundaryCommand;

/// <summary>Accepts the redress plan; only the boundary's owner may.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="Plan">The number of the plan that the sender read, from 1; a newer one makes the answer outdated.</param>
public sealed record AcceptRedress(CrossingId Crossing, int Plan) : BoundaryCommand;

/// <summary>Renews one's word after the owner accepted the plan.</summary>
/// <param name="Crossing">The crossing of one's own.</param>
public sealed record RenewAfterCrossing(CrossingId Crossing) : BoundaryCommand;

/// <summary>Lets a crossing rest, whatever came of it; only the boundary's owner may, at any time.</summary>
/// <param name="Crossing">The crossing.</param>
public sealed record CloseCrossing(CrossingId Crossing) : BoundaryCommand;
