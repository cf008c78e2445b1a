namespace AttachmentRepair.Tests.Trust.Ratings;

/// <summary>A theory that reads the public trust ratings; skipped, and counted as skipped, where they are not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RatingsTheoryAttribute : TheoryAttribute
{
    private static readonly string? Folder = Above(new(AppContext.BaseDirectory));

    public RatingsTheoryAttribute() => Skip = Folder is null ? "needs the public trust ratings in ../shared/data/trust-ratings" : null!;

    /// <summary>Where a file of the ratings is.</summary>
    public static string PathOf(string file) => Path.Combine(Folder!, file);

    private static string? Above(DirectoryInfo? from)
    {
        for (; from is not null; from = from.Parent)
        {
            var folder = Path.Combine(from.FullName, "shared", "data", "trust-ratings");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
