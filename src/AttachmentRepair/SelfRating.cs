namespace AttachmentRepair;

/// <summary>How much somebody trusts, by their own feeling, in 0..1. Equality is by value.</summary>
public sealed record SelfRating
{
    private SelfRating(double value) => Value = value;

    /// <summary>The rating, in 0..1.</summary>
    public double Value { get; private init; }

    /// <summary>A rating.</summary>
    /// <param name="value">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0..1 or not a number.</exception>
    public static SelfRating Of(double value) => value is >= 0 and <= 1
        ? new(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A rating is 0 to 1.");

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(SelfRating);
}
