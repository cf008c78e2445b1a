using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Wall times as text: <c>2026-03-29T20:00</c>, with seconds only when they are not zero. Canonical both ways.</summary>
internal static class LocalText
{
    public const int FirstYear = 1;
    public const int LastYear = 9999;

    public static void Check(LocalDateTime local, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(local.Year, FirstYear, parameter);
        if (local.NanosecondOfSecond != 0)
        {
            throw new ArgumentException("A wall time of a recurrence is of whole seconds.", parameter);
        }
    }

    public static LocalDateTime Checked(LocalDateTime local, string parameter)
    {
        local = local.WithCalendar(CalendarSystem.Iso);
        Check(local, parameter);
        return local;
    }

    public static string Write(LocalDateTime local)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{local.Year:0000}-{local.Month:00}-{local.Day:00}T{local.Hour:00}:{local.Minute:00}");
        return local.Second == 0 ? head : head + string.Create(CultureInfo.InvariantCulture, $":{local.Second:00}");
    }

    public static bool TryRead(ReadOnlySpan<char> text, out LocalDateTime local)
    {
        local = default;
        if (text.Length is not (16 or 19) || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':')
        {
            return false;
        }

        int second = 0;
        if (text.Length == 19 && (text[16] != ':' || !Digits.TryRead(text[17..19], out second) || second == 0))
        {
            return false;
        }

        return Digits.TryRead(text[..4], out int year) && Digits.TryRead(text[5..7], out int month)
            && Digits.TryRead(text[8..10], out int day) && Digits.TryRead(text[11..13], out int hour)
            && Digits.TryRead(text[14..16], out int minute)
            && TryMake(year, month, day, hour, minute, second, out local);
    }

    public static bool TryMake(int year, int month, int day, int hour, int minute, int second, out LocalDateTime local)
    {
        bool valid = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) && hour <= 23 && minute <= 59 && second <= 59;
        local = valid ? new LocalDateTime(year, month, day, hour, minute, second) : default;
        return valid;
    }
}
