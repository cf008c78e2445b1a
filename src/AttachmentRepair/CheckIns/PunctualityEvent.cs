using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Events about punctuality.</summary>
public abstract record PunctualityEvent : CheckInEvent;

/// <summary>A version of an agreement on punctuality was proposed.</summary>
/// <param name="Punctuality">The agreement.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Content">What is proposed.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record PunctualityProposed(PunctualityId Punctuality, int Version, PunctualityExpectation Content, LocalDate? ReviewOn) : PunctualityEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Punctuality.Terms, Version, ReviewOn);
}

/// <summary>The author planned to arrive.</summary>
/// <param name="Arrival">The arrival.</param>
/// <param name="At">The planned time.</param>
/// <param name="Grace">The grace agreed at the time of planning, or <c>null</c>: then it cannot be late.</param>
public sealed record ArrivalPlanned(ArrivalId Arrival, Instant At, Duration? Grace) : PunctualityEvent;

/// <summary>The author gave notice of being later.</summary>
/// <param name="Arrival">The arrival.</param>
public sealed record DelayNoticeGiven(ArrivalId Arrival) : PunctualityEvent;

/// <summary>The author said that the one who planned it arrived.</summary>
/// <param name="Arrival">The arrival.</param>
/// <param name="State"><see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.KeptWithNotice"/>, <see cref="OccurrenceState.Late"/>, <see cref="OccurrenceState.Excused"/>, <see cref="OccurrenceState.Held"/>, or <c>null</c> where no grace was agreed.</param>
public sealed record ArrivalNoted(ArrivalId Arrival, OccurrenceState? State) : PunctualityEvent;

/// <summary>The author called an arrival of their own off.</summary>
/// <param name="Arrival">The arrival.</param>
public sealed record ArrivalCalledOff(ArrivalId Arrival) : PunctualityEvent;
