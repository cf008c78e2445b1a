namespace AttachmentRepair.Setbacks;

/// <summary>A setback as one viewer sees it. Equality is by value.</summary>
/// <param name="Setback">The setback.</param>
/// <param name="Latency">How long after it was told, or <c>null</c> where no window was agreed.</param>
/// <param name="IsComplete">Whether it tells all agreed parts; an incomplete one is as valid.</param>
/// <param name="MissingParts">For its owner: the agreed parts that are not told yet; empty for everybody else.</param>
/// <param name="IsContested">Whether somebody sees a fact of it otherwise: both accounts stand.</param>
/// <param name="Invitation">The invitation to talk.</param>
public sealed record SetbackItem(
    Setback Setback,
    DisclosureLatency? Latency,
    bool IsComplete,
    ValueList<DisclosurePart> MissingParts,
    bool IsContested,
    DialogueInvitation Invitation);
