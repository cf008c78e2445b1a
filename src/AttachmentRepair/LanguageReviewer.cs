namespace AttachmentRepair;

/// <summary>A host's own review of the words of a command, run for its author before sending. The package ships none.</summary>
/// <param name="command">The command, not sent yet.</param>
/// <returns>Hints for the author; an empty list when there are none.</returns>
public delegate ValueList<Advice> LanguageReviewer(RoomCommand command);
