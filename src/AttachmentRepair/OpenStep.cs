using NodaTime;

namespace AttachmentRepair;

/// <summary>Something that waits for the viewer and for nobody else; only their own view lists it. Equality is by value.</summary>
/// <param name="What">What it is.</param>
/// <param name="Item">The item it is about.</param>
/// <param name="Version">The version to answer, where the item has versions.</param>
/// <param name="Since">Since when it waits.</param>
public sealed record OpenStep(Phrase What, ItemRef Item, int? Version, Instant Since);
