using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A time agreed in advance in which what is not done is excused.</summary>
/// <param name="Within">Half-open; either side may be open.</param>
/// <param name="AgreedAt">When it was agreed: it excuses only what was due later than that.</param>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public readonly record struct RelaxedPeriod(Interval Within, Instant AgreedAt);
