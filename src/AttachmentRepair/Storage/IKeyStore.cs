namespace AttachmentRepair.Storage;

/// <summary>
/// Keeps the keys that rooms and texts are sealed with, apart from what they seal. Keys are for forgetting, not for access: a destroyed one leaves a tombstone and
/// never comes back. Implementations are thread-safe; whoever uses the same rooms must use the same keys.
/// </summary>
public interface IKeyStore
{
    /// <summary>Finds a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="StorageException">A storage fault.</exception>
    ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken);

    /// <summary>Finds a key or makes it, for ever: of any number of callers, all get the same one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops before a key is made.</param>
    /// <returns>The key, kept before this returns; or that it was destroyed, and then none is made.</returns>
    /// <exception cref="StorageException">A storage fault; calling again settles it.</exception>
    ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken);

    /// <summary>Destroys a key for good, so that no byte of it is left in what the store keeps, and leaves a tombstone, also for a key it never had.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops before anything is destroyed; calling again completes what a fault cut off.</param>
    /// <returns>The receipt; the same for a key that was destroyed before.</returns>
    /// <exception cref="StorageException">A storage fault; calling again completes it.</exception>
    ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken);
}
