using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads one cadence text: the words of its kind, then named parts in any order.</summary>
internal sealed class CadenceReader
{
    public const int MaximumLength = 65536;

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    public Cadence? Read(string text, out string error)
    {
        string[] words = text.Length <= MaximumLength ? text.Split(' ') : [];
        if (words.Length < 3)
        {
            error = text.Length <= MaximumLength ? "it has a start, a zone and a rule, separated by one space." : "it is longer than 65,536 characters.";
            return null;
        }

        int head = ScheduleReader.HeadOf(words[0]);
        for (int i = head; i < words.Length; i++)
        {
            int equals = words[i].IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !_parts.TryAdd(words[i][..equals], words[i][(equals + 1)..]))
            {
                error = $"part {i + 1} has no name or is repeated.";
                return null;
            }
        }

        try
        {
            var cadence = ScheduleReader.Read(words, _parts, out error) is { } bare ? WithParts(bare, out error) : null;
            if (cadence is not null && _parts.Count > 0)
            {
                error = $"part '{_parts.Keys.First()}' is unknown.";
                return null;
            }

            return cadence;
        }
        catch (ArgumentException refused)
        {
            error = refused.Message;
            return null;
        }
        catch (OverflowException)
        {
            error = "a number is too large.";
            return null;
        }
    }

    private Cadence? WithParts(Cadence cadence, out string error)
    {
        error = "opens, closes, grace, apart and remind are durations such as PT12H.";
        var window = cadence.Window;
        var (opens, closes, grace, apart) = (window.OpensBefore, window.ClosesAfter, Duration.Zero, Duration.Zero);
        if (!Take("opens", ref opens) || !Take("closes", ref closes) || !Take("grace", ref grace) || !Take("apart", ref apart) || !TakeReminders(out var remind))
        {
            return null;
        }

        error = "clock, pauses and daily have one of their values, and people are zones with quiet hours.";
        var (clock, pauses) = (WindowClock.Elapsed, PausePolicy.Drop);
        if (!TakeName("clock", ref clock) || !TakeName("pauses", ref pauses) || !TakePeople(out var people) || !TakeDaily(out int? daily))
        {
            return null;
        }

        error = string.Empty;
        return cadence.WithWindow(CadenceWindow.Of(opens, closes, clock)).WithGrace(grace).WithPauses(pauses).WithParticipants(people)
            .WithMaximumPerDay(daily).WithMinimumGap(apart).WithReminders(remind);
    }

    private bool Take(string name, ref Duration duration)
        => !_parts.Remove(name, out string? value) || DurationText.TryRead(value, out duration);

    private bool TakeName<T>(string name, ref T choice)
        where T : struct, Enum
        => !_parts.Remove(name, out string? value) || EnumText.TryRead(value, out choice);

    private bool TakeReminders(out Duration[] reminders)
    {
        string[] words = _parts.Remove("remind", out string? value) ? value.Split(',') : [];
        reminders = new Duration[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!DurationText.TryRead(words[i], out reminders[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakePeople(out Availability[] people)
    {
        string[] words = _parts.Remove("people", out string? value) ? value.Split(';') : [];
        people = new Availability[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!AvailabilityText.TryRead(words[i], out people[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeDaily(out int? daily)
    {
        daily = null;
        if (!_parts.Remove("daily", out string? value))
        {
            return true;
        }

        bool valid = Digits.TryRead(value, out int number) && number > 0;
        daily = number;
        return valid;
    }
}
