using NodaTime;

namespace AttachmentRepair.Sqlite;

/// <summary>How a SQLite store is opened. Immutable; equality is by value.</summary>
/// <remarks>The ranges are checked by <see cref="SqliteEventStore.OpenAsync(string, SqliteStoreOptions, CancellationToken)"/>.</remarks>
public sealed record SqliteStoreOptions
{
    /// <summary>What holds when nothing else is said: nothing acknowledged is lost, and a locked file is waited for up to 5 seconds.</summary>
    public static SqliteStoreOptions Default { get; } = new();

    /// <summary>How hard a commit is flushed. Anything but <see cref="SqliteSynchronous.Extra"/> is for tests only.</summary>
    public SqliteSynchronous Synchronous { get; init; } = SqliteSynchronous.Extra;

    /// <summary>
    /// How long to wait for another writer's lock on the file: 0 to 1 hour, counted in whole milliseconds; 5 seconds unless said otherwise (policy).
    /// The driver counts in seconds, so that a wait may last up to about a second longer.
    /// </summary>
    public Duration BusyTimeout { get; init; } = Duration.FromSeconds(5);

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(SqliteStoreOptions);
}
