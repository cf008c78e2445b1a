namespace AttachmentRepair.Scheduling;

/// <summary>What becomes of occurrences that fall due within a pause. In no case does a pause leave a backlog: at most one comes back from each.</summary>
/// <remarks>Nothing comes back from a pause that does not end, at or after the definition's end, or of what was held, called off or moved by name: what was moved
/// into a pause is held. What comes back keeps its key, and its window opens when the pause ends.</remarks>
public enum PausePolicy
{
    /// <summary>They are held; nothing is owed for them, then or later.</summary>
    Drop,

    /// <summary>One whose window was open when the pause began, of several the first due, goes on after it with the time it had left; the others are held.
    /// Where it would then be due within a later pause, it goes on after that one.</summary>
    Defer,

    /// <summary>They become one, the last of them, due when the pause ends; where the next one is due before that one's window would close, or where the window
    /// leaves no time after the due time, it is held like the others.</summary>
    Collapse,
}
