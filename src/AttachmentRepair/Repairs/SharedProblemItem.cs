namespace AttachmentRepair.Repairs;

/// <summary>A shared problem as one viewer sees it. Equality is by value.</summary>
/// <param name="Problem">The shared problem.</param>
/// <param name="Status">Whether it is agreed.</param>
/// <param name="InForce">The wording in force, or <c>null</c>.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest wording.</param>
public sealed record SharedProblemItem(SharedProblem Problem, WordingStatus Status, WordedVersion? InForce, bool ViewerAssented);
