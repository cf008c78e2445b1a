namespace AttachmentRepair.Application;

/// <summary>One class of copies of what a person recorded, and what erasing them did to it.</summary>
/// <param name="Copy">The class of copies.</param>
/// <param name="Fate">What became of it.</param>
public sealed record ErasedCopy(CopyKind Copy, CopyFate Fate);
