using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>What somebody learned otherwise of a setback of another, as they noted it for themselves. Equality is by value.</summary>
/// <param name="Of">Whose setback it was.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="How">How it was learned.</param>
/// <param name="Setback">The disclosed setback it is about, or <c>null</c>.</param>
/// <param name="NotedAt">When it was noted.</param>
public sealed record Discovery(PersonId Of, SetbackKind Kind, DiscoveryKind How, SetbackId? Setback, Instant NotedAt);
