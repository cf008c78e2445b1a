using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>A naive reader of VTIMEZONE: every onset listed up to a year, the last one before an instant gives the offset.</summary>
internal static class ZoneReading
{
    private static readonly LocalDateTimePattern Compact = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>When the offset becomes what, ascending.</summary>
    public static IReadOnlyList<(Instant At, Offset To)> Onsets(string calendar, string id, int lastYear)
    {
        string zone = calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("BEGIN:VTIMEZONE\r\n").Single(z => z.StartsWith($"TZID:{id}\r\n", StringComparison.Ordinal));
        return [.. zone.Split("END:VTIMEZONE")[0].Split("BEGIN:").Skip(1).SelectMany(part => OfPart(part.Split("\r\n"), lastYear)).OrderBy(o => o.At)];
    }

    public static Offset At(IReadOnlyList<(Instant At, Offset To)> onsets, Instant instant) => onsets.Last(o => o.At <= instant).To;

    private static IEnumerable<(Instant At, Offset To)> OfPart(string[] lines, int lastYear)
    {
        var from = OffsetOf(Values(lines, "TZOFFSETFROM").Single());
        var to = OffsetOf(Values(lines, "TZOFFSETTO").Single());
        var start = Compact.Parse(Values(lines, "DTSTART").Single()).Value;
        var walls = Values(lines, "RDATE").Select(t => Compact.Parse(t).Value).Append(start)
            .Concat(Values(lines, "RRULE").SelectMany(rule => Yearly(rule, start, lastYear)));
        return walls.Distinct().Select(wall => (wall.WithOffset(from).ToInstant(), to));
    }

    private static IEnumerable<string> Values(string[] lines, string name) => lines.Where(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Select(l => l[(name.Length + 1)..]);

    private static Offset OffsetOf(string text)
    {
        int seconds = (int.Parse(text[1..3], null) * 3600) + (int.Parse(text[3..5], null) * 60) + (text.Length == 7 ? int.Parse(text[5..], null) : 0);
        return Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }

    private static IEnumerable<LocalDateTime> Yearly(string rule, LocalDateTime start, int lastYear)
    {
        var parts = rule.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        int month = int.Parse(parts["BYMONTH"], null);
        var day = (IsoDayOfWeek)(Array.IndexOf(Codes, parts["BYDAY"][^2..]) + 1);
        int ordinal = parts["BYDAY"].Length > 2 ? int.Parse(parts["BYDAY"][..^2], null) : 0;
        var monthDays = parts.TryGetValue("BYMONTHDAY", out string? days) ? days.Split(',').Select(d => int.Parse(d, null)).ToHashSet() : null;
        return Enumerable.Range(start.Year, Math.Max(0, lastYear - start.Year + 1))
            .SelectMany(year => Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(year, month)).Select(d => new LocalDate(year, month, d)))
            .Where(date => date.DayOfWeek == day && (monthDays is null || monthDays.Contains(date.Day)) && IsThe(ordinal, date))
            .Select(date => date + start.TimeOfDay)
            .Where(wall => wall >= start);
    }

    private static bool IsThe(int ordinal, LocalDate date) => ordinal switch
    {
        0 => true,
        > 0 => ((date.Day - 1) / 7) + 1 == ordinal,
        _ => ((CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1 == -ordinal,
    };
}
