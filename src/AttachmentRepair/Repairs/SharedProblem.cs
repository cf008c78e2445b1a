namespace AttachmentRepair.Repairs;

/// <summary>An injury worded together as a problem both face. Nobody has to adopt it, and nothing waits for it. Immutable; equality is by value.</summary>
/// <param name="Id">The shared problem.</param>
/// <param name="Injury">The injury.</param>
/// <param name="Versions">Its wordings, oldest first; at least one.</param>
public sealed record SharedProblem(SharedProblemId Id, InjuryId Injury, ValueList<WordedVersion> Versions);
