using NodaTime;

namespace AttachmentRepair;

/// <summary>An offer to one person. It never schedules, sends or scores; dismissing it is private. Equality is by value.</summary>
/// <param name="What">The offer.</param>
/// <param name="Item">The item it is about.</param>
/// <param name="Period">Which period of that item, so that code, item and period name the suggestion.</param>
/// <param name="ExpiresAt">When the offer lapses.</param>
public sealed record Suggestion(Phrase What, ItemRef Item, string Period, Instant ExpiresAt)
{
    /// <summary>A stable name, made of code, item and period.</summary>
    public string Id => $"{What.Code}/{Item}/{Period}";
}
