namespace AttachmentRepair.Repairs;

/// <summary>How long a repair moment lasts at most: it is brief. Equality is by value.</summary>
public sealed record Timebox
{
    /// <summary>The shortest, in minutes (policy).</summary>
    public const int Shortest = 5;

    /// <summary>The longest, in minutes (policy).</summary>
    public const int Longest = 60;

    private Timebox(int minutes) => Minutes = minutes;

    /// <summary>The minutes, from <see cref="Shortest"/> to <see cref="Longest"/>.</summary>
    public int Minutes { get; private init; }

    /// <summary>A timebox.</summary>
    /// <param name="minutes">5 to 60.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 5 to 60.</exception>
    public static Timebox OfMinutes(int minutes) => minutes is >= Shortest and <= Longest
        ? new(minutes)
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "A repair moment lasts 5 to 60 minutes.");

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(Timebox);
}
