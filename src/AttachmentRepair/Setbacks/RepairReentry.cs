using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>Somebody took up the repair again after a setback. Equality is by value.</summary>
/// <param name="By">Who.</param>
/// <param name="Intention">The intention.</param>
/// <param name="Changes">What will change, at least one thing.</param>
/// <param name="At">When.</param>
public sealed record RepairReentry(PersonId By, PrivateText Intention, ValueList<PrivateText> Changes, Instant At);
