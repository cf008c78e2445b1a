namespace AttachmentRepair;

/// <summary>A hint to the author of a command before it is sent; nothing of it is stored. Equality is by value.</summary>
/// <param name="What">The hint.</param>
/// <param name="Field">The field of the command it is about.</param>
public sealed record Advice(Phrase What, string Field);
