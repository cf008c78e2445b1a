using AttachmentRepair.Storage;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Storage;

/// <summary>What every store of rooms promises: a row a check of the kit.</summary>
public abstract class EventStoreContract
{
    public static TheoryData<string> Checks => [.. EventStoreChecks.All.Select(c => c.Name)];

    /// <summary>How often others than writers meet at the barrier.</summary>
    protected virtual int Rounds => 100;

    protected abstract ValueTask<IEventStore> OpenAsync();

    [Theory]
    [MemberData(nameof(Checks))]
    public Task The_store_keeps_its_promise(string promise) =>
        EventStoreChecks.With(promise.StartsWith("Of writers", StringComparison.Ordinal) ? Races.Writers : Races.Others(Rounds)).Single(c => c.Name == promise).RunAsync(OpenAsync);
}
