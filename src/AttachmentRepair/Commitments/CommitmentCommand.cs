using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>
/// Commands about commitments. Shared room; the sender is the maker, except where said. Where a command names a definition, it is the one that the sender
/// read, from 1; <c>null</c> stands for the newest that has the occurrence.
/// </summary>
public abstract record CommitmentCommand : RoomCommand;

/// <summary>Makes a commitment to everybody else in the room. Only the sender can be bound by it.</summary>
/// <param name="Behaviour">What can be seen when it is kept.</param>
/// <param name="Cadence">When it is due, once or again and again.</param>
/// <param name="Stake">How much one occurrence weighs; <c>null</c> for <see cref="AttachmentRepair.Stake.Default"/>.</param>
/// <param name="Links">What it answers, such as a value or an adjustment that a check-in led to, or <c>null</c>.</param>
public sealed record MakeCommitment(PrivateText Behaviour, Cadence Cadence, Stake? Stake = null, ValueList<ItemRef>? Links = null) : CommitmentCommand;

/// <summary>Says that an occurrence was kept, at <see cref="RoomCommand.OccurredAt"/>.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record KeepCommitment(CommitmentId Commitment, OccurrenceKey Occurrence, int? Definition = null) : CommitmentCommand;

/// <summary>Says that an occurrence was missed.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record MissCommitment(CommitmentId Commitment, OccurrenceKey Occurrence, int? Definition = null) : CommitmentCommand;

/// <summary>Gives notice, before it is due or in a relaxed period, that an occurrence will not be done.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record ExcuseCommitment(CommitmentId Commitment, OccurrenceKey Occurrence, int? Definition = null) : CommitmentCommand;

/// <summary>Renegotiates an occurrence before it is due.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence that will not be done as agreed.</param>
/// <param name="Instead">The cadence that holds from now on, or <c>null</c> to keep the one in force.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record RenegotiateCommitment(CommitmentId Commitment, OccurrenceKey Occurrence, Cadence? Instead = null, int? Definition = null) : CommitmentCommand;

/// <summary>
/// Tells the others, before an occurrence is due, how it goes and what comes next. Without a next step it only explains: it is recorded, and is no notice.
/// </summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Status">How it goes.</param>
/// <param name="NextStep">What the sender will do.</param>
/// <param name="ExpectedAt">When the sender expects it to be done, or <c>null</c>. It moves nothing; until then a further update is in time.</param>
/// <param name="Reason">Why, or <c>null</c>: nobody owes one.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record UpdateProgress(
    CommitmentId Commitment,
    OccurrenceKey Occurrence,
    ProgressStatus Status,
    PrivateText? NextStep = null,
    Instant? ExpectedAt = null,
    PrivateText? Reason = null,
    int? Definition = null) : CommitmentCommand;

/// <summary>Renews one's word after an occurrence was missed. The miss stays.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence that was missed.</param>
/// <param name="Anew">The cadence that holds from now on, or <c>null</c> to keep the one in force, where that has a next date.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record ReaffirmCommitment(CommitmentId Commitment, OccurrenceKey Occurrence, Cadence? Anew = null, int? Definition = null) : CommitmentCommand;

/// <summary>Confirms that the maker kept an occurrence. The sender is a beneficiary: anybody but the maker.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record ConfirmKept(CommitmentId Commitment, OccurrenceKey Occurrence, int? Definition = null) : CommitmentCommand;

/// <summary>Says that the maker missed an occurrence. The sender is a beneficiary: anybody but the maker.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Definition">The definition that has it, or <c>null</c>.</param>
public sealed record NoteMissed(CommitmentId Commitment, OccurrenceKey Occurrence, int? Definition = null) : CommitmentCommand;

/// <summary>Ends a commitment at once, without a reason.</summary>
/// <param name="Commitment">The commitment.</param>
public sealed record EndCommitment(CommitmentId Commitment) : CommitmentCommand;
