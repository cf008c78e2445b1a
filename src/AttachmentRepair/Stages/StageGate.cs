namespace AttachmentRepair.Stages;

/// <summary>Whether a stage has been entered.</summary>
public enum StageGate
{
    /// <summary>Not everybody has said ready for it: the same for everybody, whoever has.</summary>
    NotYet,

    /// <summary>It is the present stage or an earlier one.</summary>
    Open,
}
