using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// The keys that checks ask for. A text says of a key its state, its length and whether it is another, never its bytes.
internal static class KeyScript
{
    public static readonly KeyId Key = new(0x1112131415161718);

    // Ids that only their first or their last bit tells from it.
    public static readonly IReadOnlyList<KeyId> Neighbours = [new(Key.Value ^ 1), new(Key.Value ^ (UInt128.One << 127))];

    // The key of a round of a race.
    public static KeyId OfRound(int round) => new(Key.Value + ((UInt128)round << 64));

    public static async Task<StoredKey> MadeAsync(IKeyStore store, KeyId key, CancellationToken cancellationToken)
    {
        var made = await store.GetOrCreateAsync(key, cancellationToken).ConfigureAwait(false);
        IsPresent(made);
        return made;
    }

    public static async Task IsAsync(IKeyStore store, KeyId key, KeyState state, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        Expect.Same(state, found.State, "the key that was looked for to be");
        Expect.Same(state == KeyState.Present ? StoredKey.Length : 0, found.Bytes.Length, "the bytes of the key to be so many:");
    }

    public static async Task IsAsync(IKeyStore store, KeyId key, StoredKey expected, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        IsPresent(found);
        IsSame(expected, found);
    }

    public static async Task IsRefusedAsync(IKeyStore store, KeyId key, CancellationToken cancellationToken)
    {
        var asked = await store.GetOrCreateAsync(key, cancellationToken).ConfigureAwait(false);
        Expect.Same(KeyState.Destroyed, asked.State, "the key that was asked for after its destruction to be");
    }

    public static void IsPresent(StoredKey key)
    {
        Expect.Same(KeyState.Present, key.State, "the key to be");
        Expect.Same(StoredKey.Length, key.Bytes.Length, "the bytes of the key to be so many:");
    }

    public static void IsSame(StoredKey expected, StoredKey found) =>
        Expect.That(expected.Bytes.Span.SequenceEqual(found.Bytes.Span), "the same key as before", "another");
}
