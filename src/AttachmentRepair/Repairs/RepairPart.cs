namespace AttachmentRepair.Repairs;

/// <summary>A part of a repair attempt.</summary>
public enum RepairPart
{
    /// <summary>What it did to the other, acknowledged.</summary>
    Impact,

    /// <summary>The apology.</summary>
    Apology,

    /// <summary>The steps that prevent it from happening again.</summary>
    PreventionSteps,
}
