using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The floors of the house: a floor names only floors below it, and siblings never name each other.</summary>
internal static partial class Floors
{
    private const string House = "AttachmentRepair";

    private static readonly string[] Concepts =
    [
        "Stages", "Agreements", "Commitments", "Boundaries", "CheckIns", "Conversations", "Repairs", "Setbacks", "Support", "Needs", "Recovery", "Journals",
        "Recognition", "Safety",
    ];

    private static readonly string[] Words =
    [
        "commitment", "boundary", "boundaries", "partner", "trust", "repair", "setback", "relationship", "couple", "injury", "relapse", "recovery", "apology",
        "disclosure", "crossing", "attachment", "caregiver", "therapy", "promise", "betrayal",
    ];

    /// <summary>The floor of a namespace, or <c>null</c> for one that is not of the house.</summary>
    public static int? Of(string space) => space switch
    {
        House + ".Scheduling" => 1,
        House => 2,
        House + ".Rooms" => 4,
        House + ".Trust" => 5,
        House + ".Storage" or House + ".Storage.Json" or House + ".Storage.Sealing" => 6,
        House + ".Application" => 7,
        House + ".DependencyInjection" => 8,
        House + ".Sqlite" or House + ".PostgreSql" or House + ".Testing" or House + ".Research" => 9,
        _ => Concepts.Contains(space[(space.LastIndexOf('.') + 1)..], StringComparer.Ordinal) && space.Count(c => c == '.') == 1 ? 3 : null,
    };

