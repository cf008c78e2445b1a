using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>A value of a benchmark that both assented to. Equality is by value.</summary>
/// <param name="Version">The version in force.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">Of when it is.</param>
/// <param name="Value">The value, in the unit of the measure.</param>
public sealed record Measurement(int Version, PersonId By, Instant At, decimal Value);
