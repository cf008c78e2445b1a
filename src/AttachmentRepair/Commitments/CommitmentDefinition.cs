using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>One agreed cadence of a commitment and since when it holds. Equality is by value.</summary>
/// <param name="Cadence">The cadence.</param>
/// <param name="From">Since when it holds; what is due earlier belongs to the definition before.</param>
/// <param name="InsteadOf">The occurrence of the definition before in whose place it came, renegotiated or missed; <c>null</c> for the first.</param>
public sealed record CommitmentDefinition(Cadence Cadence, Instant From, OccurrenceKey? InsteadOf);
