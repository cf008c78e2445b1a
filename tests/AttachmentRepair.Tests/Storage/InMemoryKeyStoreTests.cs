using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

public sealed class InMemoryKeyStoreTests : KeyStoreContract
{
    protected override ValueTask<IKeyStore> OpenAsync() => ValueTask.FromResult<IKeyStore>(new InMemoryKeyStore());
}
