using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>A key store that has lost some keys, and counts what it was asked to make.</summary>
internal sealed class LosingKeys(IKeyStore inner, Func<KeyId, bool> isLost) : IKeyStore
{
    public int Made { get; private set; }

    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) =>
        isLost(key) ? new(StoredKey.Absent) : inner.FindAsync(key, cancellationToken);

    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken)
    {
        Made++;
        return inner.GetOrCreateAsync(key, cancellationToken);
    }

    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) => inner.DestroyAsync(key, cancellationToken);
}
