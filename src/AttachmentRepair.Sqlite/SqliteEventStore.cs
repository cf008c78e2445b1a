using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Sqlite;

/// <summary>Keeps rooms in one SQLite file that loses nothing it acknowledged. Thread-safe; several stores and processes may share a file.</summary>
/// <remarks>
/// <para>
/// The file runs with <c>journal_mode=DELETE</c>, <c>synchronous=EXTRA</c> and <c>secure_delete=ON</c>, each read back at open. An append is one
/// <c>BEGIN IMMEDIATE</c> transaction. A full, read-only, locked, damaged or foreign file is one documented exception each, and a commit whose outcome
/// is unknown is settled by sending the same command id again. Messages name the file as the host named it.
/// </para>
/// <para>
/// SQLite's own reading, flushing and waiting for a lock are synchronous: callers queue for the one connection without holding a thread, but whoever
/// has it holds one until the engine returns. Cancellation is therefore seen before the work and just before the commit, not while a lock is waited for.
/// A host with a user interface calls from a pool thread.
/// </para>
/// <para>The file is released when the store is disposed; no other file stays beside it. On a network share SQLite's locks do not hold, nor does any promise.</para>
/// </remarks>
public sealed class SqliteEventStore : IEventStore, IAsyncDisposable
{
    private readonly OneAtATime<RoomTable> rooms;

    private SqliteEventStore(OneAtATime<RoomTable> rooms) => this.rooms = rooms;

    /// <summary>Opens a store with the default options; a missing or empty file becomes a new store.</summary>
    /// <param name="path">The file; its directory exists. Special names of the engine, such as <c>:memory:</c>, are ordinary file names here.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <returns>The store, to be disposed by the caller.</returns>
    /// <exception cref="ArgumentException">The path is empty or cannot be one.</exception>
    /// <exception cref="ForeignStoreException">The file is not a store of this library; it is left as it was.</exception>
    /// <exception cref="NewerStoreException">The file was written by a newer version of this library.</exception>
    /// <exception cref="StoreBusyException">Another writer held the file for longer than the busy timeout.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be opened or made, or is damaged.</exception>
    public static ValueTask<SqliteEventStore> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        OpenAsync(path, SqliteStoreOptions.Default, cancellationToken);

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)"/>
    /// <param name="path">The file; its directory exists.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the store.")]
    public static ValueTask<SqliteEventStore> OpenAsync(string path, SqliteStoreOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new SqliteEventStore(OneAtATime<RoomTable>.Open(nameof(SqliteEventStore), path, options, RoomTable.Schema, connection => new(connection))));
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, -1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return rooms.UseAsync(table => table.Read(room, after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        return rooms.UseAsync(table => table.Append(append, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Removes a room with its head: overwritten with zeros, and the file rewritten without it and cut (<c>secure_delete</c>, <c>VACUUM</c>). It takes as long as
    /// copying the file, and while it lasts as much memory and as much room beside it as the file is long; meanwhile the file is locked.
    /// </summary>
    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public async ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) =>
        await rooms.UseAsync(table => table.Purge(room, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the call under way and releases the file. A second call does nothing.</summary>
    public ValueTask DisposeAsync() => rooms.DisposeAsync();
}
