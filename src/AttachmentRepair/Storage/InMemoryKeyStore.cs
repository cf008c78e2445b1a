namespace AttachmentRepair.Storage;

/// <summary>Keeps keys in memory, for tests, simulations and first steps. Thread-safe; when the process ends, whatever they sealed can never be read again.</summary>
public sealed class InMemoryKeyStore : IKeyStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<KeyId, StoredKey> keys = [];
    private readonly Dictionary<KeyId, KeyReceipt> tombstones = [];

    /// <inheritdoc/>
    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult(Find(key));
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var known = Find(key);
            return ValueTask.FromResult(known.State == KeyState.Absent ? keys[key] = StoredKey.New() : known);
        }
    }

    /// <inheritdoc/>
    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!tombstones.TryGetValue(key, out var receipt))
            {
                tombstones[key] = receipt = new(key, Find(key).CheckValue);
                keys.Remove(key);
            }

            return ValueTask.FromResult(receipt);
        }
    }

    private StoredKey Find(KeyId key) => tombstones.ContainsKey(key) ? StoredKey.Destroyed : keys.GetValueOrDefault(key, StoredKey.Absent);
}
