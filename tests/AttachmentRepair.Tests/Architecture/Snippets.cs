using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The C# blocks of documents, which are copies of regions that are compiled.</summary>
internal static partial class Snippets
{
    /// <summary>What is wrong with the C# blocks of a document, a line each.</summary>
    /// <param name="document">The document.</param>
    /// <param name="read">The text of a file by its path, or <c>null</c>.</param>
    public static IEnumerable<string> Breaches(RepositoryFile document, Func<string, string?> read)
    {
        var text = document.Text.ReplaceLineEndings("\n");
        foreach (Match block in Block().Matches(text))
        {
            var line = text.AsSpan(0, block.Index).Count('\n') + 1;
            var above = Region().Match(text[..block.Index]);
            if (!above.Success)
            {
                yield return $"{document.Path}:{line}: a block of C# without a region";
                continue;
            }

            var (name, path) = (above.Groups["name"].Value, above.Groups["path"].Value);
            var region = read(path) is { } source ? Cut(source.ReplaceLineEndings("\n"), name) : null;
            if (region is null)
            {
                yield return $"{document.Path}:{line}: no region {name} in {path}";
            }
            else if (!string.Equals(region, Unindented(block.Groups["code"].Value), StringComparison.Ordinal))
            {
                yield return $"{document.Path}:{line}: differs from region {name} in {path}; it should read\n{region}";
            }
        }
    }

    private static string? Cut(string source, string name)
    {
        var lines = source.Split('\n').ToList();
        var start = lines.FindIndex(l => l.Trim() == $"// region {name}");
        var end = lines.FindIndex(l => l.Trim() == $"// endregion {name}");
        return start >= 0 && end > start ? Unindented(string.Join('\n', lines.Skip(start + 1).Take(end - start - 1))) : null;
    }

    private static string Unindented(string code)
    {
        var lines = code.TrimEnd().Split('\n').Select(l => l.TrimEnd()).SkipWhile(l => l.Length == 0).ToList();
        var margin = lines.Where(l => l.Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length == 0 ? l : l[margin..]));
    }

    [GeneratedRegex("""^[ \t]*```[ \t]*(?:csharp|cs|c#)\b[^\n]*\n(?<code>[\s\S]*?)^[ \t]*```[ \t]*$""", RegexOptions.Multiline | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Block();

    // The comment stands right above its block.
    [GeneratedRegex("""<!-- region: (?<name>\S+) in (?<path>\S+) -->\s*\z""", RegexOptions.None, 2000)]
    private static partial Regex Region();
}
