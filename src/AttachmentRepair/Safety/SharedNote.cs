using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Something that somebody said in the shared room. Equality is by value.</summary>
/// <param name="Id">What was shared.</param>
/// <param name="Author">Who said it.</param>
/// <param name="SharedAt">When it was said there; not when it was first written.</param>
/// <param name="Text">What was said, or <see cref="PrivateText.Withdrawn"/>.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record SharedNote(ShareId Id, PersonId Author, Instant SharedAt, PrivateText Text, ItemRef? About);
