using System.Globalization;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Elapsed times as text: <c>PT12H</c>, <c>PT1H30M</c>, <c>PT0S</c>. Whole seconds, canonical both ways.</summary>
internal static class DurationText
{
    public static string Write(Duration duration)
    {
        long seconds = (long)duration.TotalSeconds;
        var text = new StringBuilder("PT");
        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        Append(text, seconds % 60, 'S');
        return seconds == 0 ? "PT0S" : text.ToString();
    }

    public static bool TryRead(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = Duration.Zero;
        if (!text.StartsWith("PT", StringComparison.Ordinal))
        {
            return false;
        }

        long seconds = 0;
        var rest = text[2..];
        foreach (var (unit, scale) in ((char, int)[])[('H', 3600), ('M', 60), ('S', 1)])
        {
            int end = rest.IndexOf(unit);
            if (end < 0)
            {
                continue;
            }

            if (!Digits.TryRead(rest[..end], out int number))
            {
                return false;
            }

            seconds += (long)number * scale;
            rest = rest[(end + 1)..];
        }

        duration = Duration.FromSeconds(Math.Min(seconds, (long)int.MaxValue));
        return rest.IsEmpty && text.SequenceEqual(Write(duration));
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }
}
