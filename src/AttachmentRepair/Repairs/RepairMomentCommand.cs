namespace AttachmentRepair.Repairs;

/// <summary>Commands about repair moments. Shared room.</summary>
public abstract record RepairMomentCommand : RepairCommand;

/// <summary>Notes that there was a conflict, at <see cref="RoomCommand.OccurredAt"/>; it says nothing about anybody. A moment is offered after the cool-down.</summary>
public sealed record NoteConflict : RepairMomentCommand;

/// <summary>Offers a repair moment; it can start once everybody assents. Refused within the cool-down of a conflict.</summary>
/// <param name="Focus">The one topic.</param>
/// <param name="Timebox">How long it lasts at most.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record OfferRepairMoment(PrivateText Focus, Timebox Timebox, ItemRef? About = null) : RepairMomentCommand;

/// <summary>Offers a moment again, after it was paused or its time was up; everybody assents anew. Refused within the cool-down of a pause.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Focus">The one topic.</param>
/// <param name="Timebox">How long it lasts at most.</param>
public sealed record OfferMomentAgain(RepairMomentId Moment, int Version, PrivateText Focus, Timebox Timebox) : RepairMomentCommand;

/// <summary>Starts a moment that everybody assented to.</summary>
/// <param name="Moment">The moment.</param>
public sealed record StartRepairMoment(RepairMomentId Moment) : RepairMomentCommand;

/// <summary>Pauses or closes a moment that has started: anyone, at once, without a reason.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Outcome">How it closes; it can be offered again after <see cref="MomentOutcome.Paused"/>.</param>
public sealed record CloseRepairMoment(RepairMomentId Moment, MomentOutcome Outcome) : RepairMomentCommand;
