using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The words of RFC 5545 rules, both ways. Words may be in any case.</summary>
internal static class RuleWords
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

    private static readonly string[] Parts =
    [
        "RSCALE", "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH",
        "BYSETPOS", "WKST", "SKIP",
    ];

    private static readonly string[] Skips = ["OMIT", "BACKWARD", "FORWARD"];

    public static string NameOf(RulePart part) => Parts[(int)part];

    public static string NameOf(RecurrenceFrequency frequency) => Frequencies[(int)frequency];

    public static string NameOf(InvalidDatePolicy skip) => Skips[(int)skip];

    public static string Code(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday ? Days[(int)day - 1] : "??";

    public static bool TryReadPart(ReadOnlySpan<char> text, out RulePart part)
    {
        int index = text switch
        {
            "FREQ" => (int)RulePart.Freq,
            "UNTIL" => (int)RulePart.Until,
            "COUNT" => (int)RulePart.Count,
            "INTERVAL" => (int)RulePart.Interval,
            "BYHOUR" => (int)RulePart.ByHour,
            "BYMINUTE" => (int)RulePart.ByMinute,
            "BYDAY" => (int)RulePart.ByDay,
            "BYMONTHDAY" => (int)RulePart.ByMonthDay,
            "BYMONTH" => (int)RulePart.ByMonth,
            "BYSETPOS" => (int)RulePart.BySetPos,
            "WKST" => (int)RulePart.Wkst,
            _ => IndexOf(Parts, text),
        };
        part = (RulePart)index;
        return index >= 0;
    }

    public static bool TryReadFrequency(ReadOnlySpan<char> text, out RecurrenceFrequency frequency)
    {
        int index = IndexOf(Frequencies, text);
        frequency = (RecurrenceFrequency)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryReadSkip(ReadOnlySpan<char> text, out InvalidDatePolicy skip)
    {
        int index = IndexOf(Skips, text);
        skip = (InvalidDatePolicy)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryReadDay(ReadOnlySpan<char> text, out IsoDayOfWeek day)
    {
        int index = text switch
        {
            "MO" => 0,
            "TU" => 1,
            "WE" => 2,
            "TH" => 3,
            "FR" => 4,
            "SA" => 5,
            "SU" => 6,
            _ => IndexOf(Days, text),
        };
        day = (IsoDayOfWeek)(index + 1);
        return index >= 0;
    }

    public static bool TryReadUntil(ReadOnlySpan<char> text, out long seconds, out UntilForm form)
    {
        bool utc = text.Length == 16 && text[15] is 'Z' or 'z';
        var stem = utc ? text[..15] : text;
        form = utc ? UntilForm.Utc : stem.Length == 8 ? UntilForm.Date : UntilForm.Local;
        return CompactText.TryRead(stem, out seconds);
    }

    private static int IndexOf(string[] words, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Length == text.Length && text.Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
