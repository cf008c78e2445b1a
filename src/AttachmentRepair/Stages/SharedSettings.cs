using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>
/// What holds for everybody in the room: a change that only narrows takes effect at once, any other when everybody has assented. Immutable; equality is by value.
/// </summary>
/// <param name="Pace">The agreed pace: the shortest interval between talks about what hurt. Slower is narrower.</param>
/// <param name="CoolDown">The shortest pause, from <see cref="ShortestCoolDown"/> to <see cref="LongestCoolDown"/>; a pause keeps the one it began with. Longer is narrower.</param>
/// <param name="OpenItemCap">How many items may be open before new ones are refused, from <see cref="FewestOpenItems"/> to <see cref="MostOpenItems"/>. Fewer is narrower.</param>
/// <param name="SafetyLevel">From which felt safety on the next stage is suggested to somebody; their own rating stays their own. Higher is narrower.</param>
public sealed record SharedSettings(Pace Pace, Duration CoolDown, int OpenItemCap, SelfRating SafetyLevel)
{
    /// <summary>The concept code of shared settings.</summary>
    public const string Concept = "settings";

    /// <summary>The lowest cap (policy): a few things at once are possible for everybody.</summary>
    public const int FewestOpenItems = 3;

    /// <summary>The highest cap (policy).</summary>
    public const int MostOpenItems = 100;

    /// <summary>The shortest cool-down: 5 minutes (policy).</summary>
    public static Duration ShortestCoolDown { get; } = Duration.FromMinutes(5);

    /// <summary>The longest cool-down: a day (policy); whoever needs longer does not say ready.</summary>
    public static Duration LongestCoolDown { get; } = Duration.FromDays(1);

    /// <summary>What holds while nothing else is agreed: weekly, 20 minutes, 40 items, the middle of the scale (policy).</summary>
    public static SharedSettings Usual { get; } = new(Pace.Weekly, PauseSpan.UsualCoolDown, 40, SelfRating.Of(0.5));

    /// <summary>Whether every setting is within its range.</summary>
    public bool IsInRange =>
        CoolDown >= ShortestCoolDown && CoolDown <= LongestCoolDown && OpenItemCap is >= FewestOpenItems and <= MostOpenItems;

    /// <summary>Whether a change only narrows: no setting gets wider, and one at least gets narrower. In doubt it does not.</summary>
    /// <param name="old">What holds.</param>
    /// <param name="new">What is to hold.</param>
    public static bool IsNarrowing(SharedSettings old, SharedSettings @new)
    {
        ArgumentNullException.ThrowIfNull(@new);
        return @new != old && NarrowerOf(old, @new) == @new;
    }

    /// <summary>Of each setting the narrower one.</summary>
    /// <param name="one">Settings.</param>
    /// <param name="other">Other settings.</param>
    public static SharedSettings NarrowerOf(SharedSettings one, SharedSettings other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Pace.SlowerOf(one.Pace, other.Pace),
            Duration.Max(one.CoolDown, other.CoolDown),
            Math.Min(one.OpenItemCap, other.OpenItemCap),
            one.SafetyLevel.Value < other.SafetyLevel.Value ? other.SafetyLevel : one.SafetyLevel);
    }
}
