using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>A step towards a joint goal; only its owner changes it. Equality is by value.</summary>
/// <param name="Number">Its number within the goal, from 1.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Step">The step.</param>
/// <param name="RemovedAt">When its owner took it out, or <c>null</c>.</param>
public sealed record GoalStep(int Number, PersonId Owner, PrivateText Step, Instant? RemovedAt);
