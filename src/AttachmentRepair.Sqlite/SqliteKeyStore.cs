using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Sqlite;

/// <summary>
/// Keeps keys in one SQLite file of their own, apart from the rooms they seal: a backup of the rooms is then no backup of the keys, and what was erased stays so.
/// Thread-safe; several stores and processes may share a file. It is opened and flushed as <see cref="SqliteEventStore"/> is, which says what that means.
/// </summary>
public sealed class SqliteKeyStore : IKeyStore, IAsyncDisposable
{
    private readonly OneAtATime<KeyTable> keys;

    private SqliteKeyStore(OneAtATime<KeyTable> keys) => this.keys = keys;

    /// <summary>Opens a store with the default options; a missing or empty file becomes a new store.</summary>
    /// <param name="path">The file; its directory exists. Special names of the engine, such as <c>:memory:</c>, are ordinary file names here.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <returns>The store, to be disposed by the caller.</returns>
    /// <exception cref="ArgumentException">The path is empty or cannot be one.</exception>
    /// <exception cref="ForeignStoreException">The file is not a store of this library; it is left as it was.</exception>
    /// <exception cref="NewerStoreException">The file was written by a newer version of this library.</exception>
    /// <exception cref="StoreBusyException">Another writer held the file for longer than the busy timeout.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be opened or made, or is damaged.</exception>
    public static ValueTask<SqliteKeyStore> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        OpenAsync(path, SqliteStoreOptions.Default, cancellationToken);

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)"/>
    /// <param name="path">The file; its directory exists.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the store.")]
    public static ValueTask<SqliteKeyStore> OpenAsync(string path, SqliteStoreOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new SqliteKeyStore(OneAtATime<KeyTable>.Open(nameof(SqliteKeyStore), path, options, KeyTable.Schema, connection => new(connection))));
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => keys.UseAsync(table => table.Find(key), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) =>
        keys.UseAsync(table => table.GetOrCreate(key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) =>
        keys.UseAsync(table => table.Destroy(key, cancellationToken), cancellationToken);

    /// <summary>Waits for the call under way and releases the file. A second call does nothing.</summary>
    public ValueTask DisposeAsync() => keys.DisposeAsync();
}
