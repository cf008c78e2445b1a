using AttachmentRepair.Scheduling;

namespace AttachmentRepair.Commitments;

/// <summary>Commands about commitments. Shared room; the sender is the maker, except where said.</summary>
public abstract record CommitmentCommand : RoomCommand;

/// <summary>Makes a commitment. Only the sender can be bound by it.</summary>
/// <param name="Behaviour">What can be seen when it is kept.</param>
/// <param name="Cadence">When it is due.</param>
/// <param name="Stake">How much one occurrence weighs; <c>null</c> for <see cref="AttachmentRepair.Stake.Default"/>.</param>
public sealed record MakeCommitment(PrivateText Behaviour, Cadence Cadence, Stake? Stake = null) : CommitmentCommand;

/// <summary>Says that an occurrence was kept, at <see cref="RoomCommand.OccurredAt"/>.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record KeepCommitment(CommitmentId Commitment, OccurrenceKey Occurrence) : CommitmentCommand;

/// <summary>Says that an occurrence was missed.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record MissCommitment(CommitmentId Commitment, OccurrenceKey Occurrence) : CommitmentCommand;

/// <summary>Gives notice, before it is due or in a relaxed period, that an occurrence will not be done.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record ExcuseCommitment(CommitmentId Commitment, OccurrenceKey Occurrence) : CommitmentCommand;

/// <summary>Renegotiates an occurrence before it is due.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence that will not be done as agreed.</param>
/// <param name="Instead">The cadence that holds from now on, or <c>null</c> to keep the one in force.</param>
public sealed record RenegotiateCommitment(CommitmentId Commitment, OccurrenceKey Occurrence, Cadence? Instead = null) : CommitmentCommand;

/// <summary>Tells the other, before an occurrence is due, how it goes and what comes next.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="NextStep">What the sender will do.</param>
public sealed record UpdateProgress(CommitmentId Commitment, OccurrenceKey Occurrence, PrivateText NextStep) : CommitmentCommand;

/// <summary>Confirms that the maker kept an occurrence. The sender is the beneficiary.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record ConfirmKept(CommitmentId Commitment, OccurrenceKey Occurrence) : CommitmentCommand;

/// <summary>Says that the maker missed an occurrence. The sender is the beneficiary.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record NoteMissed(CommitmentId Commitment, OccurrenceKey Occurrence) : CommitmentCommand;

/// <summary>Ends a commitment at once, without a reason.</summary>
/// <param name="Commitment">The commitment.</param>
public sealed record EndCommitment(CommitmentId Commitment) : CommitmentCommand;
