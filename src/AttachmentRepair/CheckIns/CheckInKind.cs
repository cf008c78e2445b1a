namespace AttachmentRepair.CheckIns;

/// <summary>What a series is. All of them are rhythms that everybody in the room agreed on.</summary>
public enum CheckInKind
{
    /// <summary>A structured talk, with an agenda that opens with appreciation.</summary>
    CheckIn,

    /// <summary>Something small done together, with a meaning of its own.</summary>
    Ritual,

    /// <summary>Something one person does at a known time; its one participant owns it.</summary>
    Routine,

    /// <summary>A time to look back, written in private first and shared by choice.</summary>
    Reflection,
}
