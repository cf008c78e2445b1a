using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>Histories in which every text says who wrote it, so that nothing of somebody can hide among what others wrote.</summary>
internal static partial class Canaries
{
    private const string OfA = "Kanarienvogel";
    private const string OfB = "Zaunkoenig";

    public static History Of(ulong seed) => new([.. History.Of(seed).Steps.Select(step => step with { Command = Marked(step), Removed = false })]);

    /// <summary>An observation in which every text of A is withdrawn, and what an assent or a proposal quotes is left out: A's quotes of others go with A's key, others' of A stay.</summary>
    public static string WithdrawnA(string seen) => Repeated().Replace(
        TextsOfA().Replace(Repeats().Replace(Quotes().Replace(seen, "TermsAssented{${before}Version=${version}"), "AgreementProposed{${before}${middle}"), "\"~withdrawn\""), "\"~withdrawn\";");

    public static IReadOnlyList<string> TextsOfAIn(string seen) => [.. TextsOfA().Matches(seen).Select(m => m.Value.Trim('"')).Distinct(StringComparer.Ordinal)];

    // A reused or retried id must come with the content it had, so the mark follows from the id and not from the place.
    private static RoomCommand Marked(Privacy.Step step)
    {
        var json = CommandJson.Write(step.Command);
        Mark(json, $"{(step.ByA ? OfA : OfB)} {step.Id.ToString()[..8]}");
        return CommandJson.Read(json);
    }

    private static void Mark(JsonNode? node, string mark)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var (name, value) in o.ToList())
                {
                    if (IsText(value))
                    {
                        o[name] = Said(value!, mark);
                    }

                    Mark(value, mark);
                }

                break;
            case JsonArray a:
                for (var i = 0; i < a.Count; i++)
                {
                    if (IsText(a[i]))
                    {
                        a[i] = Said(a[i]!, string.Create(CultureInfo.InvariantCulture, $"{mark} {i}"));
                    }

                    Mark(a[i], mark);
                }

                break;
        }
    }

    private static string Said(JsonNode text, string mark) => $"{mark} {text.GetValue<string>()}";

    private static bool IsText(JsonNode? node) => node is JsonValue v && v.TryGetValue<string>(out var text) && Words().IsMatch(text);

    // What was said again is one entry of a list, and what nobody can read any more is not told apart.
    [GeneratedRegex("(\"~withdrawn\";)+", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Repeated();

    [GeneratedRegex("^(words [0-9]+|what comes next)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Words();

    [GeneratedRegex(@"TermsAssented\{(?<before>[^\[\]]*?)Texts=\[[^\]]*\] Version=(?<version>[0-9]+) Wording=\[[^\]]*\]", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"AgreementProposed\{(?<before>.*?)Needs=\[[^\]]*\](?<middle>.*?)Wording=\[[^\]]*\]", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Repeats();

    [GeneratedRegex("\"Kanarienvogel [^\"]*\"", RegexOptions.None, 2000)]
    private static partial Regex TextsOfA();
}
