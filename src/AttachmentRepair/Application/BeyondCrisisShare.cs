namespace AttachmentRepair.Application;

/// <summary>How much of what happened was beyond moments of crisis: a joint share with its count. Equality is by value.</summary>
/// <param name="Beyond">How many items were positive or neutral.</param>
/// <param name="Count">How many items there were.</param>
public sealed record BeyondCrisisShare(int Beyond, int Count)
{
    /// <summary>The share, 0 to 1, or <c>null</c> when nothing happened.</summary>
    public double? Share => Count == 0 ? null : (double)Beyond / Count;

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(BeyondCrisisShare);
}
