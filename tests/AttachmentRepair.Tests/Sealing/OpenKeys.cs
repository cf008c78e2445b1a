using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>A key store that can be copied, and shows what it holds.</summary>
internal sealed class OpenKeys : IKeyStore
{
    private readonly Dictionary<KeyId, StoredKey> keys = [];
    private readonly Dictionary<KeyId, KeyReceipt> receipts = [];

    public IReadOnlyDictionary<KeyId, StoredKey> Keys => keys;

    public OpenKeys Copy()
    {
        var copy = new OpenKeys();
        foreach (var (id, key) in keys)
        {
            copy.keys[id] = key;
        }

        foreach (var (id, receipt) in receipts)
        {
            copy.receipts[id] = receipt;
        }

        return copy;
    }

    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => new(keys.GetValueOrDefault(key, StoredKey.Absent));

    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => new(keys.TryGetValue(key, out var known) ? known : keys[key] = StoredKey.New());

    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken)
    {
        if (!receipts.TryGetValue(key, out var receipt))
        {
            receipts[key] = receipt = new(key, keys.GetValueOrDefault(key, StoredKey.Absent).CheckValue);
            keys[key] = StoredKey.Destroyed;
        }

        return new(receipt);
    }
}
