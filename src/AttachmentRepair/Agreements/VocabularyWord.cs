namespace AttachmentRepair.Agreements;

/// <summary>A word of the two and what it means to them. Equality is by value.</summary>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it means.</param>
public sealed record VocabularyWord(PrivateText Word, PrivateText Meaning);
