using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>Wall times and instants, by NodaTime alone.</summary>
internal static class ModelZone
{
    /// <summary>Shifted forward over a gap, the first of two.</summary>
    public static Instant At(LocalDateTime wall, DateTimeZone zone)
    {
        var map = zone.MapLocal(wall);
        return map.Count == 0 ? wall.WithOffset(map.EarlyInterval.WallOffset).ToInstant() : map.First().ToInstant();
    }

    /// <summary>The end of a gap, the first or the last of two.</summary>
    public static Instant Valid(LocalDateTime wall, DateTimeZone zone, bool last)
    {
        var map = zone.MapLocal(wall);
        return map.Count == 0 ? map.LateInterval.Start : (last ? map.Last() : map.First()).ToInstant();
    }

    public static Instant Opening(Instant due, int minutes, DateTimeZone zone)
    {
        var wall = due.InZone(zone).LocalDateTime.PlusMinutes(-minutes);
        return Instant.Min(due, Candidates(wall, zone, isOpening: true).Where(i => i <= due).DefaultIfEmpty(due).Max());
    }

    public static Instant Closing(Instant due, int minutes, DateTimeZone zone)
    {
        var wall = due.InZone(zone).LocalDateTime.PlusMinutes(minutes);
        return Candidates(wall, zone, isOpening: false).Where(i => i >= due).DefaultIfEmpty(due).Min();
    }

    /// <summary>Whether a person sleeps: quiet hours begin at the first and end at the last instant of their wall times.</summary>
    public static bool IsQuiet(Instant instant, DateTimeZone zone, LocalTime from, LocalTime until)
    {
        var today = instant.InZone(zone).Date;
        return Enumerable.Range(-3, 6).Select(today.PlusDays).Any(date =>
            Valid(date + from, zone, last: false) <= instant && instant < Valid((until <= from ? date.PlusDays(1) : date) + until, zone, last: true));
    }

    private static IEnumerable<Instant> Candidates(LocalDateTime wall, DateTimeZone zone, bool isOpening)
    {
        var map = zone.MapLocal(wall);
        return map.Count > 0 ? [map.First().ToInstant(), map.Last().ToInstant()] : isOpening ? [map.LateInterval.Start] : [At(wall, zone)];
    }
}
