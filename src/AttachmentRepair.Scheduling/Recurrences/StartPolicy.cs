namespace AttachmentRepair.Scheduling;

/// <summary>Whether the start is an occurrence when the rule does not match it.</summary>
public enum StartPolicy
{
    /// <summary>Only when the rule matches it.</summary>
    OnlyIfMatches,

    /// <summary>Always; COUNT counts it as the first.</summary>
    Included,
}
