using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>What is next.</content>
public sealed partial class Cadence
{
    /// <summary>The next expected occurrence.</summary>
    /// <param name="history">What is known. Recorded outcomes change nothing here but where a tapered phase ends by them.</param>
    /// <param name="after">Exclusive.</param>
    /// <returns>The occurrence; <see langword="null"/> when there is none.</returns>
    public ExpectedOccurrence? NextExpected(CadenceHistory history, Instant after)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (after == Instant.MaxValue)
        {
            return null;
        }

        foreach (var expected in new CadenceWalk(this, history).From(after.PlusNanoseconds(1)))
        {
            return expected;
        }

        return null;
    }

    /// <summary>When the next expected occurrence is due.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="after">Exclusive.</param>
    /// <returns>The due time; <see langword="null"/> when there is none.</returns>
    public Instant? NextDue(CadenceHistory history, Instant after) => NextExpected(history, after)?.Due;
}
