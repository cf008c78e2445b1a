using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads the words of a cadence's kind.</summary>
internal static class ScheduleReader
{
    /// <summary>How many words stand before the named parts.</summary>
    public static int HeadOf(string kind) => kind is "since-last" ? 2 : 3;

    public static Cadence? Read(string[] words, Dictionary<string, string> parts, out string error)
    {
        bool isFixed = LocalText.TryRead(words[0], out var start);
        error = "the zone is not one of the TZDB.";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(words[isFixed || words[0] is "since-last" ? 1 : 2]) is not { } zone)
        {
            return null;
        }

        if (isFixed)
        {
            return ReadFixed(start, zone, words[2], parts, out error);
        }

        if (words[0] is "since-last")
        {
            error = "since-last has an ideal and a maximum such as PT72H.";
            return Take(parts, "ideal", out string ideal) && Take(parts, "maximum", out string maximum)
                && DurationText.TryRead(ideal, out var idealTime) && DurationText.TryRead(maximum, out var maximumTime)
                ? Cadence.SinceLast(idealTime, maximumTime, zone) : null;
        }

        if (words[0] is "per-period")
        {
            error = "per-period has a first date, a count and a period such as P1W.";
            return LocalDatePattern.Iso.Parse(words[1]) is { Success: true } date && Take(parts, "count", out string count)
                && Digits.TryRead(count, out int number) && Take(parts, "period", out string period) && ReadPeriods(period) is [var length]
                ? Cadence.PerPeriod(number, length, date.Value, zone) : null;
        }

        error = "the start is not a wall time such as 2026-01-05T20:00, or what belongs to the kind is missing.";
        return !LocalText.TryRead(words[1], out var anchor) ? null
            : words[0] is "relative" && Take(parts, "offsets", out string offsets) && ReadPeriods(offsets) is { } distances
                ? Cadence.RelativeTo(anchor, zone, distances)
            : words[0] is "backoff" && Take(parts, "gaps", out string gaps) && ReadPeriods(gaps) is { } steps ? Cadence.Backoff(anchor, zone, steps)
            : words[0] is "tapered" && Take(parts, "phases", out string phases) && ReadPhases(phases) is { } stages ? Cadence.Tapered(anchor, zone, stages)
            : null;
    }

    private static Cadence? ReadFixed(LocalDateTime start, DateTimeZone zone, string ruleText, Dictionary<string, string> parts, out string error)
    {
        if (!RecurrenceRule.TryParse(ruleText, out var rule, out var errors))
        {
            error = "the rule is refused: " + errors;
            return null;
        }

        error = "include and exclude are wall times with commas.";
        var (gap, overlap, subDaily, invalid, first) = (GapPolicy.ShiftForward, OverlapPolicy.First, SubDailyPolicy.Elapsed, InvalidDatePolicy.Omit, StartPolicy.OnlyIfMatches);
        if (!TakeTimes(parts, "include", out var included) || !TakeTimes(parts, "exclude", out var excluded))
        {
            return null;
        }

        error = "gap, overlap, subdaily, invalid and start have one of their policy's values.";
        return TakeName(parts, "gap", ref gap) && TakeName(parts, "overlap", ref overlap) && TakeName(parts, "subdaily", ref subDaily)
            && TakeName(parts, "invalid", ref invalid) && TakeName(parts, "start", ref first)
            ? Cadence.Fixed(Recurrence.Create(start, rule).In(zone)
                .WithPolicy(new() { Gap = gap, Overlap = overlap, SubDaily = subDaily, InvalidDate = invalid, Start = first })
                .Including(included).Excluding(excluded))
            : null;
    }

    private static bool Take(Dictionary<string, string> parts, string name, out string value)
    {
        bool found = parts.Remove(name, out string? taken);
        value = taken ?? string.Empty;
        return found;
    }

    private static bool TakeName<T>(Dictionary<string, string> parts, string name, ref T choice)
        where T : struct, Enum
        => !parts.Remove(name, out string? value) || EnumText.TryRead(value, out choice);

    private static bool TakeTimes(Dictionary<string, string> parts, string name, out LocalDateTime[] times)
    {
        string[] words = parts.Remove(name, out string? value) ? value.Split(',') : [];
        times = new LocalDateTime[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!LocalText.TryRead(words[i], out times[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static Period[]? ReadPeriods(string text)
    {
        var read = text.Split(',').Select(PeriodPattern.Roundtrip.Parse).ToArray();
        return read.All(r => r.Success) ? [.. read.Select(r => r.Value)] : null;
    }

    private static TaperPhase[]? ReadPhases(string text)
    {
        string[] words = text.Split('|');
        TaperPhase[] read = [.. words.Select(TaperText.Read).OfType<TaperPhase>()];
        return read.Length == words.Length ? read : null;
    }
}
