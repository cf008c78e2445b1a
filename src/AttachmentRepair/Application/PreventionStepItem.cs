using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;

namespace AttachmentRepair.Application;

/// <summary>A prevention step of a repair attempt, and the practical changes that put it into practice. Equality is by value.</summary>
/// <param name="Repair">The attempt.</param>
/// <param name="Number">Which of its steps, from 1.</param>
/// <param name="Step">The step.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Changes">The practical changes of its author's that are linked to it and have not ended.</param>
public sealed record PreventionStepItem(RepairAttemptId Repair, int Number, PrivateText Step, PreventionStatus Status, ValueList<PracticalChangeId> Changes);
