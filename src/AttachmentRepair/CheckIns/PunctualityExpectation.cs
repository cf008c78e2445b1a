using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>One version of how long after the planned time is still in time. Without one in force nothing can be late. Equality is by value.</summary>
/// <param name="Grace">How long, 0 to <see cref="Longest"/>.</param>
public sealed record PunctualityExpectation(Duration Grace)
{
    /// <summary>The longest grace that can be agreed: a day (policy).</summary>
    public static Duration Longest { get; } = Duration.FromDays(1);
}
