using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>When somebody planned to arrive, and what was said of it. Immutable; equality is by value.</summary>
/// <param name="Id">The arrival.</param>
/// <param name="Person">Who planned it.</param>
/// <param name="PlannedAt">When it was planned.</param>
/// <param name="At">The planned time.</param>
/// <param name="Grace">The grace agreed then, or <c>null</c>: then it cannot be late.</param>
/// <param name="NoticeAt">When notice of a delay was first given, or <c>null</c>.</param>
/// <param name="Noted">When they arrived, by each person who said so.</param>
/// <param name="States">What that amounts to, by each person who said so.</param>
/// <param name="CalledOffAt">When they called it off, or <c>null</c>.</param>
public sealed record PlannedArrival(
    ArrivalId Id,
    PersonId Person,
    Instant PlannedAt,
    Instant At,
    Duration? Grace,
    Instant? NoticeAt,
    ValueMap<PersonId, Instant> Noted,
    ValueMap<PersonId, OccurrenceState> States,
    Instant? CalledOffAt)
{
    /// <summary>When they arrived: by the word of somebody who waited, else by their own; <c>null</c> where nobody said so.</summary>
    public Instant? ArrivedAt => Word is { } word ? Noted[word] : null;

    /// <summary>The planned time and what became of it, or <c>null</c> where no grace was agreed.</summary>
    public PunctualityObservation? Observation => Grace is { } grace ? new(At, ArrivedAt, grace, NoticeAt) : null;

    private PersonId? Word => Noted.Count == 0 ? null : Noted.Select(n => n.Key).OrderBy(p => p == Person).First();

    internal OccurrenceState StateAt(Instant now, RoomFacts facts) =>
        CalledOffAt is not null ? OccurrenceState.Excused
        : Word is { } word ? States.TryGetValue(word, out var said) ? said : OccurrenceState.NotDue
        : Observation is not { } observed ? OccurrenceState.NotDue
        : Suspended(facts) ?? observed.StateAt(now);

    internal OccurrenceState? StateOf(Instant arrived, Instant now, RoomFacts facts) =>
        Grace is not { } grace ? null
        : new PunctualityObservation(At, arrived, grace, NoticeAt).StateAt(now) is var state && state != OccurrenceState.Late ? state
        : Suspended(facts) ?? state;

    private OccurrenceState? Suspended(RoomFacts facts) =>
        facts.IsRelaxedAt(At) ? OccurrenceState.Excused : facts.Pauses.Any(p => p.Contains(At)) ? OccurrenceState.Held : null;
}
