using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Sqlite;

namespace AttachmentRepair.Tests;

/// <summary>The store of a test that does not say which: in memory, or with <c>STORE=sqlite</c> a file of its own, which goes when the process does.</summary>
internal static class Stores
{
    private static readonly bool AreFiles = string.Equals(Environment.GetEnvironmentVariable("STORE"), "sqlite", StringComparison.Ordinal);

    private static readonly Lazy<StoreFolder> Folder = new(() =>
    {
        var folder = new StoreFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder.Folder, recursive: true);
        return folder;
    });

    public static IEventStore New() => AreFiles ? Folder.Value.OpenFreshAsync().AsTask().GetAwaiter().GetResult() : new InMemoryEventStore();
}
