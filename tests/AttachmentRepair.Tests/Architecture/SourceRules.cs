using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>What a source, a document or a project file may not hold. The forbidden words are put together here so that this file holds none of them.</summary>
internal static partial class SourceRules
{
    private static readonly string[] Paths = ["/" + "work/", "/" + "tmp/", "/" + "home/", "/" + "root/", "C:" + "\\Users"];
    private static readonly string[] Sources = ["nuget" + ".org/api", "api.nuget" + ".org", "pkgs.dev." + "azure", "index" + ".json\"", "arti" + "factory"];
    private static readonly string[] Words = ["clau" + "de", "anthro" + "pic", "assis" + "tant"];

    /// <summary>Calls that block a thread or lose an exception, outside of comments and texts.</summary>
    public static IEnumerable<string> Blocking(RepositoryFile file) =>
        Blocks().Matches(Tokens.CodeOf(file.Text)).Select(m => $"{file.Path}: {Regex.Replace(m.Value, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1))}");

    /// <summary>Paths of one machine, addresses of package sources, and words that say nothing to a reader of this library.</summary>
    public static IEnumerable<string> Local(RepositoryFile file) => Paths.Concat(Sources).Concat(Words)
        .Where(w => file.Text.Contains(w, StringComparison.OrdinalIgnoreCase) || file.Path.Contains(w, StringComparison.OrdinalIgnoreCase))
        .Select(w => $"{file.Path}: {w}");

    public static int Median(IEnumerable<int> numbers) => numbers.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;

    [GeneratedRegex(@"\basync\s+void\b|\.Result\b(?!\s*[({=])|\.Wait\s*\(\s*\)|\bThread\s*\.\s*Sleep\b|\.GetAwaiter\s*\(\s*\)\s*\.\s*GetResult\b", RegexOptions.None, 2000)]
    private static partial Regex Blocks();
}
