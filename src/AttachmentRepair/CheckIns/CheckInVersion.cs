using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>One version of a series. Equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Author">Who proposed it.</param>
/// <param name="Definition">What it says.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record CheckInVersion(int Number, PersonId Author, CheckInDefinition Definition, LocalDate? ReviewOn);
