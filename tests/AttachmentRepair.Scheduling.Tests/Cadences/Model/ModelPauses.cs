using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>The pauses as they were recorded, overlapping and touching.</summary>
internal static class ModelPauses
{
    public static bool IsPaused(ModelCase given, Instant at) => given.Pauses.Any(p => !(at < p.From) && !(at >= p.Until) && p.From != p.Until);

    /// <summary>Maximal times of pause, ascending; a side that is open is <see langword="null"/>.</summary>
    public static List<(Instant? From, Instant? Until)> Stretches(ModelCase given)
    {
        var stretches = new List<(Instant? From, Instant? Until)>();
        bool isPaused = given.Pauses.Any(p => p.From is null);
        Instant? from = null;
        foreach (var edge in Edges(given))
        {
            bool goesOn = IsPaused(given, edge);
            if (isPaused && !goesOn)
            {
                stretches.Add((from, edge));
            }

            from = isPaused && goesOn ? from : edge;
            isPaused = goesOn;
        }

        return isPaused ? [.. stretches, (from, null)] : stretches;
    }

    /// <summary>When so much time outside of pauses has passed: step from edge to edge.</summary>
    public static Instant? After(ModelCase given, Instant from, Duration left)
    {
        foreach (var edge in Edges(given).Where(e => e > from))
        {
            var free = IsPaused(given, from) ? Duration.Zero : edge - from;
            if (free > left)
            {
                return from + left;
            }

            (from, left) = (edge, left - free);
        }

        return IsPaused(given, from) ? null : from + left;
    }

    /// <summary>How much time outside of pauses lies between.</summary>
    public static Duration Active(ModelCase given, Instant from, Instant until)
    {
        var sum = Duration.Zero;
        foreach (var edge in Edges(given).Where(e => e > from && e < until).Append(until))
        {
            sum += IsPaused(given, from) ? Duration.Zero : edge - from;
            from = edge;
        }

        return sum;
    }

    private static List<Instant> Edges(ModelCase given)
        => [.. given.Pauses.SelectMany(p => new[] { p.From, p.Until }).OfType<Instant>().Distinct().Order()];
}
