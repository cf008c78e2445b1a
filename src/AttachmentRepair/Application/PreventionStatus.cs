namespace AttachmentRepair.Application;

/// <summary>How far a prevention step has come from a word to a practice.</summary>
public enum PreventionStatus
{
    /// <summary>No practical change of its author's puts it into practice: an intention.</summary>
    IntentionOnly,

    /// <summary>A practical change is linked to it that does not hold yet, or no longer.</summary>
    Planned,

    /// <summary>A practical change that is linked to it holds.</summary>
    InEffect,
}
