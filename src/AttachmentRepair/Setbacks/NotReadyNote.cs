using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>What somebody noted for themselves about not being ready. Equality is by value.</summary>
/// <param name="Version">The version it is about.</param>
/// <param name="Reason">Why, or <c>null</c>.</param>
/// <param name="At">When it was noted.</param>
public sealed record NotReadyNote(int Version, PrivateText? Reason, Instant At);
