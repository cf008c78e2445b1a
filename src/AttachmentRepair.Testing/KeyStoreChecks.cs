using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

/// <summary>What every <see cref="IKeyStore"/> promises, as checks. Thread-safe. That no byte of a destroyed key is left where keys are kept is for an adapter's own tests.</summary>
/// <remarks>Each check takes a fresh and empty key store. Those in which callers meet are sized by a <see cref="RaceSize"/>; the others take some ten calls.</remarks>
public static class KeyStoreChecks
{
    /// <summary>All checks, with small races.</summary>
    public static ValueList<StoreCheck<IKeyStore>> All { get; } = With(RaceSize.Small);

    /// <summary>All checks, with races of a size.</summary>
    /// <param name="races">How many callers meet, and how often.</param>
    public static ValueList<StoreCheck<IKeyStore>> With(RaceSize races)
    {
        ArgumentNullException.ThrowIfNull(races);
        return
        [
            new("A key that nobody asked for is absent, and looking for it makes none", KeyChecks.AKeyNobodyAskedForIsAbsent),
            new("A key is made once and stays the same", KeyChecks.AKeyIsMadeOnce),
            new("Every id has a key of its own", KeyChecks.IdsDoNotMix),
            new("A cancelled call makes and destroys nothing", KeyChecks.ACancelledCallDoesNothing),
            new("A destroyed key leaves a tombstone", TombstoneChecks.ADestroyedKeyLeavesATombstone),
            new("A destroyed key is never made again", TombstoneChecks.ADestroyedKeyIsNeverMadeAgain),
            new("Destroying a key that never was leaves a tombstone", TombstoneChecks.AKeyThatNeverWasLeavesATombstone),
            new("A receipt has the check value that the key had", TombstoneChecks.AReceiptHasTheCheckValue),
            new("Destroying a key again gives the same receipt", TombstoneChecks.DestroyingAgainGivesTheSameReceipt),
            new("Destroying a key leaves the others", TombstoneChecks.DestroyingAKeyLeavesTheOthers),
            new("Callers that ask at once all get the same key", (s, c) => KeyStoreRaces.AllGetTheSameKey(s, races, c)),
            new("Callers that meet a destruction get the one key or its tombstone", (s, c) => KeyStoreRaces.TheOneKeyOrItsTombstone(s, races, c)),
            new("Callers that destroy at once all get the same receipt", (s, c) => KeyStoreRaces.AllGetTheSameReceipt(s, races, c)),
        ];
    }

    /// <summary>Runs all checks one after the other, for a console.</summary>
    /// <param name="open">Gives a fresh and empty key store, each time another; it is disposed where it can be.</param>
    /// <param name="races">How many callers meet, and how often; <c>null</c> for <see cref="RaceSize.Small"/>.</param>
    /// <param name="cancellationToken">Stops between two calls.</param>
    /// <returns>A result a check, in the order of <see cref="All"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Task<ValueList<CheckResult>> RunAllAsync(
        Func<ValueTask<IKeyStore>> open, RaceSize? races = null, CancellationToken cancellationToken = default) =>
        StoreCheck<IKeyStore>.RunAllAsync(With(races ?? RaceSize.Small), open, cancellationToken);
}
