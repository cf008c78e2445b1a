using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>A code that the library may say, the text that goes with it, and who declares it.</summary>
internal sealed record CodeEntry(string Kind, string DeclaredBy, string Code, string English);

/// <summary>Every rejection and phrase of an assembly, and what is asked of them.</summary>
internal static partial class Codes
{
    private static readonly string[] Harsh =
    [
        "fail", "fails", "failed", "failure", "failures", "guilt", "guilty", "blame", "blamed", "punish", "punished", "punishment", "victim", "addict", "offender",
        "must", "always", "streak", "score", "scored", "clean", "dirty", "weak", "bad", "wrong", "shame", "ashamed", "excuse", "lazy", "broken", "betrayed",
        "betrayal", "cheat", "cheater", "liar", "lie", "fault", "illegal", "invalid", "forbidden", "denied", "violated", "violation", "error",
    ];

    /// <summary>Static members that return a code: properties, and the methods to which extension properties compile.</summary>
    public static IReadOnlyList<CodeEntry> In(Assembly assembly) => assembly.GetTypes()
        .Where(t => !t.Name.Contains('$', StringComparison.Ordinal))
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(m => m.GetParameters().Length == 0 && m.Name.StartsWith("get_", StringComparison.Ordinal))
        .Select(m => m.ReturnType == typeof(Rejection) && m.Invoke(null, null) is Rejection r ? new CodeEntry("Rejections", m.DeclaringType!.FullName!, r.Code, r.Message)
            : m.ReturnType == typeof(Phrase) && m.Invoke(null, null) is Phrase p ? new CodeEntry("Phrases", m.DeclaringType!.FullName!, p.Code, p.English)
            : null)
        .OfType<CodeEntry>()
        .OrderBy(c => c.Kind, StringComparer.Ordinal)
        .ThenBy(c => c.DeclaredBy, StringComparer.Ordinal)
        .ThenBy(c => c.Code, StringComparer.Ordinal)
        .ToList();

    /// <summary>What is wrong with a set of codes, a line each.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<CodeEntry> codes)
    {
        var all = codes.ToList();
        var twice = all.GroupBy(c => (c.Kind, c.Code)).Where(g => g.Count() > 1).Select(g => $"{g.Key.Code}: declared {g.Count()} times");
        return twice.Concat(all.SelectMany(c => BreachesOf(c).Select(b => $"{c.Code}: {b}")));
    }

    public static string Page(IEnumerable<CodeEntry> codes)
    {
        var page = new StringBuilder("# Codes\n\nEverything the library says to a person has a stable code, which a host may translate, and an English default.\n");
        page.Append("This page is made from the code: `CODES_WRITE=1 dotnet test` writes it anew.\n");
        foreach (var kind in codes.GroupBy(c => c.Kind, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {kind.Key}\n");
            foreach (var declaring in kind.GroupBy(c => c.DeclaredBy, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"\n### {declaring.Key}\n\n| code | English |\n|---|---|\n");
                foreach (var code in declaring)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| `{code.Code}` | {code.English.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
                }
            }
        }

        return page.ToString();
    }

    private static IEnumerable<string> BreachesOf(CodeEntry code)
    {
        if (!Pascal().IsMatch(code.Code))
        {
            yield return "not in Pascal case";
        }

        if (code.English is not [.., '.' or '?'] || !char.IsUpper(code.English[0]))
        {
            yield return "not a sentence";
        }

        foreach (var word in Identifiers.WordsOf(code.English).Where(w => Harsh.Contains(w, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"not neutral: {word}";
        }

        if (code.English.Contains("never again", StringComparison.OrdinalIgnoreCase))
        {
            yield return "not neutral: never again";
        }
    }

    [GeneratedRegex("^(?:[A-Z][a-z0-9]*)+$", RegexOptions.None, 2000)]
    private static partial Regex Pascal();
}
