using System.Globalization;
using System.Text;
using AttachmentRepair.Trust;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The map from events to evidence as a document, made from the table.</summary>
internal static class EvidencePage
{
    public static string Of(IEnumerable<EvidenceRule> rules)
    {
        var page = new StringBuilder("# Evidence\n\nWhat each event is to one person's trust in another: whose statement it must be, what it counts as, in which domain, and why. ");
        page.Append("The truster is the person\nwhose number it is, the trustee the one it is about. The truster's number reads the shared room and the truster's own, and nothing else. ");
        page.Append("Severities, and a stake where\nthe terms name none, are policy; see [trust.md](trust.md). This page is made from the code: `CODES_WRITE=1 dotnet test` writes it anew.\n");
        page.Append("\n## Evidence\n\n| event | whose statement | domain | counts as | why |\n|---|---|---|---|---|\n");
        foreach (var rule in rules.Where(r => r.IsEvidence))
        {
            var domains = rule.Domains.Count == 0 ? "felt trust" : string.Join(", ", rule.Domains);
            page.Append(CultureInfo.InvariantCulture, $"| `{rule.Event}` | {Whose(rule.Source)} | {domains} | {rule.Counts} | {rule.Reason} |\n");
        }

        page.Append("\n## No evidence\n\n| event | why |\n|---|---|\n");
        foreach (var rule in rules.Where(r => !r.IsEvidence))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{rule.Event}` | {rule.Reason} |\n");
        }

        return page.ToString();
    }

    private static string Whose(EvidenceSource source) => source switch
    {
        EvidenceSource.Trustee => "the trustee's",
        EvidenceSource.Truster => "the truster's",
        EvidenceSource.Either => "of either",
        _ => "nobody's",
    };
}
