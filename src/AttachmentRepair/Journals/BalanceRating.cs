namespace AttachmentRepair.Journals;

/// <summary>How much autonomy and how much closeness there is for one person, as they find it: two ratings side by side, with no ideal. Equality is by value.</summary>
/// <param name="Autonomy">How much autonomy.</param>
/// <param name="Closeness">How much closeness.</param>
public sealed record BalanceRating(SelfRating Autonomy, SelfRating Closeness)
{
    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(BalanceRating);
}
