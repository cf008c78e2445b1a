using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>That one person is ready, from an instant until another. Equality is by value.</summary>
/// <param name="At">When it was said.</param>
/// <param name="Until">Until when it holds (exclusive).</param>
public sealed record ReadySignal(Instant At, Instant Until);
