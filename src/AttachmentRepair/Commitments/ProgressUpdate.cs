using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>What a maker told before an occurrence was due. Immutable; equality is by value.</summary>
/// <param name="Status">How it goes.</param>
/// <param name="NextStep">What the maker will do, or <c>null</c>: then it only explains.</param>
/// <param name="ExpectedAt">When the maker expects it to be done, or <c>null</c>; it moves nothing.</param>
/// <param name="Reason">Why, where the maker chose to say so.</param>
/// <param name="At">When it was recorded.</param>
public sealed record ProgressUpdate(ProgressStatus Status, PrivateText? NextStep, Instant? ExpectedAt, PrivateText? Reason, Instant At)
{
    /// <summary>Whether it names a next step: only then it is notice, and keeps the commitment in good standing.</summary>
    public bool IsInterim => NextStep is not null;
}
