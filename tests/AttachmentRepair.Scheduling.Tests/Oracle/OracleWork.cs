using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>How many days, units and candidates a walk may still look at, and up to where its answer holds. Mutable, for one walk.</summary>
internal sealed class OracleWork(long budget)
{
    public const long Unlimited = long.MaxValue;

    private long left = budget;

    /// <summary>Set when the walk gave up: every wall time before it has been yielded, none from it on.</summary>
    public LocalDateTime? StoppedAt { get; private set; }

    /// <summary>The same on the time line; the greatest instant as long as the walk has not given up.</summary>
    public Instant KnownBefore { get; set; } = Instant.MaxValue;

    /// <summary>False when the work is used up; everything before <paramref name="settled"/> must have been yielded by then.</summary>
    public bool Spend(long amount, LocalDateTime settled)
    {
        left -= amount;
        if (left < 0)
        {
            StoppedAt ??= settled;
        }

        return left >= 0;
    }
}
