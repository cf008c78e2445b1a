namespace AttachmentRepair.Sqlite;

// What a file of ours is known by: its application id (at offset 68 of the file, for file(1) and for other applications), its schema version and its tables.
internal sealed record StoreSchema(long ApplicationId, long Version, params string[] Tables);
