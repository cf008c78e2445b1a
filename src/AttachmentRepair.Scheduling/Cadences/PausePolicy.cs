namespace AttachmentRepair.Scheduling;

/// <summary>What becomes of occurrences that fall due within a pause. In no case does a pause leave a backlog: at most one comes back.</summary>
public enum PausePolicy
{
    /// <summary>They are held; nothing is owed for them, then or later.</summary>
    Drop,

    /// <summary>One whose window was open when the pause began goes on after it with the time it had left; the others are held.</summary>
    Defer,

    /// <summary>They become one, the last of them, due when the pause ends; where the next regular one is due before that one's window would close,
    /// it stands for all.</summary>
    Collapse,
}
