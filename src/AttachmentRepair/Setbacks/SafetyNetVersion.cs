using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>One version of a safety net. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Steps">The steps in their fixed order: the safety check first, the review date last.</param>
/// <param name="ReviewOn">The day on which to look at the net itself again, or <c>null</c>.</param>
public sealed record SafetyNetVersion(int Number, ValueList<SafetyNetStep> Steps, LocalDate? ReviewOn);
