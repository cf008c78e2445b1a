namespace AttachmentRepair;

/// <summary>An agreed length of time, in whole minutes. Equality is by value.</summary>
public sealed record Timebox
{
    /// <summary>The longest, in minutes: four hours (policy).</summary>
    public const int Longest = 240;

    private Timebox(int minutes) => Minutes = minutes;

    /// <summary>How many minutes, from 1 to <see cref="Longest"/>.</summary>
    public int Minutes { get; private init; }

    /// <summary>A length of time.</summary>
    /// <param name="minutes">1 to <see cref="Longest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more minutes.</exception>
    public static Timebox OfMinutes(int minutes) => minutes is >= 1 and <= Longest
        ? new(minutes)
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "An agreed length of time is 1 to 240 minutes.");

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(Timebox);
}
