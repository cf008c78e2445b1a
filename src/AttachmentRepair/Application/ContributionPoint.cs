using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>How much was done together in one period. Equality is by value.</summary>
/// <param name="From">The first day of the period, in UTC.</param>
/// <param name="Joint">How many items were joint: created, kept or begun together.</param>
/// <param name="Count">How many items there were.</param>
public sealed record ContributionPoint(LocalDate From, int Joint, int Count)
{
    /// <summary>The joint share, 0 to 1, or <c>null</c> in a period without items.</summary>
    public double? Share => Count == 0 ? null : (double)Joint / Count;

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(ContributionPoint);
}
