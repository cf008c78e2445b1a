using System.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>Content lines of RFC 5545: escaping (3.3.11) and folding (3.1).</summary>
internal static class CalendarLines
{
    private const int LineOctets = 75;

    public static void Check(string text, bool lines, string parameter)
    {
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            bool allowed = lines && text[i] is '\r' or '\n' or '\t';
            if ((char.IsControl(text[i]) && !allowed) || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i)))
            {
                throw new ArgumentException("The text has a control character or half a surrogate pair.", parameter);
            }
        }
    }

    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal);

    public static void Append(StringBuilder calendar, string name, string value)
    {
        int octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
