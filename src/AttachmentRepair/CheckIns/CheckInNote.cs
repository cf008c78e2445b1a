namespace AttachmentRepair.CheckIns;

/// <summary>What somebody said in a check-in. Equality is by value.</summary>
/// <param name="Author">Who said it.</param>
/// <param name="Text">What they said.</param>
public sealed record CheckInNote(PersonId Author, PrivateText Text);
