namespace AttachmentRepair;

/// <summary>How much one occurrence weighs as evidence, in (0, 1]. Equality is by value.</summary>
public sealed record Stake
{
    private Stake(double value) => Value = value;

    /// <summary>A quarter: what an occurrence weighs unless its terms say otherwise (policy).</summary>
    public static Stake Default { get; } = new(0.25);

    /// <summary>The weight, in (0, 1].</summary>
    public double Value { get; private init; }

    /// <summary>A stake of a given weight.</summary>
    /// <param name="value">More than 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside (0, 1] or not a number.</exception>
    public static Stake Of(double value) => value is > 0 and <= 1
        ? new(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A stake is more than 0 and at most 1.");

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(Stake);
}
