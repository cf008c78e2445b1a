using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One use of a strategy. Equality is by value.</summary>
/// <param name="Number">Which use of the strategy, from 1.</param>
/// <param name="By">Who used it.</param>
/// <param name="UsedAt">When, in their words.</param>
/// <param name="Helped">Who said that it helped, and when; nobody is asked.</param>
public sealed record StrategyUse(int Number, PersonId By, Instant UsedAt, ValueMap<PersonId, Instant> Helped);
