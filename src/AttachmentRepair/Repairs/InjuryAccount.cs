using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One version of the injured person's own account. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Kind">What kind of injury it was.</param>
/// <param name="Text">What happened, in the injured person's words.</param>
/// <param name="WrittenAt">When it was recorded.</param>
public sealed record InjuryAccount(int Number, InjuryKind Kind, PrivateText Text, Instant WrittenAt);
