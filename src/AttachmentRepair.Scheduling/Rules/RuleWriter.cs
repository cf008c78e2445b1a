using System.Globalization;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Writes the canonical text of a rule.</summary>
internal static class RuleWriter
{
    public static string Write(in RuleParts parts)
    {
        var text = new StringBuilder(64);
        text.Append(parts.Skip is null ? string.Empty : "RSCALE=GREGORIAN;").Append("FREQ=").Append(RuleWords.NameOf(parts.Frequency));
        if (parts.UntilForm != UntilForm.None)
        {
            text.Append(";UNTIL=").Append(CompactText.Write(parts.Until, parts.UntilForm == UntilForm.Date)).Append(parts.UntilForm == UntilForm.Utc ? "Z" : string.Empty);
        }

        AppendNumber(text, ";COUNT=", parts.Count, 0);
        AppendNumber(text, ";INTERVAL=", parts.Interval, 1);
        AppendList(text, ";BYSECOND=", Sets.Numbers(parts.Seconds));
        AppendList(text, ";BYMINUTE=", Sets.Numbers(parts.Minutes));
        AppendList(text, ";BYHOUR=", Sets.Numbers(parts.Hours));
        AppendList(text, ";BYDAY=", DaysOf(parts));
        AppendList(text, ";BYMONTHDAY=", Sets.Signed(parts.MonthDays, parts.MonthDaysFromEnd));
        AppendList(text, ";BYYEARDAY=", parts.YearDays ?? []);
        AppendList(text, ";BYWEEKNO=", Sets.Signed(parts.Weeks, parts.WeeksFromEnd));
        AppendList(text, ";BYMONTH=", Sets.Numbers(parts.Months));
        AppendList(text, ";BYSETPOS=", parts.Positions ?? []);
        text.Append(parts.WeekStart == IsoDayOfWeek.Monday ? string.Empty : ";WKST=" + RuleWords.Code(parts.WeekStart));
        text.Append(parts.Skip is { } skip ? ";SKIP=" + RuleWords.NameOf(skip) : string.Empty);
        return text.ToString();
    }

    public static List<OrdinalDay> DaysOf(in RuleParts parts)
    {
        var plain = Sets.Numbers(parts.Weekdays).Select(n => new OrdinalDay(0, (IsoDayOfWeek)(n + 1)));
        return [.. plain.Concat((parts.OrdinalDays ?? []).Select(OrdinalDay.FromCode)).OrderBy(d => d.ToCode())];
    }

    private static void AppendNumber(StringBuilder text, string name, int number, int absent)
    {
        if (number != absent)
        {
            text.Append(name).Append(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void AppendList<T>(StringBuilder text, string name, IEnumerable<T> values)
        where T : IFormattable
    {
        bool first = true;
        foreach (var value in values)
        {
            text.Append(first ? name : ",").Append(value.ToString(null, CultureInfo.InvariantCulture));
            first = false;
        }
    }

    private static void AppendList(StringBuilder text, string name, List<OrdinalDay> days)
    {
        if (days.Count > 0)
        {
            text.Append(name).AppendJoin(',', days);
        }
    }
}
