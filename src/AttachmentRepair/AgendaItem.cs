using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair;

/// <summary>One occurrence of something agreed. The same value for everybody who may see it; zones come in only when it is shown. Equality is by value.</summary>
/// <param name="What">What kind of thing it is.</param>
/// <param name="Item">The commitment or series.</param>
/// <param name="Title">The author's own words for it, or <c>null</c>.</param>
/// <param name="Owner">Whose it is; <see cref="PersonId.None"/> when it is joint.</param>
/// <param name="Occurrence">The occurrence, unique within the item.</param>
/// <param name="Opens">When its window opens.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Closes">When its window closes (exclusive).</param>
/// <param name="State">What is known of it at the view's instant, for this viewer.</param>
public sealed record AgendaItem(
    Phrase What,
    ItemRef Item,
    PrivateText? Title,
    PersonId Owner,
    OccurrenceKey Occurrence,
    Instant Opens,
    Instant Due,
    Instant Closes,
    OccurrenceState State)
{
    /// <summary>Whether two people said different things of it, or of what it is about: both stand.</summary>
    public bool IsContested { get; init; }

    /// <summary>The type name only.</summary>
    public override string ToString() => nameof(AgendaItem);
}
