namespace AttachmentRepair.Safety;

/// <summary>What this concept says to people.</summary>
public static class SafetyPhrases
{
    /// <summary>A step of somebody who was asked to share more.</summary>
    public static Phrase AskedToShare { get; } =
        new("AskedToShare", "Somebody would like to hear more about a topic. Whether, when and how much is yours to choose; nothing depends on it.");

    /// <summary>An offer to the one who chose how much to share about a topic, a period after they did.</summary>
    public static Phrase LookAtSharing { get; } =
        new("LookAtSharing", "Some time ago you chose how much you share about a topic. It can stay, or be more, or less, as you like.");

    /// <summary>What is said before any contact of the host's directory, whatever it holds.</summary>
    public static Phrase HelpNow { get; } =
        new("HelpNow", "If you are in danger now, call the emergency number of the place where you are. You can ask for help at any time; nobody here is told.");
}
