using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Benchmarks.Trust;

/// <summary>Evidence as years of a couple's life leave it: mostly keeps, a few on every day, now and then a miss, a rating, a setback, a repair.</summary>
internal static class TrustLog
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static TrustModel Model { get; } = new(TrustParameters.Default, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static TrustEvidence[] InOrder(int count, int seed)
    {
        var random = new Random(seed);
        var log = new TrustEvidence[count];
        var (at, breach) = (Start, new EvidenceId(new RoomId(2), 0, 0));
        for (var n = 0; n < count; n++)
        {
            at += Duration.FromMinutes(random.Next(1, 300));
            log[n] = Item(random, new(new RoomId(1), n, 0), at, breach);
            breach = log[n] is TrustEvidence.Missed or TrustEvidence.Crossing or TrustEvidence.Setback ? log[n].Id : breach;
        }

        return log;
    }

    public static TrustEvidence[] InAnyOrder(int count, int seed)
    {
        var log = InOrder(count, seed);
        new Random(seed).Shuffle(log);

        // What arrives has just been made: in memory too it lies in the order of arrival.
        return [.. log.Select(item => item with { })];
    }

    // A repair is of the latest breach.
    private static TrustEvidence Item(Random random, EvidenceId id, Instant at, EvidenceId breach)
    {
        var (domain, stake) = ((TrustDomain)random.Next(4), random.Next(1, 101) / 100.0);
        return random.Next(100) switch
        {
            < 70 => new TrustEvidence.Kept(id, at, domain, stake),
            < 80 => new TrustEvidence.Missed(id, at, domain, stake),
            < 84 => new TrustEvidence.Friction(id, at, domain, stake),
            < 86 => new TrustEvidence.Crossing(id, at, stake),
            < 89 => new TrustEvidence.Setback(id, at, stake, (DisclosureMode)random.Next(4), Duration.FromHours(random.Next(200))),
            < 95 => new TrustEvidence.Rating(id, at, stake),
            < 97 => new TrustEvidence.Repair(id, at, breach, stake),
            _ => new TrustEvidence.NotCounted(id, at, domain, OccurrenceState.Expired),
        };
    }
}
