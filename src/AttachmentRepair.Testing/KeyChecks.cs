using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a key store promises of keys that are there, to one caller.
internal static class KeyChecks
{
    public static async Task AKeyNobodyAskedForIsAbsent(IKeyStore store, CancellationToken cancellationToken)
    {
        await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Absent, cancellationToken).ConfigureAwait(false);
        await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Absent, cancellationToken).ConfigureAwait(false);
        await KeyScript.MadeAsync(store, KeyScript.Neighbours[0], cancellationToken).ConfigureAwait(false);
        await KeyScript.IsAsync(store, KeyScript.Key, KeyState.Absent, cancellationToken).ConfigureAwait(false);
    }

    public static async Task AKeyIsMadeOnce(IKeyStore store, CancellationToken cancellationToken)
    {
        var made = await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
        await KeyScript.IsAsync(store, KeyScript.Key, made, cancellationToken).ConfigureAwait(false);
        KeyScript.IsSame(made, await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false));
        await KeyScript.IsAsync(store, KeyScript.Key, made, cancellationToken).ConfigureAwait(false);
    }

    public static async Task IdsDoNotMix(IKeyStore store, CancellationToken cancellationToken)
    {
        KeyId[] ids = [KeyScript.Key, .. KeyScript.Neighbours, new(1), new(UInt128.MaxValue)];
        var made = new List<StoredKey>();
        foreach (var id in ids)
        {
            made.Add(await KeyScript.MadeAsync(store, id, cancellationToken).ConfigureAwait(false));
        }

        for (var i = 0; i < ids.Length; i++)
        {
            await KeyScript.IsAsync(store, ids[i], made[i], cancellationToken).ConfigureAwait(false);
        }

        Expect.Same(ids.Length, made.Select(k => k.CheckValue).Distinct().Count(), "as many keys as ids:");
    }

    public static async Task ACancelledCallDoesNothing(IKeyStore store, CancellationToken cancellationToken)
    {
        var cancelled = new CancellationToken(canceled: true);
        var other = KeyScript.Neighbours[0];
        var made = await KeyScript.MadeAsync(store, KeyScript.Key, cancellationToken).ConfigureAwait(false);
        await Expect.RefusedAsync<OperationCanceledException>(
            async () => await store.FindAsync(KeyScript.Key, cancelled).ConfigureAwait(false), "a cancelled search").ConfigureAwait(false);
        await Expect.RefusedAsync<OperationCanceledException>(
            async () => await store.GetOrCreateAsync(other, cancelled).ConfigureAwait(false), "making a key, cancelled,").ConfigureAwait(false);
        await Expect.RefusedAsync<OperationCanceledException>(
            async () => await store.DestroyAsync(KeyScript.Key, cancelled).ConfigureAwait(false), "destroying a key, cancelled,").ConfigureAwait(false);
        await KeyScript.IsAsync(store, other, KeyState.Absent, cancellationToken).ConfigureAwait(false);
        await KeyScript.IsAsync(store, KeyScript.Key, made, cancellationToken).ConfigureAwait(false);
    }
}
