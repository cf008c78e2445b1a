using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>What somebody noted of themselves, in their private room. Profiles are never joined into one. Immutable; equality is by value.</summary>
/// <param name="Needs">What they need.</param>
/// <param name="History">What came before, or <c>null</c>.</param>
/// <param name="Pace">Their own pace, or <c>null</c>; only their own <see cref="SlowDown"/> carries it to the other room.</param>
/// <param name="WrittenAt">When they wrote it.</param>
public sealed record ParticipantProfile(ValueList<PrivateText> Needs, PrivateText? History, Pace? Pace, Instant WrittenAt);
