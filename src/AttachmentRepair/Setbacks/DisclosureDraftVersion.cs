using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>One version of a draft. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Kind">What kind of setback it was.</param>
/// <param name="Content">What it tells so far.</param>
/// <param name="Context">What it came with.</param>
/// <param name="OccurredAt">When it happened, as said last; the first draft's own time where nothing was said.</param>
/// <param name="SavedAt">When it was saved.</param>
public sealed record DisclosureDraftVersion(
    int Number, SetbackKind Kind, DisclosureContent Content, SetbackContext Context, Instant OccurredAt, Instant SavedAt);
