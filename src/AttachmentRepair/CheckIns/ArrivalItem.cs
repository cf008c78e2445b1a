using AttachmentRepair.Scheduling;

namespace AttachmentRepair.CheckIns;

/// <summary>A planned arrival and what is known of it at the view's instant; the same for everybody in the room. Equality is by value.</summary>
/// <param name="Arrival">The arrival.</param>
/// <param name="State">What is known: <see cref="OccurrenceState.NotDue"/> where no grace was agreed.</param>
public sealed record ArrivalItem(PlannedArrival Arrival, OccurrenceState State);
