using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

/// <summary>A key store with one planted defect, so that the kit shows that it can see it.</summary>
public sealed class PlantedKeyStore(KeyDefect defect) : IKeyStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<KeyId, StoredKey> keys = [];
    private readonly Dictionary<KeyId, KeyReceipt> tombstones = [];

    public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult(defect == KeyDefect.FindingMakesAKey ? Make(Name(key)) : Find(Name(key)));
        }
    }

    public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken)
    {
        if (defect != KeyDefect.IgnoresCancellation)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        StoredKey known;
        lock (gate)
        {
            known = Find(Name(key));
            if (defect is not (KeyDefect.HandsTwoCallersTwoKeys or KeyDefect.MakesAKeyWhileItIsDestroyed))
            {
                return ValueTask.FromResult(Make(Name(key)));
            }
        }

        Thread.Yield();
        lock (gate)
        {
            var again = defect == KeyDefect.MakesAKeyWhileItIsDestroyed && keys.TryGetValue(key, out var made) ? made : StoredKey.Absent;
            return ValueTask.FromResult(
                known.State != KeyState.Absent ? known
                : again.State == KeyState.Present ? again
                : defect == KeyDefect.HandsTwoCallersTwoKeys && tombstones.ContainsKey(key) ? StoredKey.Destroyed
                : keys[key] = StoredKey.New());
        }
    }

    public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        KeyReceipt? known;
        lock (gate)
        {
            known = tombstones.GetValueOrDefault(Name(key));
            if (defect != KeyDefect.JudgesReceiptsBeforeItLocks)
            {
                return ValueTask.FromResult(Destroy(Name(key), known));
            }
        }

        Thread.Yield();
        lock (gate)
        {
            return ValueTask.FromResult(Destroy(Name(key), known));
        }
    }

    private KeyId Name(KeyId key) => defect switch
    {
        KeyDefect.HasOneKeyForAll => KeyId.None,
        KeyDefect.CutsIds => new((ulong)key.Value),
        _ => key,
    };

    private StoredKey Find(KeyId key) =>
        tombstones.ContainsKey(key) && defect != KeyDefect.KeepsTheKey ? StoredKey.Destroyed : keys.GetValueOrDefault(key, StoredKey.Absent);

    private StoredKey Make(KeyId key)
    {
        var known = Find(key);
        var isMade = defect switch
        {
            KeyDefect.MakesANewKeyEachTime => known.State != KeyState.Destroyed,
            KeyDefect.MakesAKeyAfterDestruction => known.State != KeyState.Present,
            _ => known.State == KeyState.Absent,
        };
        return isMade ? keys[key] = StoredKey.New() : known;
    }

    private KeyReceipt Destroy(KeyId key, KeyReceipt? known)
    {
        if (known is not null)
        {
            return defect == KeyDefect.GivesAnotherReceiptTheSecondTime ? known with { CheckValue = 1 } : known;
        }

        var had = keys.GetValueOrDefault(key, StoredKey.Absent);
        var receipt = new KeyReceipt(key, defect == KeyDefect.GivesReceiptsWithoutCheckValue ? 0 : had.CheckValue);
        if (defect != KeyDefect.ForgetsTombstones && !(defect == KeyDefect.NoTombstoneForAKeyThatNeverWas && had.State == KeyState.Absent))
        {
            tombstones[key] = receipt;
        }

        if (defect != KeyDefect.KeepsTheKey)
        {
            keys.Remove(key);
        }

        if (defect == KeyDefect.DestroysTheNeighbour)
        {
            keys.Remove(new(key.Value ^ 1));
        }

        return receipt;
    }
}
