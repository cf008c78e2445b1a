namespace AttachmentRepair.Stages;

/// <summary>The stages of repair, in order. Each is entered when everybody has said ready for it, one at a time; anyone takes things back to an earlier one.</summary>
public enum RepairStage
{
    /// <summary>Coming to rest: safety first.</summary>
    Safety,

    /// <summary>Owning what happened.</summary>
    Accountability,

    /// <summary>Understanding what it did.</summary>
    Attunement,

    /// <summary>Repairing where it is safe to.</summary>
    SafeRepair,

    /// <summary>Finding what it means to both.</summary>
    SharedMeaning,

    /// <summary>Keeping it up, with boosters far apart.</summary>
    Maintenance,
}
