namespace AttachmentRepair.CheckIns;

/// <summary>What this concept says to people.</summary>
public static class CheckInPhrases
{
    /// <summary>An agenda line.</summary>
    public static Phrase CheckIn { get; } = new("CheckIn", "A check-in.");

    /// <summary>An agenda line.</summary>
    public static Phrase Ritual { get; } = new("Ritual", "A ritual.");

    /// <summary>An agenda line.</summary>
    public static Phrase Routine { get; } = new("Routine", "A routine.");

    /// <summary>An agenda line.</summary>
    public static Phrase Reflection { get; } = new("Reflection", "A time to look back.");

    /// <summary>A step of everybody while a series is paused.</summary>
    public static Phrase ReadyForCheckIns { get; } = new("ReadyForCheckIns", "A series is paused. It goes on when everybody has said ready.");

    /// <summary>An offer to each who takes part in a reflection that is open, until they wrote.</summary>
    public static Phrase WriteReflection { get; } = new("WriteReflection", "Would you like to look back for a moment? Nobody else sees whether you write.");

    /// <summary>An offer to the author of a section that has its place elsewhere.</summary>
    public static Phrase RaiseWithSupport { get; } = new("RaiseWithSupport", "You agreed to keep this topic for a talk with somebody who helps. Would you like to raise it there?");

    /// <summary>An offer to the owner of an adjustment, for the coming period.</summary>
    public static Phrase MakeItYourOwn { get; } = new("MakeItYourOwn", "Something was proposed for the coming days. Would you like to make it a commitment of yours?");

    internal static Phrase Of(CheckInKind kind) => kind switch
    {
        CheckInKind.Ritual => Ritual,
        CheckInKind.Routine => Routine,
        CheckInKind.Reflection => Reflection,
        _ => CheckIn,
    };
}
