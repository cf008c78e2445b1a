using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a key store promises of keys that were destroyed, to one caller.
internal static class TombstoneChecks
{
    public static async Task ADestroyedKeyLeavesATombstone(IKeyStore store, CancellationToken cancellationToken)
    {
        await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
        await store.DestroyAsync(KeyScript.Key, cancellationToken).ConfigureAwait(false);
        await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Destroyed, cancellationToken).ConfigureAwait(false);
        await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Destroyed, cancellationToken).ConfigureAwait(false);
    }

    public static async Task ADestroyedKeyIsNeverMadeAgain(IKeyStore store, CancellationToken cancellationToken)
    {
        await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < 3; i++)
        {
            await store.DestroyAsync(KeyScript.Key, cancellationToken).ConfigureAwait(false);
            await KeyScript.IsRefusedAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
            await KeyScript.IsRefusedAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
            await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Destroyed, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task AKeyThatNeverWasLeavesATombstone(IKeyStore store, CancellationToken cancellationToken)
    {
        var receipt = await store.DestroyAsync(KeyScript.Key, cancellationToken).ConfigureAwait(false);
        Expect.Same(new KeyReceipt(KeyScript.Key, 0), receipt, "the receipt to be");
        await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Destroyed, cancellationToken).ConfigureAwait(false);
        await KeyScript.IsRefusedAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
    }

    public static async Task AReceiptHasTheCheckValue(IKeyStore store, CancellationToken cancellationToken)
    {
        // Of eight keys about four have a check value above 2^63, which a store may keep as a negative number.
        for (var round = 0; round < 8; round++)
        {
            var key = KeyScript.OfRound(round);
            var made = await KeyScript.MadeAsync(store, key, cancellationToken).ConfigureAwait(false);
            var receipt = await store.DestroyAsync(key, cancellationToken).ConfigureAwait(false);
            Expect.Same(new KeyReceipt(key, made.CheckValue), receipt, "the receipt to be");
        }
    }

    public static async Task DestroyingAgainGivesTheSameReceipt(IKeyStore store, CancellationToken cancellationToken)
    {
        await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
        foreach (var key in (KeyId[])[KeyScript.Key, KeyScript.Neighbours[0]])
        {
            var receipt = await store.DestroyAsync(key, cancellationToken).ConfigureAwait(false);
            Expect.Same(receipt, await store.DestroyAsync(key, cancellationToken).ConfigureAwait(false), "the second receipt to be");
            await KeyScript.IsRefusedAsync(store, key, cancellationToken).ConfigureAwait(false);
            Expect.Same(receipt, await store.DestroyAsync(key, cancellationToken).ConfigureAwait(false), "the third receipt to be");
        }
    }

    public static async Task DestroyingAKeyLeavesTheOthers(IKeyStore store, CancellationToken cancellationToken)
    {
        var others = new List<StoredKey>();
        foreach (var id in KeyScript.Neighbours)
        {
            others.Add(await KeyScript.MadeAsync(store, id, cancellationToken).ConfigureAwait(false));
        }

        await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
        await store.DestroyAsync(KeyScript.Key, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < others.Count; i++)
        {
            await KeyScript.IsAsync(store, KeyScript.Neighbours[i], others[i], cancellationToken).ConfigureAwait(false);
        }
    }
}
