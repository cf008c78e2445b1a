using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair;

/// <summary>
/// An intent to remind one person on that person's own channel; the host delivers it. Item, occurrence and index name it, so delivery is idempotent.
/// The text is neutral and says nothing personal. Equality is by value.
/// </summary>
/// <param name="Item">The commitment or series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Index">Which reminder of that occurrence, from 0.</param>
/// <param name="At">When to remind.</param>
/// <param name="Text">What to say.</param>
public sealed record Reminder(ItemRef Item, OccurrenceKey Occurrence, int Index, Instant At, Phrase Text);
