using System.Buffers.Binary;
using System.Security.Cryptography;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Application;

/// <summary>A key store that derives each key from its id, so that any number of hosts over one store agree; what it destroyed it keeps in mind alone.</summary>
public sealed class DerivedKeys : IKeyStore
{
    private readonly InMemoryKeyStore destroyed = new();

    public async ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken)
    {
        var found = await destroyed.FindAsync(key, cancellationToken);
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key.Value);
        return found.State == KeyState.Absent ? StoredKey.Of(SHA256.HashData(bytes)) : found;
    }

    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => FindAsync(key, cancellationToken);

    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) => destroyed.DestroyAsync(key, cancellationToken);
}
