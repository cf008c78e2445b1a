using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Times, offsets and lengths in the words of RFC 5545, and how a reader of the RFC reads a wall time.</summary>
internal static class CalendarTime
{
    private const int LocalLength = 15;

    // The last two days of the calendar may be beyond the instants of a zone; no recurrence reaches them.
    private static readonly LocalDate End = new(LocalText.LastYear, 12, 30);

    public static string Local(LocalDateTime local) => string.Create(
        CultureInfo.InvariantCulture,
        $"{local.Year:0000}{local.Month:00}{local.Day:00}T{local.Hour:00}{local.Minute:00}{local.Second:00}");

    public static string Utc(Instant instant) => Local(instant.InUtc().LocalDateTime) + "Z";

    public static string Offset(Offset offset)
    {
        int seconds = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $"{seconds % 60:00}");
    }

    /// <summary>An elapsed time of whole seconds. The grammar has no hours followed by seconds, and a day would be a nominal one.</summary>
    public static string Length(Duration length)
    {
        long seconds = (long)length.TotalSeconds;
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return (hours, minutes, seconds % 60) switch
        {
            (0, 0, var s) => string.Create(CultureInfo.InvariantCulture, $"PT{s}S"),
            (0, var m, 0) => string.Create(CultureInfo.InvariantCulture, $"PT{m}M"),
            (var h, 0, 0) => string.Create(CultureInfo.InvariantCulture, $"PT{h}H"),
            (0, var m, var s) => string.Create(CultureInfo.InvariantCulture, $"PT{m}M{s}S"),
            (var h, var m, 0) => string.Create(CultureInfo.InvariantCulture, $"PT{h}H{m}M"),
            var (h, m, s) => string.Create(CultureInfo.InvariantCulture, $"PT{h}H{m}M{s}S"),
        };
    }

    /// <summary>A leap second is read as the one before it (RFC 5545, 3.3.12).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalDateTime local, out bool utc)
    {
        local = default;
        utc = text.Length == LocalLength + 1 && text[LocalLength] is 'Z' or 'z';
        var stem = utc ? text[..LocalLength] : text;
        return stem.Length == LocalLength && stem[8] is 'T' or 't'
            && Digits.TryRead(stem[..4], out int year) && Digits.TryRead(stem[4..6], out int month) && Digits.TryRead(stem[6..8], out int day)
            && Digits.TryRead(stem[9..11], out int hour) && Digits.TryRead(stem[11..13], out int minute) && Digits.TryRead(stem[13..], out int second)
            && second <= 60 && LocalText.TryMake(year, month, day, hour, minute, Math.Min(second, 59), out local);
    }

    /// <summary>Whether a wall time has an instant in every zone.</summary>
    public static bool IsWithin(LocalDateTime local) => local.Date < End;

    /// <summary>The instant of a wall time by RFC 5545, 3.3.5: the first pass of an overlap, the offset before a gap.</summary>
    public static Instant Read(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant() : mapping.First().ToInstant();
    }

    /// <summary>Every instant that some policy gives a wall time.</summary>
    public static IEnumerable<Instant> Readings(LocalDateTime local, DateTimeZone zone)
    {
        if (!IsWithin(local))
        {
            return [];
        }

        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 =>
            [
                local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
                mapping.LateInterval.Start,
                local.WithOffset(mapping.LateInterval.WallOffset).ToInstant(),
            ],
            1 => [mapping.Single().ToInstant()],
            _ => [mapping.First().ToInstant(), mapping.Last().ToInstant()],
        };
    }

    /// <summary>The wall time that names an instant in a zone; null for the second pass of an overlap, which has none of its own.</summary>
    public static LocalDateTime? NameOf(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return Read(local, zone) == instant ? local : null;
    }

    public static bool IsUtc(DateTimeZone zone) => zone.MinOffset == NodaTime.Offset.Zero && zone.MaxOffset == NodaTime.Offset.Zero;

    public static bool IsFixed(DateTimeZone zone) => zone.MinOffset == zone.MaxOffset;
}
