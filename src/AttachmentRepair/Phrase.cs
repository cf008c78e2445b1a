namespace AttachmentRepair;

/// <summary>Something the library says to a person: a stable code that a host may translate, and a neutral English default. Equality is by value.</summary>
/// <param name="Code">The stable code, in Pascal case.</param>
/// <param name="English">The default text: neutral, without personal words.</param>
public sealed record Phrase(string Code, string English);
