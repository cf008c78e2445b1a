using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What one person noted of a reply: when it came, never what it said. Equality is by value.</summary>
/// <param name="At">When it came.</param>
/// <param name="State">What it amounts to, or <c>null</c> where nothing was expected.</param>
/// <param name="Took">How much time passed inside of the agreed hours.</param>
public sealed record Reply(Instant At, OccurrenceState? State, Duration Took);
