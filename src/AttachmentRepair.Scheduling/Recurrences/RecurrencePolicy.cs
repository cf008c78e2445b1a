namespace AttachmentRepair.Scheduling;

/// <summary>What a recurrence does where RFC 5545 leaves a choice, or where people want another one than its default.</summary>
/// <remarks>Equality is by all five values. Immutable and thread-safe.</remarks>
public sealed record RecurrencePolicy
{
    /// <summary>The RFC's reading: shift forward, first pass, elapsed, omit, start only if it matches.</summary>
    public static RecurrencePolicy Default { get; } = new();

    /// <summary>For wall times the clock jumps over. Default <see cref="GapPolicy.ShiftForward"/>.</summary>
    public GapPolicy Gap { get; init => field = Checked(value); }

    /// <summary>For wall times the clock shows twice. Default <see cref="OverlapPolicy.First"/>.</summary>
    public OverlapPolicy Overlap { get; init => field = Checked(value); }

    /// <summary>For frequencies below a day. Default <see cref="SubDailyPolicy.Elapsed"/>.</summary>
    public SubDailyPolicy SubDaily { get; init => field = Checked(value); }

    /// <summary>For dates a month does not have. Default <see cref="InvalidDatePolicy.Omit"/>; a rule's own SKIP goes before it.</summary>
    public InvalidDatePolicy InvalidDate { get; init => field = Checked(value); }

    /// <summary>For a start the rule does not match. Default <see cref="StartPolicy.OnlyIfMatches"/>.</summary>
    public StartPolicy Start { get; init => field = Checked(value); }

    private static T Checked<T>(T value)
        where T : struct, Enum
        => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of the closed set.");
}
