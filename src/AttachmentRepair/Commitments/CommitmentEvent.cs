using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>Events about commitments and about practical changes. Outcomes carry what was due when, so that nothing later depends on cadences or time-zone data.</summary>
public abstract record CommitmentEvent : RoomEvent;

/// <summary>Events about one commitment.</summary>
public abstract record OneCommitmentEvent : CommitmentEvent
{
    /// <summary>The commitment.</summary>
    public abstract CommitmentId Commitment { get; init; }
}

/// <summary>A commitment was made by the author.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Behaviour">What can be seen when it is kept.</param>
/// <param name="Cadence">When it is due.</param>
/// <param name="Stake">How much one occurrence weighs.</param>
/// <param name="Links">What it answers.</param>
public sealed record CommitmentMade(CommitmentId Commitment, PrivateText Behaviour, Cadence Cadence, Stake Stake, ValueList<ItemRef> Links) : OneCommitmentEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Behaviour];
}

/// <summary>An occurrence was kept.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
/// <param name="State"><see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.KeptWithNotice"/> or <see cref="OccurrenceState.Late"/>.</param>
public sealed record CommitmentKept(CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due, OccurrenceState State) : OneCommitmentEvent;

/// <summary>An occurrence was missed, says its maker.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CommitmentMissed(CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due) : OneCommitmentEvent;

/// <summary>An occurrence was excused with notice or by a relaxed period.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CommitmentExcused(CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due) : OneCommitmentEvent;

/// <summary>An occurrence was renegotiated before it was due.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Instead">The cadence that holds from then on, as the next definition, or <c>null</c>.</param>
public sealed record CommitmentRenegotiated(CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due, Cadence? Instead) : OneCommitmentEvent;

/// <summary>Its maker said, before it was due, how it goes.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Status">How it goes.</param>
/// <param name="NextStep">What the maker will do, or <c>null</c>: then it only explains.</param>
/// <param name="ExpectedAt">When the maker expects it to be done, or <c>null</c>.</param>
/// <param name="Reason">Why, or <c>null</c>.</param>
public sealed record ProgressUpdated(
    CommitmentId Commitment,
    int Definition,
    OccurrenceKey Occurrence,
    Instant Due,
    ProgressStatus Status,
    PrivateText? NextStep,
    Instant? ExpectedAt,
    PrivateText? Reason) : OneCommitmentEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => new[] { NextStep, Reason }.OfType<PrivateText>().ToValueList();
}

/// <summary>Its maker renewed their word after an occurrence was missed.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence that was missed, and stays so.</param>
/// <param name="Due">When that was due.</param>
/// <param name="NextDue">When something is due next.</param>
/// <param name="Anew">The cadence that holds from then on, as the next definition, or <c>null</c>.</param>
public sealed record CommitmentReaffirmed(
    CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due, Instant NextDue, Cadence? Anew) : OneCommitmentEvent;

/// <summary>The beneficiary confirmed that an occurrence was kept.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record KeptConfirmed(CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due) : OneCommitmentEvent;

/// <summary>The beneficiary said that an occurrence was missed.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Definition">The number of the definition that has the occurrence, from 1.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record MissNoted(CommitmentId Commitment, int Definition, OccurrenceKey Occurrence, Instant Due) : OneCommitmentEvent;

/// <summary>Its maker ended a commitment.</summary>
/// <param name="Commitment">The commitment.</param>
public sealed record CommitmentEnded(CommitmentId Commitment) : OneCommitmentEvent;
