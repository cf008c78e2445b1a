using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Availabilities as words: <c>Europe/Berlin|22:00-07:00|13:00-14:00@SASU</c>.</summary>
internal static class AvailabilityText
{
    public static string Write(Availability availability)
    {
        var text = new StringBuilder(availability.Zone.Id);
        foreach (var quiet in availability.Quiet)
        {
            text.Append('|').Append(Write(quiet.From)).Append('-').Append(Write(quiet.Until));
            if (!quiet.AreDaily)
            {
                text.Append('@').AppendJoin(string.Empty, Sets.Numbers(quiet.Days).Select(n => RuleWords.Code((IsoDayOfWeek)(n + 1))));
            }
        }

        return text.ToString();
    }

    public static bool TryRead(string word, out Availability availability)
    {
        string[] parts = word.Split('|');
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(parts[0]);
        availability = Availability.In(zone ?? DateTimeZone.Utc);
        foreach (string part in parts.AsSpan(1))
        {
            if (!TryReadQuiet(part, out var quiet))
            {
                return false;
            }

            availability = availability.WithQuiet(quiet);
        }

        return zone is not null && string.Equals(Write(availability), word, StringComparison.Ordinal);
    }

    private static bool TryReadQuiet(string part, out QuietHours quiet)
    {
        int at = part.IndexOf('@', StringComparison.Ordinal);
        string days = at < 0 ? string.Empty : part[(at + 1)..];
        string[] times = (at < 0 ? part : part[..at]).Split('-');
        var named = new List<IsoDayOfWeek>();
        for (int i = 0; i + 1 < days.Length; i += 2)
        {
            if (RuleWords.TryReadDay(days.AsSpan(i, 2), out var day))
            {
                named.Add(day);
            }
        }

        quiet = QuietHours.Between(LocalTime.Midnight, LocalTime.Midnight);
        if (times.Length != 2 || !TryReadTime(times[0], out var from) || !TryReadTime(times[1], out var until))
        {
            return false;
        }

        quiet = QuietHours.Between(from, until, [.. named]);
        return true;
    }

    private static string Write(LocalTime time) => LocalText.Write(new LocalDate(2000, 1, 1) + time)[11..];

    private static bool TryReadTime(string text, out LocalTime time)
    {
        bool valid = LocalText.TryRead("2000-01-01T" + text, out var local);
        time = local.TimeOfDay;
        return valid;
    }
}
