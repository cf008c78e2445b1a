using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>FREQ, from the finest to the coarsest, so that "below a day" is a comparison.</summary>
internal enum OracleFrequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>The parts of a valid rule text as plain lists, read without the product's parser; an empty list is a part not given.</summary>
internal sealed record OracleRule
{
    public OracleFrequency Frequency { get; private init; }

    public int Interval { get; private init; }

    public int? Count { get; private init; }

    /// <summary>The value as written: a date, a local date-time or one with Z.</summary>
    public string? Until { get; private init; }

    public IsoDayOfWeek WeekStart { get; private init; }

    /// <summary>SKIP as RFC 7529 has it: BACKWARD is the last valid day, FORWARD the next; null when the rule has no SKIP.</summary>
    public InvalidDatePolicy? Skip { get; private init; }

    public IReadOnlyList<int> ByMonth { get; private init; } = [];

    public IReadOnlyList<int> ByWeekNo { get; private init; } = [];

    public IReadOnlyList<int> ByYearDay { get; private init; } = [];

    public IReadOnlyList<int> ByMonthDay { get; private init; } = [];

    public IReadOnlyList<(int Ordinal, IsoDayOfWeek Day)> ByDay { get; private init; } = [];

    public IReadOnlyList<int> ByHour { get; private init; } = [];

    public IReadOnlyList<int> ByMinute { get; private init; } = [];

    public IReadOnlyList<int> BySecond { get; private init; } = [];

    public IReadOnlyList<int> BySetPos { get; private init; } = [];

    public bool IsSubDaily => Frequency < OracleFrequency.Daily;

    public static OracleRule Parse(string text)
    {
        var parts = text.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        return new OracleRule
        {
            Frequency = Enum.Parse<OracleFrequency>(parts["FREQ"], ignoreCase: true),
            Interval = parts.TryGetValue("INTERVAL", out string? interval) ? Number(interval) : 1,
            Count = parts.TryGetValue("COUNT", out string? count) ? Number(count) : null,
            Until = parts.GetValueOrDefault("UNTIL"),
            WeekStart = parts.TryGetValue("WKST", out string? weekStart) ? Weekday(weekStart) : IsoDayOfWeek.Monday,
            Skip = parts.GetValueOrDefault("SKIP") switch
            {
                "BACKWARD" => InvalidDatePolicy.LastValid,
                "FORWARD" => InvalidDatePolicy.NextValid,
                "OMIT" => InvalidDatePolicy.Omit,
                _ => null,
            },
            ByMonth = Numbers(parts, "BYMONTH"),
            ByWeekNo = Numbers(parts, "BYWEEKNO"),
            ByYearDay = Numbers(parts, "BYYEARDAY"),
            ByMonthDay = Numbers(parts, "BYMONTHDAY"),
            ByDay = [.. Values(parts, "BYDAY").Select(v => (v.Length == 2 ? 0 : Number(v[..^2]), Weekday(v[^2..])))],
            ByHour = Numbers(parts, "BYHOUR"),
            ByMinute = Numbers(parts, "BYMINUTE"),
            // RFC 5545, 3.3.12: without leap seconds the 60th is read as the 59th.
            BySecond = [.. Numbers(parts, "BYSECOND").Select(s => Math.Min(s, 59)).Distinct()],
            BySetPos = Numbers(parts, "BYSETPOS"),
        };
    }

    private static IReadOnlyList<int> Numbers(Dictionary<string, string> parts, string name) => [.. Values(parts, name).Select(Number).Distinct().Order()];

    private static string[] Values(Dictionary<string, string> parts, string name) => parts.TryGetValue(name, out string? value) ? value.Split(',') : [];

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static IsoDayOfWeek Weekday(string code)
        => Enum.GetValues<IsoDayOfWeek>().Single(d => d.ToString().StartsWith(code, StringComparison.OrdinalIgnoreCase) && d != IsoDayOfWeek.None);
}
