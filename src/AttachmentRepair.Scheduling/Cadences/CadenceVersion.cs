using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>One definition of a cadence and since when it holds.</summary>
/// <param name="Cadence">The definition.</param>
/// <param name="From">Since when.</param>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public sealed record CadenceVersion(Cadence Cadence, Instant From);
