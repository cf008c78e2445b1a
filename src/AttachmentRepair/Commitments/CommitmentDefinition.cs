using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>One agreed cadence of a commitment and since when it holds. Equality is by value.</summary>
/// <param name="Cadence">The cadence.</param>
/// <param name="From">Since when it holds; what is due earlier belongs to the definition before.</param>
public sealed record CommitmentDefinition(Cadence Cadence, Instant From);
