using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The code of a C# source as a list of words and signs: no comments and no texts, but the references of documentation comments.</summary>
internal static partial class Tokens
{
    public static IReadOnlyList<string> Of(string source)
    {
        var references = Reference().Matches(source).SelectMany(m => Split(Regex.Replace(m.Groups["name"].Value, "^[A-Z]:", "", RegexOptions.None, TimeSpan.FromSeconds(1))).Append(";"));
        return [.. Split(CodeOf(source)), ";", .. references];
    }

    /// <summary>The source with comments and texts blanked; the holes of interpolated texts stay.</summary>
    public static string CodeOf(string source) => NotCode().Replace(source, m => m.Value[0] switch
    {
        '/' => " ",
        '$' => " \"\" " + string.Join(" ; ", Hole().Matches(m.Value).Select(h => h.Groups["code"].Value)) + " ",
        _ => " \"\" ",
    });

    public static IEnumerable<string> Split(string code) => Word().Matches(code).Select(m => m.Value);

    [GeneratedRegex("cref=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Reference();

    // Comments, raw texts, verbatim texts, texts and characters, in this order.
    [GeneratedRegex(""""
        //[^\n]*|/\*[\s\S]*?\*/|\$*(?<q>"{3,})[\s\S]*?\k<q>|(?:\$@|@\$|@)"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'
        """", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NotCode();

    [GeneratedRegex("""\{(?<code>[^{}]*)\}""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Hole();

    [GeneratedRegex("""@?[A-Za-z_]\w*|[0-9][\w.]*|=>|\?\?|\S""", RegexOptions.None, 2000)]
    private static partial Regex Word();
}
