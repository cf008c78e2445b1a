using System.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>What is wrong with the physical lines of a file (RFC 5545, 3.1), looked at octet by octet.</summary>
internal static class FoldedLines
{
    private const int LineOctets = 75;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<string> Faults(ReadOnlySpan<byte> octets)
    {
        List<string> faults = [];
        int number = 0;
        while (!octets.IsEmpty)
        {
            number++;
            int end = octets.IndexOf((byte)'\n');
            bool isEnded = end > 0 && octets[end - 1] == (byte)'\r';
            var line = octets[..(isEnded ? end - 1 : end < 0 ? octets.Length : end)];
            octets = end < 0 ? [] : octets[(end + 1)..];
            string[] found =
            [
                isEnded ? string.Empty : "no CRLF",
                line.Length > LineOctets ? "too long" : string.Empty,
                line.Contains((byte)'\r') ? "CR within" : string.Empty,
                line.IsEmpty ? "empty" : string.Empty,
                IsText(line) ? string.Empty : "part of a character",
            ];
            faults.AddRange(found.Where(f => f.Length > 0).Select(f => $"{number}: {f}"));
        }

        return faults;
    }

    private static bool IsText(ReadOnlySpan<byte> line)
    {
        try
        {
            Strict.GetCharCount(line);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
