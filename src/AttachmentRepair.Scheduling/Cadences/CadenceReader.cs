using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads one cadence text.</summary>
internal sealed class CadenceReader
{
    public const int MaximumLength = 65536;

    private Duration _opens = Duration.FromHours(12);
    private Duration _closes = Duration.FromHours(24);
    private Duration _grace = Duration.Zero;
    private LocalDateTime[] _included = [];
    private LocalDateTime[] _excluded = [];
    private RecurrencePolicy _policy = RecurrencePolicy.Default;

    public Cadence? Read(string text, out string error)
    {
        string[] words = text.Length <= MaximumLength ? text.Split(' ') : [];
        if (words.Length < 3)
        {
            error = text.Length <= MaximumLength ? "it has a start, a zone and a rule, separated by one space." : "it is longer than 65,536 characters.";
            return null;
        }

        if (!LocalText.TryRead(words[0], out var start))
        {
            error = "the start is not a wall time such as 2026-01-05T20:00.";
            return null;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(words[1]) is not { } zone)
        {
            error = "the zone is not one of the TZDB.";
            return null;
        }

        if (!RecurrenceRule.TryParse(words[2], out var rule, out var errors))
        {
            error = "the rule is refused: " + errors;
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in words.AsSpan(3))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !seen.Add(word[..equals]) || !TryTake(word[..equals], word[(equals + 1)..]))
            {
                error = $"part {Array.IndexOf(words, word) + 1} is unknown, repeated or has a bad value.";
                return null;
            }
        }

        return Make(Recurrence.Create(start, rule).In(zone).WithPolicy(_policy).Including(_included).Excluding(_excluded), out error);
    }

    private static bool TryTakeList(string value, out LocalDateTime[] times)
    {
        string[] words = value.Split(',');
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

    private static bool TryTakeName<T>(string value, out T choice)
        where T : struct, Enum
        => Enum.TryParse(value, out choice) && Enum.IsDefined(choice) && string.Equals(choice.ToString(), value, StringComparison.Ordinal);

    private Cadence? Make(Recurrence recurrence, out string error)
    {
        try
        {
            error = string.Empty;
            return Cadence.Fixed(recurrence).WithWindow(_opens, _closes).WithGrace(_grace);
        }
        catch (ArgumentException)
        {
            error = "opens and closes are 0 to 366 days, and grace at most closes.";
            return null;
        }
    }

    private bool TryTake(string name, string value)
    {
        switch (name)
        {
            case "opens":
                return DurationText.TryRead(value, out _opens);
            case "closes":
                return DurationText.TryRead(value, out _closes);
            case "grace":
                return DurationText.TryRead(value, out _grace);
            case "include":
                return TryTakeList(value, out _included);
            case "exclude":
                return TryTakeList(value, out _excluded);
            case "gap" when TryTakeName(value, out GapPolicy gap):
                _policy = _policy with { Gap = gap };
                return true;
            case "overlap" when TryTakeName(value, out OverlapPolicy overlap):
                _policy = _policy with { Overlap = overlap };
                return true;
            case "subdaily" when TryTakeName(value, out SubDailyPolicy subDaily):
                _policy = _policy with { SubDaily = subDaily };
                return true;
            case "start" when TryTakeName(value, out StartPolicy startPolicy):
                _policy = _policy with { Start = startPolicy };
                return true;
            default:
                return false;
        }
    }
}
