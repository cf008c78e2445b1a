using NodaTime;

namespace AttachmentRepair;

/// <summary>An offer to one person. It never schedules, sends or scores; dismissing it is private. Equality is by value.</summary>
/// <param name="What">The offer.</param>
/// <param name="Item">The item it is about.</param>
/// <param name="Period">Which period of that item, so that code, item and period name the suggestion.</param>
/// <param name="ExpiresAt">When the offer lapses.</param>
public sealed record Suggestion(Phrase What, ItemRef Item, string Period, Instant ExpiresAt)
{
    private const int LongestId = 200;

    /// <summary>A stable name, made of code, item and period.</summary>
    public string Id => $"{What.Code}/{Item}/{Period}";

    /// <summary>Whether a text has the form of a suggestion's id: no free text can hide in it.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/', 3);
        return text.Length <= LongestId && parts.Length == 3 && parts[0].All(char.IsAsciiLetter) && ItemRef.TryParse(parts[1], out _)
            && parts[2].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '.' or '/');
    }
}
