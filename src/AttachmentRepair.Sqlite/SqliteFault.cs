using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AttachmentRepair.Sqlite;

// What an error of the engine means to a host. The reason is the engine's fixed text for the code, which holds nothing of what was written.
internal static class SqliteFault
{
    public static StorageException From(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreBusyException(path, e),
        raw.SQLITE_NOTADB => new ForeignStoreException(path, e),
        _ => new StoreUnavailableException(path, raw.sqlite3_errstr(e.SqliteErrorCode).utf8_to_string(), e),
    };
}
