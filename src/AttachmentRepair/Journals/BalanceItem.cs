using NodaTime;

namespace AttachmentRepair.Journals;

/// <summary>What one person shows of autonomy and closeness. As given: nothing is computed from it, and nobody is set against another. Equality is by value.</summary>
/// <param name="Person">The person.</param>
/// <param name="Status">Whether they show it.</param>
/// <param name="Shown">The two ratings as they gave them, or <c>null</c> where they show none.</param>
/// <param name="At">When they showed it or took it back, or <c>null</c>.</param>
public sealed record BalanceItem(PersonId Person, BalanceStatus Status, BalanceRating? Shown, Instant? At);
