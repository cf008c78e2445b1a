using NodaTime;

namespace AttachmentRepair.Journals;

/// <summary>A note for oneself. Equality is by value.</summary>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="Text">The note.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record JournalNote(Instant WrittenAt, PrivateText Text, ItemRef? About);
