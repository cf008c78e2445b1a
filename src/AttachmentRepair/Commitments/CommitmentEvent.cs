using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>Events about commitments. Outcomes carry what was due when, so that nothing later depends on cadences or time-zone data.</summary>
public abstract record CommitmentEvent : RoomEvent
{
    /// <summary>The commitment.</summary>
    public abstract CommitmentId Commitment { get; init; }
}

/// <summary>A commitment was made by the author.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Behaviour">What can be seen when it is kept.</param>
/// <param name="Cadence">When it is due.</param>
/// <param name="Stake">How much one occurrence weighs.</param>
public sealed record CommitmentMade(CommitmentId Commitment, PrivateText Behaviour, Cadence Cadence, Stake Stake) : CommitmentEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Behaviour];
}

/// <summary>An occurrence was kept.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
/// <param name="State"><see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.KeptWithNotice"/> or <see cref="OccurrenceState.Late"/>.</param>
public sealed record CommitmentKept(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due, OccurrenceState State) : CommitmentEvent;

/// <summary>An occurrence was missed, says its maker.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CommitmentMissed(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due) : CommitmentEvent;

/// <summary>An occurrence was excused with notice or by a relaxed period.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CommitmentExcused(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due) : CommitmentEvent;

/// <summary>An occurrence was renegotiated before it was due.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Instead">The cadence that holds from then on, or <c>null</c>.</param>
public sealed record CommitmentRenegotiated(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due, Cadence? Instead) : CommitmentEvent;

/// <summary>Its maker said, before it was due, how it goes.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it is due.</param>
/// <param name="NextStep">What the maker will do.</param>
public sealed record ProgressUpdated(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due, PrivateText NextStep) : CommitmentEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [NextStep];
}

/// <summary>The beneficiary confirmed that an occurrence was kept.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record KeptConfirmed(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due) : CommitmentEvent;

/// <summary>The beneficiary said that an occurrence was missed.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record MissNoted(CommitmentId Commitment, OccurrenceKey Occurrence, Instant Due) : CommitmentEvent;

/// <summary>Its maker ended a commitment.</summary>
/// <param name="Commitment">The commitment.</param>
public sealed record CommitmentEnded(CommitmentId Commitment) : CommitmentEvent;
