namespace AttachmentRepair.Sqlite;

/// <summary>How hard SQLite makes sure that a commit has reached the disk before it is acknowledged.</summary>
public enum SqliteSynchronous
{
    /// <summary>File and directory are flushed at every commit: nothing acknowledged is lost in a power cut. The default.</summary>
    Extra,

    /// <summary>FOR TESTS ONLY. Nothing is flushed: a power cut or a crash of the machine may lose what was acknowledged, or the whole file.</summary>
    Off,
}
