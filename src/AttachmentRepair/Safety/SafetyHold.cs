using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>A hold that its owner keeps on for their own safety; to everybody else it is a pause. Equality is by value.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Note">Why, or <c>null</c>.</param>
public sealed record SafetyHold(Instant Since, PrivateText? Note);
