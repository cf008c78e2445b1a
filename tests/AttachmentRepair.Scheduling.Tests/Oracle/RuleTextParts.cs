using System.Globalization;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>A rule text taken apart to be made smaller, and what the RFC forbids in one.</summary>
internal static class RuleTextParts
{
    /// <summary>RFC 5545, 3.3.10, and RFC 7529, 4.1: which parts may stand together.</summary>
    public static bool AreValid(string text)
    {
        var parts = text.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        string frequency = parts["FREQ"];
        bool Has(string name) => parts.ContainsKey(name);
        bool ordinals = Has("BYDAY") && parts["BYDAY"].Any(char.IsAsciiDigit);
        return (!Has("BYWEEKNO") || frequency is "YEARLY")
            && (!Has("BYYEARDAY") || frequency is not ("DAILY" or "WEEKLY" or "MONTHLY"))
            && (!Has("BYMONTHDAY") || frequency is not "WEEKLY")
            && (!ordinals || (frequency is "MONTHLY" or "YEARLY" && !Has("BYWEEKNO")))
            && (!Has("BYSETPOS") || parts.Keys.Count(k => k.StartsWith("BY", StringComparison.Ordinal)) > 1)
            && !(Has("COUNT") && Has("UNTIL"))
            && (!Has("SKIP") || Has("RSCALE"));
    }

    /// <summary>Simpler valid rules: without a part, with a shorter list, with a smaller number.</summary>
    public static IEnumerable<string> Shrink(string text)
    {
        string[] parts = text.Split(';');
        var smaller = parts.SelectMany((part, i) => Smaller(part).Select(s => parts[..i].Concat(s.Length == 0 ? [] : [s]).Concat(parts[(i + 1)..])));
        return smaller.Select(p => string.Join(';', p)).Where(AreValid);
    }

    private static IEnumerable<string> Smaller(string part)
    {
        string[] pair = part.Split('=');
        if (pair[0] is "FREQ")
        {
            yield break;
        }

        yield return string.Empty;
        string[] values = pair[1].Split(',');
        for (int i = 0; i < values.Length && values.Length > 1; i++)
        {
            yield return pair[0] + "=" + string.Join(',', values.Where((_, j) => j != i));
        }

        if (pair[0] is "INTERVAL" or "COUNT" && int.Parse(pair[1], CultureInfo.InvariantCulture) is > 1 and var number)
        {
            yield return FormattableString.Invariant($"{pair[0]}={number / 2}");
            yield return FormattableString.Invariant($"{pair[0]}={number - 1}");
        }
    }
}