    /// <summary>Every name of a type or namespace that a file's floor may not name.</summary>
    public static IReadOnlyList<string> Breaches(IReadOnlyList<RepositoryFile> files)
    {
        var sources = files.Select(f => new Source(f)).ToList();
        var declared = sources.SelectMany(s => s.Declared.Select(t => (Type: t, s.Space))).ToLookup(d => d.Type, d => d.Space, StringComparer.Ordinal);
        var spaces = sources.Select(s => s.Space).Concat(Concepts.Select(c => $"{House}.{c}")).ToHashSet(StringComparer.Ordinal);
        return sources.SelectMany(s => Breaches(s, declared, spaces)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>Words of relationships in a text of the scheduling package.</summary>
    public static IReadOnlyList<string> WordsOfRelationships(RepositoryFile file) => Identifiers.WordsOf(file.Text.Replace(House, "", StringComparison.Ordinal))
        .Where(w => Words.Any(banned => w.Equals(banned, StringComparison.OrdinalIgnoreCase) || w.Equals(banned + "s", StringComparison.OrdinalIgnoreCase)))
        .Select(w => $"{file.Path}: {w}")
        .ToList();

    private static IEnumerable<string> Breaches(Source source, ILookup<string, string> declared, HashSet<string> spaces)
    {
        if (Of(source.Space) is null)
        {
            yield return $"{source.Path}: the namespace '{source.Space}' has no floor";
            yield break;
        }

        foreach (var (space, name) in Named(source, declared, spaces))
        {
            if (!MayName(source.Space, space))
            {
                yield return $"{source.Path}: {source.Space} names {name} of {space}";
            }
        }
    }

    private static bool MayName(string from, string to) =>
        from == to || (from.StartsWith(House + ".Storage", StringComparison.Ordinal) && to.StartsWith(House + ".Storage", StringComparison.Ordinal)) || Of(to) < Of(from);

    private static IEnumerable<(string Space, string Name)> Named(Source source, ILookup<string, string> declared, HashSet<string> spaces)
    {
        var tokens = source.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i - 1] == "." && !(i > 2 && tokens[i - 2] == ":" && tokens[i - 3] == ":"))
            {
                continue;
            }

            var chain = ChainAt(tokens, i);
            var space = LongestSpace(chain, spaces);
            if (space is not null && (tokens[Math.Max(0, i - 1)] is "using" or "static" or "=" || chain.Count > Length(space, chain)))
            {
                var member = chain.Skip(Length(space, chain)).FirstOrDefault();
                if (chain[0] == House || (member is not null && declared[member].Contains(space, StringComparer.Ordinal)))
                {
                    yield return (space, member ?? "everything");
                    continue;
                }
            }

            // A simple name that only floors out of reach declare: it would resolve to them, were they in reach.
            var homes = declared[tokens[i]].ToList();
            if (homes.Count > 0 && homes.TrueForAll(h => !MayName(source.Space, h)) && IsType(tokens, i))
            {
                yield return (homes[0], tokens[i]);
            }
        }
    }

    private static List<string> ChainAt(IReadOnlyList<string> tokens, int i)
    {
        List<string> chain = [tokens[i]];
        while (i + 2 < tokens.Count && tokens[i + 1] == "." && char.IsLetter(tokens[i + 2][0]))
        {
            chain.Add(tokens[i += 2]);
        }

        return chain;
    }

    // Commitments.X resolves from anywhere in the house, because every namespace lies in AttachmentRepair.
    private static string? LongestSpace(List<string> chain, HashSet<string> spaces) => Enumerable.Range(1, chain.Count)
        .Select(n => string.Join('.', chain.Take(n)))
        .Select(s => spaces.Contains(s) ? s : spaces.Contains($"{House}.{s}") ? $"{House}.{s}" : null)
        .LastOrDefault(s => s is not null);

    private static int Length(string space, List<string> chain) => space.Count(c => c == '.') + (chain[0] == House ? 1 : 0);

    // In the place of a type: before a name, in brackets, after new, is, typeof, a colon; a member of the same name is none.
    private static bool IsType(IReadOnlyList<string> tokens, int i)
    {
        var (before, after) = (i > 0 ? tokens[i - 1] : ";", i + 1 < tokens.Count ? tokens[i + 1] : ";");
        if (before is "new" or "is" or "as" or "typeof" or "nameof" or "not" || (before == "(" && i > 1 && tokens[i - 2] is "typeof" or "nameof" or "default"))
        {
            return true;
        }

        var startsType = before is "(" or "," or "<" or ":" or ";" or "{" or "}" or "]" or "[" or "readonly" or "static" or "public" or "private" or "internal"
            or "required" or "sealed" or "override" or "abstract" or "in" or "out" or "ref" or "this" or "params" or "or" or "and" or "await" or "return" or "const";
        return startsType && (char.IsLetter(after[0]) && after is not ("is" or "as" or "with" or "switch" or "when" or "or" or "and" or "in")
            || after is "<" or ">" or "." or "[" or "?" or "{");
    }

    [GeneratedRegex("""^\s*namespace\s+(?<space>[\w.]+)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Namespace();

    private sealed class Source
    {
        public Source(RepositoryFile file)
        {
            (Path, Tokens) = (file.Path, Architecture.Tokens.Of(file.Text));
            Space = Namespace().Match(Architecture.Tokens.CodeOf(file.Text)).Groups["space"].Value;
            Declared = DeclaredBy(Tokens);
        }

        public string Path { get; }

        public string Space { get; }

        public IReadOnlyList<string> Tokens { get; }

        public IReadOnlyList<string> Declared { get; }

        // Types outside of any other type.
        private static List<string> DeclaredBy(IReadOnlyList<string> tokens)
        {
            List<string> types = [];
            var depth = 0;
            for (var i = 0; i + 1 < tokens.Count; i++)
            {
                depth += tokens[i] switch { "{" => 1, "}" => -1, _ => 0 };
                if (depth == 0 && tokens[i] is "class" or "struct" or "interface" or "enum" or "record" && char.IsLetter(tokens[i + 1][0])
                    && tokens[i + 1] is not ("class" or "struct" or "where"))
                {
                    types.Add(tokens[i + 1]);
                }
            }

            return types;
        }
    }
}
