using System.Collections.Concurrent;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a key store promises callers that meet. Every round has a key of its own.
internal static class KeyStoreRaces
{
    public static async Task AllGetTheSameKey(IKeyStore store, RaceSize size, CancellationToken cancellationToken)
    {
        var got = new ConcurrentBag<StoredKey>();
        await Race.RunAsync(
            size,
            async (round, _) => got.Add(await KeyScript.MadeAsync(store, KeyScript.OfRound(round), cancellationToken).ConfigureAwait(false)),
            async round =>
            {
                await IsTheOneAsync(store, round, got, cancellationToken).ConfigureAwait(false);
                got.Clear();
            },
            cancellationToken).ConfigureAwait(false);
    }

    public static async Task TheOneKeyOrItsTombstone(IKeyStore store, RaceSize size, CancellationToken cancellationToken)
    {
        var got = new ConcurrentBag<StoredKey>();
        KeyReceipt? receipt = null;
        await Race.RunAsync(
            size,
            async (round, caller) =>
            {
                if (caller == 0)
                {
                    receipt = await store.DestroyAsync(KeyScript.OfRound(round), cancellationToken).ConfigureAwait(false);
                    return;
                }

                got.Add(await store.GetOrCreateAsync(KeyScript.OfRound(round), cancellationToken).ConfigureAwait(false));
            },
            async round =>
            {
                Expect.That(got.All(k => k.State != KeyState.Absent), "a key or its tombstone", "neither");
                foreach (var key in got.Where(k => k.State == KeyState.Present))
                {
                    Expect.Same(key.CheckValue, receipt?.CheckValue ?? 0, "a key that a caller got to be the one on the receipt, with the check value");
                }

                await KeyScript.IsAsync(store, KeyScript.OfRound(round), KeyState.Destroyed, cancellationToken).ConfigureAwait(false);
                await KeyScript.IsRefusedAsync(store, KeyScript.OfRound(round), cancellationToken).ConfigureAwait(false);
                got.Clear();
            },
            cancellationToken).ConfigureAwait(false);
    }

    public static async Task AllGetTheSameReceipt(IKeyStore store, RaceSize size, CancellationToken cancellationToken)
    {
        var receipts = new ConcurrentBag<KeyReceipt>();
        var made = await KeyScript.MadeAsync(store, KeyScript.OfRound(0), cancellationToken).ConfigureAwait(false);
        await Race.RunAsync(
            size,
            async (round, _) => receipts.Add(await store.DestroyAsync(KeyScript.OfRound(round), cancellationToken).ConfigureAwait(false)),
            async round =>
            {
                foreach (var receipt in receipts)
                {
                    Expect.Same(new KeyReceipt(KeyScript.OfRound(round), made.CheckValue), receipt, "every receipt to be");
                }

                receipts.Clear();
                made = await KeyScript.MadeAsync(store, KeyScript.OfRound(round + 1), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task IsTheOneAsync(IKeyStore store, int round, IEnumerable<StoredKey> got, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(KeyScript.OfRound(round), cancellationToken).ConfigureAwait(false);
        KeyScript.IsPresent(kept);
        foreach (var key in got)
        {
            KeyScript.IsSame(kept, key);
        }
    }
}
