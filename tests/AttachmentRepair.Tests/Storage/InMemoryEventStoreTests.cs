using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

public sealed class InMemoryEventStoreTests : EventStoreContract
{
    protected override ValueTask<IEventStore> OpenAsync() => ValueTask.FromResult<IEventStore>(new InMemoryEventStore());
}
