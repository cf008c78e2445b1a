namespace AttachmentRepair.Scheduling.Tests;

/// <summary>Files beside the sources of these tests.</summary>
internal static class SourceFile
{
    private const string Folder = "tests/AttachmentRepair.Scheduling.Tests/Calendars";

    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Folder)))
            {
                return Path.Combine(folder.FullName, Folder, name);
            }
        }

        throw new InvalidOperationException($"No folder above the tests holds {Folder}.");
    }
}
