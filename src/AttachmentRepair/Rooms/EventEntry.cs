namespace AttachmentRepair.Rooms;

/// <summary>An event that the library knows. Equality is by value.</summary>
/// <param name="Name">Its stable wire name and version, such as <c>commitment.made/1</c>.</param>
/// <param name="Type">Its type.</param>
public sealed record EventEntry(string Name, Type Type);
