using AttachmentRepair.Scheduling;

namespace AttachmentRepair.CheckIns;

/// <summary>A contact and what is known of its reply at the view's instant; the same for everybody in the room. Equality is by value.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="State">What is known: <see cref="OccurrenceState.NotDue"/> where nothing was expected.</param>
public sealed record ContactItem(Contact Contact, OccurrenceState State);
