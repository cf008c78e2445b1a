namespace AttachmentRepair.Stages;

/// <summary>How the plan stands.</summary>
public enum RepairPlanStatus
{
    /// <summary>It goes on at its stage.</summary>
    Active,

    /// <summary>A setback was told and is being answered; the stage, and all that was reached, stay.</summary>
    SetbackResponse,

    /// <summary>Everybody agreed to end it. Anyone opens it again by ending that agreement.</summary>
    Completed,
}
