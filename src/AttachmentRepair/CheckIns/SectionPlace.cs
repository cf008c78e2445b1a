namespace AttachmentRepair.CheckIns;

/// <summary>Whether a section of an agenda has its place in one meeting.</summary>
public enum SectionPlace
{
    /// <summary>It is talked about here.</summary>
    Here,

    /// <summary>A topic policy keeps it for a meeting with somebody who helps.</summary>
    NotHere,

    /// <summary>The agreed time leaves no room for it.</summary>
    NoTime,
}
