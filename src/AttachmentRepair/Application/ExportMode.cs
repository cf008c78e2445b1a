namespace AttachmentRepair.Application;

/// <summary>What an export holds.</summary>
public enum ExportMode
{
    /// <summary>One person's own: their private room, and what they said in the shared one. No text that another person wrote is in it.</summary>
    Mine,

    /// <summary>The shared room whole. It takes everybody who is in it.</summary>
    Joint,
}
