using System.Globalization;

namespace AttachmentRepair.Scheduling;

/// <summary>Times as RFC 5545 writes them: <c>20260329T200000</c>, or a date alone, which here lasts to its end.</summary>
internal static class CompactText
{
    /// <summary>Reads seconds since 1970 as the clock on the wall shows them; second 60 is read as 59 (RFC 5545, 3.3.12).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        if (text.Length is not (8 or 15) || !Digits.TryRead(text[..4], out int year) || !Digits.TryRead(text[4..6], out int month)
            || !Digits.TryRead(text[6..8], out int day) || year < LocalText.FirstYear || month is < 1 or > 12
            || day < 1 || day > Gregorian.DaysInMonth(year, month))
        {
            return false;
        }

        long midnight = Gregorian.DayOf(year, month, day) * (long)Gregorian.SecondsPerDay;
        if (text.Length == 8)
        {
            seconds = midnight + Gregorian.SecondsPerDay - 1;
            return true;
        }

        if (text[8] is not ('T' or 't') || !Digits.TryRead(text[9..11], out int hour) || !Digits.TryRead(text[11..13], out int minute)
            || !Digits.TryRead(text[13..15], out int second) || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        seconds = midnight + (hour * 3600) + (minute * 60) + Math.Min(second, 59);
        return true;
    }

    public static string Write(long seconds, bool dateOnly = false)
    {
        var local = Gregorian.ToLocal(seconds);
        return dateOnly
            ? string.Create(CultureInfo.InvariantCulture, $"{local.Year:0000}{local.Month:00}{local.Day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{local.Year:0000}{local.Month:00}{local.Day:00}T{local.Hour:00}{local.Minute:00}{local.Second:00}");
    }
}
