using System.Globalization;
using System.Text.Json;

namespace AttachmentRepair.Trust;

// The text of a ledger: a first line that says what it is a ledger of, then its evidence, a line each.
internal static class LedgerText
{
    private const string Format = "trust-ledger/1";

    public static void Write(TextWriter to, TrustModel model, IReadOnlyCollection<TrustEvidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.Write(JsonLine.Write(line =>
        {
            line.WriteString("format", Format);
            line.WriteString("model", TrustModel.Version);
            line.WriteString("parameters", model.Parameters.Hash);
            line.WriteString("dayZone", model.DayZone.Id);
            line.WriteNumber("count", evidence.Count);
        }));
        to.Write('\n');
        EvidenceLines.Write(to, evidence);
    }

    public static ValueList<TrustEvidence> Read(TextReader from, TrustModel model)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(model);
        var count = ReadHeader(from.ReadLine() ?? "", model);
        var (evidence, problems) = EvidenceLines.Read(from, firstLine: 2);
        if (problems.Count > 0)
        {
            throw new FormatException(problems[0].ToString());
        }

        return evidence.Count == count
            ? evidence
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line 1: expected {count} pieces of evidence, found {evidence.Count}."));
    }

    private static int ReadHeader(string text, TrustModel model)
    {
        try
        {
            using var line = JsonLine.Parse(text);
            if (!string.Equals(line.Text("format"), Format, StringComparison.Ordinal))
            {
                throw new FormatException($"format: expected {Format}.");
            }

            ThrowIfOther(line.Text("model"), TrustModel.Version, "model version");
            ThrowIfOther(line.Text("parameters"), model.Parameters.Hash, "parameters");
            ThrowIfOther(line.Text("dayZone"), model.DayZone.Id, "day zone");
            var count = line.Count("count");
            line.End();
            return count;
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"line 1: {wrong.Message}", wrong);
        }
    }

    private static void ThrowIfOther(string saved, string given, string what)
    {
        if (!string.Equals(saved, given, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The ledger was kept with another {what}.", nameof(given));
        }
    }
}
