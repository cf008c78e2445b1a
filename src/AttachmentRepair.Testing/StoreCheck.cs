using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Testing;

/// <summary>One promise of a store, as a check that any test framework, or none, can run. Immutable and thread-safe; equality is by reference.</summary>
/// <typeparam name="TStore">The port: <see cref="AttachmentRepair.Storage.IEventStore"/> or <see cref="AttachmentRepair.Storage.IKeyStore"/>.</typeparam>
public sealed class StoreCheck<TStore>
    where TStore : class
{
    private readonly Func<TStore, CancellationToken, Task> run;

    internal StoreCheck(string name, Func<TStore, CancellationToken, Task> run) => (Name, this.run) = (name, run);

    /// <summary>The promise, as a sentence. Names are unique within a port, and stay as they are while the promise does.</summary>
    public string Name { get; }

    /// <summary>Runs the check on a store of its own, and disposes the store afterwards where it can be disposed.</summary>
    /// <param name="open">Gives a fresh and empty store, each time another. What it throws comes out as it is.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="CheckFailedException">The store does not keep the promise, or threw where it may not.</exception>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a store throws where it may not is what the check found.")]
    public async Task RunAsync(Func<ValueTask<TStore>> open, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        var store = await open().ConfigureAwait(false);
        try
        {
            await run(store, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (UnmetExpectationException e)
        {
            throw new CheckFailedException(Name, e.Expected, e.Found, e);
        }
        catch (Exception e)
        {
            throw new CheckFailedException(Name, "no exception", $"{e.GetType().Name} ({e.Message})", e);
        }
        finally
        {
            await DisposeAsync(store).ConfigureAwait(false);
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static async Task<ValueList<CheckResult>> RunAllAsync(
        IEnumerable<StoreCheck<TStore>> checks, Func<ValueTask<TStore>> open, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var check in checks)
        {
            try
            {
                await check.RunAsync(open, cancellationToken).ConfigureAwait(false);
                results.Add(new(check.Name, null));
            }
            catch (CheckFailedException failure)
            {
                results.Add(new(check.Name, failure));
            }
        }

        return results.ToValueList();
    }

    private static async ValueTask DisposeAsync(TStore store)
    {
        if (store is IAsyncDisposable slow)
        {
            await slow.DisposeAsync().ConfigureAwait(false);
        }
        else if (store is IDisposable quick)
        {
            quick.Dispose();
        }
    }
}
