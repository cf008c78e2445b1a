using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Sqlite;

// A table with one connection: callers queue for it without holding a thread, and what the engine reports becomes the documented exception.
internal sealed class OneAtATime<TTable> : IAsyncDisposable
    where TTable : IDisposable
{
    private readonly string store;
    private readonly string path;
    private readonly TTable table;

    [SuppressMessage("Usage", "CA2213", Justification = "It holds no handle, and callers still queueing must get through it to meet the disposed store.")]
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool isDisposed;

    private OneAtATime(string store, string path, TTable table) => (this.store, this.path, this.table) = (store, path, table);

    [SuppressMessage("Reliability", "CA2000", Justification = "The table owns the connection, and this the table.")]
    public static OneAtATime<TTable> Open(string store, string path, SqliteStoreOptions options, StoreSchema schema, Func<SqliteConnection, TTable> prepare)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(store, path, StoreFile.Open(path, options, schema, prepare));
    }

    public async ValueTask<T> UseAsync<T>(Func<TTable, T> use, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return isDisposed ? throw new ObjectDisposedException(store) : use(table);
        }
        catch (SqliteException e)
        {
            throw SqliteFault.From(path, e);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync().ConfigureAwait(false);
        isDisposed = true;
        table.Dispose();
        gate.Release();
    }
}
