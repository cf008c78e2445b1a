using AttachmentRepair.Storage;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Storage;

/// <summary>The kit can fail: each planted defect is seen by the check that is meant for it, each check sees one, and a store without a defect passes them all.</summary>
[Trait("Tier", "Wide")]
public sealed class KeyStoreContractPowerTests
{
    private static readonly ValueList<StoreCheck<IKeyStore>> Checks = KeyStoreChecks.With(RaceSize.Of(16, 300));

    private static readonly Dictionary<KeyDefect, string> SeenBy = new()
    {
        [KeyDefect.FindingMakesAKey] = "A key that nobody asked for is absent, and looking for it makes none",
        [KeyDefect.MakesANewKeyEachTime] = "A key is made once and stays the same",
        [KeyDefect.HasOneKeyForAll] = "Every id has a key of its own",
        [KeyDefect.CutsIds] = "Every id has a key of its own",
        [KeyDefect.IgnoresCancellation] = "A cancelled call makes and destroys nothing",
        [KeyDefect.KeepsTheKey] = "A destroyed key leaves a tombstone",
        [KeyDefect.ForgetsTombstones] = "A destroyed key leaves a tombstone",
        [KeyDefect.MakesAKeyAfterDestruction] = "A destroyed key is never made again",
        [KeyDefect.NoTombstoneForAKeyThatNeverWas] = "Destroying a key that never was leaves a tombstone",
        [KeyDefect.GivesReceiptsWithoutCheckValue] = "A receipt has the check value that the key had",
        [KeyDefect.GivesAnotherReceiptTheSecondTime] = "Destroying a key again gives the same receipt",
        [KeyDefect.DestroysTheNeighbour] = "Destroying a key leaves the others",
        [KeyDefect.HandsTwoCallersTwoKeys] = "Callers that ask at once all get the same key",
        [KeyDefect.MakesAKeyWhileItIsDestroyed] = "Callers that meet a destruction get the one key or its tombstone",
        [KeyDefect.JudgesReceiptsBeforeItLocks] = "Callers that destroy at once all get the same receipt",
    };

    public static TheoryData<KeyDefect> Defects => [.. Enum.GetValues<KeyDefect>().Where(d => d != KeyDefect.None)];

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task A_planted_defect_is_seen_by_the_check_that_is_meant_for_it(KeyDefect defect)
    {
        var check = Checks.Single(c => c.Name == SeenBy[defect]);
        var failure = await Assert.ThrowsAsync<CheckFailedException>(() => check.RunAsync(() => Planted(defect)));
        Assert.Equal(check.Name, failure.Check);
    }

    [Fact]
    public void Each_check_sees_a_planted_defect() =>
        Assert.Equal(Checks.Select(c => c.Name).Order(StringComparer.Ordinal), SeenBy.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public async Task A_key_store_without_a_defect_passes_every_check()
    {
        var results = await KeyStoreChecks.RunAllAsync(() => Planted(KeyDefect.None));
        Assert.Equal(KeyStoreChecks.All.Select(c => $"passed: {c.Name}"), results.Select(r => r.ToString()), StringComparer.Ordinal);
    }

    private static ValueTask<IKeyStore> Planted(KeyDefect defect) => new(new PlantedKeyStore(defect));
}
