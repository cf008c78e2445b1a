using System.Diagnostics.CodeAnalysis;
using AttachmentRepair.Storage;
using Microsoft.Data.Sqlite;

namespace AttachmentRepair.Sqlite;

// A table with one connection: callers queue for it without holding a thread, and what the engine reports becomes the documented exception.
internal sealed class OneAtATime<TTable>(string store, string path, TTable table) : IAsyncDisposable
    where TTable : IDisposable
{
    [SuppressMessage("Usage", "CA2213", Justification = "It holds no handle, and callers still queueing must get through it to meet the disposed store.")]
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool isDisposed;

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
