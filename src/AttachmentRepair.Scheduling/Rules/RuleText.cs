using System.Globalization;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The words of RFC 5545 rules, both ways.</summary>
internal static class RuleText
{
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Code(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday ? Codes[(int)day - 1] : "??";

    public static bool TryReadDay(ReadOnlySpan<char> text, out IsoDayOfWeek day)
    {
        for (int i = 0; i < Codes.Length; i++)
        {
            if (text.Equals(Codes[i], StringComparison.OrdinalIgnoreCase))
            {
                day = (IsoDayOfWeek)(i + 1);
                return true;
            }
        }

        day = IsoDayOfWeek.None;
        return false;
    }

    /// <summary>A signed number of at most two digits.</summary>
    public static bool TryReadSigned(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        var digits = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        if (digits.Length > 2 || !Digits.TryRead(digits, out value))
        {
            return false;
        }

        value = negative ? -value : value;
        return true;
    }

    public static bool TryReadUntil(ReadOnlySpan<char> text, out LocalDateTime local, out bool utc)
    {
        local = default;
        utc = text.Length == 16 && text[15] is 'Z' or 'z';
        var stem = utc ? text[..15] : text;
        return stem.Length == 15 && stem[8] is 'T' or 't'
            && Digits.TryRead(stem[..4], out int year) && Digits.TryRead(stem[4..6], out int month) && Digits.TryRead(stem[6..8], out int day)
            && Digits.TryRead(stem[9..11], out int hour) && Digits.TryRead(stem[11..13], out int minute)
            && Digits.TryRead(stem[13..], out int second)
            && LocalText.TryMake(year, month, day, hour, minute, second, out local);
    }

    public static string Write(RecurrenceRule rule)
    {
        var text = new StringBuilder("FREQ=").Append(rule.Frequency switch
        {
            RecurrenceFrequency.Daily => "DAILY",
            RecurrenceFrequency.Weekly => "WEEKLY",
            RecurrenceFrequency.Monthly => "MONTHLY",
            _ => "YEARLY",
        });
        if (rule.UntilLocal is { } local)
        {
            text.Append(";UNTIL=").Append(Compact(local));
        }

        if (rule.UntilInstant is { } instant)
        {
            text.Append(";UNTIL=").Append(Compact(instant.InUtc().LocalDateTime)).Append('Z');
        }

        if (rule.Count is { } count)
        {
            text.Append(CultureInfo.InvariantCulture, $";COUNT={count}");
        }

        if (rule.Interval != 1)
        {
            text.Append(CultureInfo.InvariantCulture, $";INTERVAL={rule.Interval}");
        }

        if (rule.ByDay.Count > 0)
        {
            text.Append(";BYDAY=").AppendJoin(',', rule.ByDay);
        }

        if (rule.ByMonthDay.Count > 0)
        {
            text.Append(";BYMONTHDAY=").AppendJoin(',', rule.ByMonthDay.Select(d => d.ToString(CultureInfo.InvariantCulture)));
        }

        return rule.WeekStart == IsoDayOfWeek.Monday ? text.ToString() : text.Append(";WKST=").Append(Code(rule.WeekStart)).ToString();
    }

    internal static string Compact(LocalDateTime local) => string.Create(
        CultureInfo.InvariantCulture,
        $"{local.Year:0000}{local.Month:00}{local.Day:00}T{local.Hour:00}{local.Minute:00}{local.Second:00}");
}
