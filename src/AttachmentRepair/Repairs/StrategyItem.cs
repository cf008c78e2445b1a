namespace AttachmentRepair.Repairs;

/// <summary>A strategy of the repertoire as one viewer sees it. Equality is by value.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Status">Whether it is agreed.</param>
/// <param name="InForce">The wording in force, or <c>null</c>.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest wording.</param>
/// <param name="Received">How many uses were received well, as in 4 of 5.</param>
/// <param name="Uses">How many uses there were.</param>
public sealed record StrategyItem(RepairStrategy Strategy, WordingStatus Status, WordedVersion? InForce, bool ViewerAssented, int Received, int Uses);
