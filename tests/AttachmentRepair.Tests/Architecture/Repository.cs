namespace AttachmentRepair.Tests.Architecture;

/// <summary>A file by its path from the root of the repository, with forward slashes.</summary>
internal sealed record RepositoryFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n') + (Text.Length > 0 && !Text.EndsWith('\n') ? 1 : 0);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>The files of this repository, without what is built.</summary>
internal static class Repository
{
    private const string Solution = "AttachmentRepair.sln";

    private static readonly string[] Built = ["bin", "obj", ".git", "artifacts", "TestResults", "StrykerOutput", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<RepositoryFile> Core { get; } = Files("src/AttachmentRepair", ".cs");

    public static IReadOnlyList<RepositoryFile> Scheduling { get; } = Files("src/AttachmentRepair.Scheduling", ".cs");

    public static IReadOnlyList<RepositoryFile> Sources { get; } = Files("src", ".cs");

    public static IReadOnlyList<RepositoryFile> Tests { get; } = Files("tests", ".cs");

    public static IReadOnlyList<RepositoryFile> Files(string folder, params string[] extensions)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start)
            ? Walk(new(start)).Where(f => extensions.Contains(f.Extension, StringComparer.Ordinal)).Select(Read).OrderBy(f => f.Path, StringComparer.Ordinal).ToList()
            : [];
    }

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !Built.Contains(d.Name, StringComparer.Ordinal)).SelectMany(Walk));

    private static RepositoryFile Read(FileInfo file) =>
        new(Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(file.FullName));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above the tests holds {Solution}.");
    }
}
