using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>What is next.</content>
public sealed partial class Cadence
{
    /// <summary>The next expected occurrence; of several due at one instant, the first by key.</summary>
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

        if (IsPlain(history))
        {
            return NextPlain(history, after);
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

    /// <summary>All that is due at the next instant at which anything is, by key.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="after">Exclusive.</param>
    /// <param name="others">The others, where there are several.</param>
    /// <returns>The first of them; <see langword="null"/> when there is none.</returns>
    internal ExpectedOccurrence? NextExpected(CadenceHistory history, Instant after, out ExpectedOccurrence[]? others)
    {
        others = null;
        if (after == Instant.MaxValue || IsPlain(history))
        {
            return NextExpected(history, after);
        }

        ExpectedOccurrence? first = null;
        List<ExpectedOccurrence>? together = null;
        foreach (var expected in new CadenceWalk(this, history).From(after.PlusNanoseconds(1)))
        {
            if (first is not { } known)
            {
                first = expected;
            }
            else if (expected.Due == known.Due)
            {
                together ??= [known];
                together.Add(expected);
            }
            else
            {
                break;
            }
        }

        if (together is null)
        {
            return first;
        }

        others = [.. together.Skip(1)];
        return together[0];
    }

    // Nothing but the recurrence decides then, and its instants are all different.
    private bool IsPlain(CadenceHistory history)
        => Schedule is FixedSchedule && Participants.Count == 0 && MaximumPerDay is null && MinimumGap == Duration.Zero
            && history.Pauses.Count == 0 && history.Adjustments.Count == 0;

    private ExpectedOccurrence? NextPlain(CadenceHistory history, Instant after)
    {
        var enrolled = history.Enrolled;
        after = after >= enrolled || enrolled == Instant.MinValue ? after : enrolled.PlusNanoseconds(-1);
        if (Recurrence!.GetNextOccurrence(after) is not { } next || next.Instant >= CadenceSchedule.Horizon || next.Instant >= history.Ends)
        {
            return null;
        }

        return SlotWindow.Around(this, history, new Slot(next.Key, next.Instant, null));
    }
}
