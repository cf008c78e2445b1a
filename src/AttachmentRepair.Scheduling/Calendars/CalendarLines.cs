using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Content lines of RFC 5545: escaping (3.3.11), parameter values (3.2) and folding (3.1).</summary>
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

    public static void CheckWhole(Duration duration, string parameter)
    {
        if (duration.SubsecondNanoseconds != 0)
        {
            throw new ArgumentException("A calendar has whole seconds.", parameter);
        }
    }

    /// <summary>A zone's id becomes a parameter value, which has no way to hold a quotation mark.</summary>
    public static void CheckZone(DateTimeZone zone, string parameter)
    {
        Check(zone.Id, lines: false, parameter);
        if (zone.Id.Length == 0 || zone.Id.Contains('"', StringComparison.Ordinal))
        {
            throw new ArgumentException("The zone's id is empty or has a quotation mark.", parameter);
        }
    }

    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal);

    public static string Quote(string value) => value.AsSpan().ContainsAny(':', ';', ',') ? $"\"{value}\"" : value;

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
