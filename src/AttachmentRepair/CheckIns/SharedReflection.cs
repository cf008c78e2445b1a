using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What somebody chose to say to everybody in the room of a time to reflect. Equality is by value.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">For which time.</param>
/// <param name="Author">Who said it.</param>
/// <param name="SharedAt">When they said it here, whenever they wrote it.</param>
/// <param name="Text">What they said.</param>
public sealed record SharedReflection(CheckInSeriesId Series, OccurrenceKey Occurrence, PersonId Author, Instant SharedAt, PrivateText Text);
