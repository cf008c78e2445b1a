using AttachmentRepair.Storage;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Storage;

/// <summary>What every store of keys promises: a row a check of the kit.</summary>
public abstract class KeyStoreContract
{
    public static TheoryData<string> Checks => [.. KeyStoreChecks.All.Select(c => c.Name)];

    /// <summary>How often callers meet at the barrier.</summary>
    protected virtual int Rounds => 100;

    protected abstract ValueTask<IKeyStore> OpenAsync();

    [Theory]
    [MemberData(nameof(Checks))]
    public Task The_key_store_keeps_its_promise(string promise) =>
        KeyStoreChecks.With(Races.Others(Rounds)).Single(c => c.Name == promise).RunAsync(OpenAsync);
}
