namespace AttachmentRepair.Repairs;

/// <summary>What kind of injury it was, in the words of the injured person.</summary>
public enum InjuryKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>The other was not there when they were needed.</summary>
    Absence,

    /// <summary>A promise was not held.</summary>
    BrokenPromise,

    /// <summary>Something was kept hidden.</summary>
    Secrecy,

    /// <summary>A confidence was told on.</summary>
    BreachOfConfidence,

    /// <summary>Words that hurt.</summary>
    HurtfulWords,

    /// <summary>What use or another relapse did to the injured person.</summary>
    ImpactOfUse,
}
