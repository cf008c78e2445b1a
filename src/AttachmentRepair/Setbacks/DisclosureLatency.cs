using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>How long after a setback it was told, against the window that was agreed. Late is better than not at all. Equality is by value.</summary>
/// <param name="Elapsed">From when it happened, in its owner's words, to when the telling was recorded; not negative.</param>
/// <param name="Window">The agreed window.</param>
/// <param name="Basis">Whose account it rests on.</param>
public sealed record DisclosureLatency(Duration Elapsed, Duration Window, Phrase Basis)
{
    /// <summary>Whether it was told within the window, its end included.</summary>
    public bool IsWithinWindow => Elapsed <= Window;
}
