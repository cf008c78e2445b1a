using AttachmentRepair.Scheduling;
using System.Globalization;
using System.Text;
using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>A generated log, the model it is read with, and one probe that a law may add to it.</summary>
public sealed record TrustWorld(TrustParameters Parameters, DateTimeZone Zone, IReadOnlyList<TrustEvidence> Log, Instant At, TrustProbe Probe)
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private TrustModel? model;
    private TrustProgress? progress;

    // Shrinking copies a world and changes it: what was worked out stays behind.
    private TrustWorld(TrustWorld other) => (Parameters, Zone, Log, At, Probe) = (other.Parameters, other.Zone, other.Log, other.At, other.Probe);

    public TrustModel Model => model ??= new(Parameters, Zone);

    public TrustProgress Progress => progress ??= Model.Evaluate(Log, At);

    public TrustProgress With(params IEnumerable<TrustEvidence> more) => Model.Evaluate([.. Log, .. more], At);

    /// <summary>The same evidence at another instant.</summary>
    public static TrustEvidence Moved(TrustEvidence item, Instant to) => item switch
    {
        TrustEvidence.Kept x => new TrustEvidence.Kept(x.Id, to, x.Domain, x.Stake),
        TrustEvidence.Missed x => new TrustEvidence.Missed(x.Id, to, x.Domain, x.Stake),
        TrustEvidence.Friction x => new TrustEvidence.Friction(x.Id, to, x.Domain, x.Stake),
        TrustEvidence.Crossing x => new TrustEvidence.Crossing(x.Id, to, x.Severity),
        TrustEvidence.Setback x => new TrustEvidence.Setback(x.Id, to, x.Severity, x.Mode, x.Delay),
        TrustEvidence.Repair x => new TrustEvidence.Repair(x.Id, to, x.Target, x.Reception),
        TrustEvidence.Rating x => new TrustEvidence.Rating(x.Id, to, x.Value),
        TrustEvidence.NotCounted x => new TrustEvidence.NotCounted(x.Id, to, x.Domain, x.State),
        _ => throw new InvalidOperationException(item.ToString()),
    };

    /// <summary>An id that no generated log holds.</summary>
    public static EvidenceId Fresh(int ordinal) => new(RoomId.None, 1000, ordinal);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"at day {Day(At)}, zone {Zone.Id}, lawful {Parameters.LawsHold()}, {Probe}");
        foreach (var item in Log)
        {
            var values = item.GetType().GetProperties().Where(p => p.Name is not ("Id" or "At")).Select(p => $"{p.Name}={p.GetValue(item)}");
            text.Append(CultureInfo.InvariantCulture, $"\n  day {Day(item.At)} {item} {item.Id.Version}: {string.Join(' ', values)}");
        }

        return text.ToString();
    }

    private static double Day(Instant at) => (at - Start).TotalDays;
}

/// <summary>What a law adds: a domain, a stake, a severity, a mode, a delay, a reception or rating, and how long before the end.</summary>
public sealed record TrustProbe(TrustDomain Domain, double Stake, double Severity, DisclosureMode Mode, Duration Delay, double Value, Duration Ago, int Pick)
{
    public Instant At(TrustWorld world) => world.At - Ago;

    public TrustEvidence Keep(TrustWorld world, int id = 0) => new TrustEvidence.Kept(TrustWorld.Fresh(id), At(world), Domain, Stake);

    public TrustEvidence Setback(TrustWorld world, DisclosureMode mode, Duration delay, int id = 0) =>
        new TrustEvidence.Setback(TrustWorld.Fresh(id), At(world), Severity, mode, delay);

    public TrustEvidence Breach(TrustWorld world, int id = 0) => (Pick % 4) switch
    {
        0 => new TrustEvidence.Missed(TrustWorld.Fresh(id), At(world), Domain, Stake),
        1 => new TrustEvidence.Friction(TrustWorld.Fresh(id), At(world), Domain, Stake),
        2 => new TrustEvidence.Crossing(TrustWorld.Fresh(id), At(world), Severity),
        _ => Setback(world, Mode, Delay, id),
    };

    public static IEnumerable<TrustDomain> Touched(TrustEvidence breach) => breach switch
    {
        TrustEvidence.Kept keep => [keep.Domain],
        TrustEvidence.Missed miss => [miss.Domain],
        TrustEvidence.Friction friction => [friction.Domain],
        TrustEvidence.Crossing => [TrustDomain.EmotionalSafety],
        TrustEvidence.Setback { Mode: DisclosureMode.WhenAsked } => [TrustDomain.Reliability],
        TrustEvidence.Setback => [TrustDomain.Reliability, TrustDomain.Transparency],
        _ => [],
    };
}

/// <summary>Generators with shrinkers: a log shrinks by dropping evidence, so that a failing law shows the few items that matter.</summary>
public static class TrustArbitrary
{
    private static readonly DateTimeZone[] Zones =
        [DateTimeZone.Utc, .. new[] { "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns" }.Select(id => DateTimeZoneProviders.Tzdb[id])];

    /// <summary>Any parameters within their bounds.</summary>
    public static Arbitrary<TrustWorld> AnyWorld { get; } = World(TrustParameterArbitrary.Any);

    /// <summary>Parameters that meet the preconditions of the laws.</summary>
    public static Arbitrary<TrustWorld> LawfulWorld { get; } = World(TrustParameterArbitrary.Lawful);

    /// <summary>The default parameters with a prior of .1 to .75.</summary>
    public static Arbitrary<TrustWorld> DefaultWorld { get; } = World(TrustParameterArbitrary.Number(.1, .75).Select(TrustParameters.Default.WithPrior));

    private static Gen<double> Size { get; } = Gen.Choose(1, 1000).Select(n => n / 1000.0);

    private static Gen<double> Share { get; } = Gen.Frequency(
        (1, Gen.Constant(0.0)),
        (1, Gen.Constant(1.0)),
        (4, Gen.Choose(0, 1000).Select(n => n / 1000.0)));

    private static Arbitrary<TrustWorld> World(Gen<TrustParameters> parameters) =>
        Arb.From(
            from p in parameters
            from zone in Gen.Elements(Zones)
            from count in Gen.Choose(0, 40)
            from items in Gen.ListOf(Item, count)
            from minutes in Gen.Choose(60 * 24 * 60, 150 * 24 * 60)
            from probe in Probe
            select new TrustWorld(p, zone, Build(items), TrustWorld.Start + Duration.FromMinutes(minutes), probe),
            Shrink);

    private static Gen<Draft> Item { get; } =
        from kind in Gen.Elements("kept", "kept", "kept", "kept", "missed", "missed", "friction", "crossing", "setback", "rating", "repair", "repair", "not counted")
        from minutes in Gen.Choose(0, 160 * 24 * 60)
        from domain in Gen.Elements(Enum.GetValues<TrustDomain>())
        from size in Size
        from share in Share
        from mode in Gen.Elements(Enum.GetValues<DisclosureMode>())
        from hours in Gen.Choose(0, 240)
        from pick in Gen.Choose(0, 1000)
        select new Draft(kind, TrustWorld.Start + Duration.FromMinutes(minutes), domain, size, share, mode, Duration.FromHours(hours), pick);

    private static Gen<TrustProbe> Probe { get; } =
        from domain in Gen.Elements(Enum.GetValues<TrustDomain>())
        from stake in Size
        from severity in Size
        from mode in Gen.Elements(Enum.GetValues<DisclosureMode>())
        from hours in Gen.Choose(0, 240)
        from value in Share
        from minutes in Gen.Choose(0, 40 * 24 * 60)
        from pick in Gen.Choose(0, 1000)
        select new TrustProbe(domain, stake, severity, mode, Duration.FromHours(hours), value, Duration.FromMinutes(minutes), pick);

    private static List<TrustEvidence> Build(IEnumerable<Draft> items)
    {
        var log = new List<TrustEvidence>();
        foreach (var draft in items)
        {
            var breaches = log.Where(item => TrustProbe.Touched(item).Any() && item is not TrustEvidence.Kept).ToList();
            var target = breaches.Count == 0 || draft.Pick % 9 == 0 ? TrustWorld.Fresh(999) : breaches[draft.Pick % breaches.Count].Id;
            log.Add(draft.Evidence(new(RoomId.None, log.Count, draft.Pick % 3), target));
        }

        return log;
    }

    private static IEnumerable<TrustWorld> Shrink(TrustWorld world)
    {
        if (world.Log.Count > 1)
        {
            yield return world with { Log = world.Log.Take(world.Log.Count / 2).ToList() };
            yield return world with { Log = world.Log.Skip(world.Log.Count / 2).ToList() };
        }

        foreach (var dropped in world.Log)
        {
            yield return world with { Log = world.Log.Where(item => item != dropped).ToList() };
        }

        if (world.Parameters != TrustParameters.Default)
        {
            yield return world with { Parameters = TrustParameters.Default };
        }

        if (world.Zone != DateTimeZone.Utc)
        {
            yield return world with { Zone = DateTimeZone.Utc };
        }
    }

    private sealed record Draft(string Kind, Instant At, TrustDomain Domain, double Size, double Share, DisclosureMode Mode, Duration Delay, int Pick)
    {
        public TrustEvidence Evidence(EvidenceId id, EvidenceId target) => Kind switch
        {
            "kept" => new TrustEvidence.Kept(id, At, Domain, Size),
            "missed" => new TrustEvidence.Missed(id, At, Domain, Size),
            "friction" => new TrustEvidence.Friction(id, At, Domain, Size),
            "crossing" => new TrustEvidence.Crossing(id, At, Size),
            "setback" => new TrustEvidence.Setback(id, At, Size, Mode, Delay),
            "rating" => new TrustEvidence.Rating(id, At, Share),
            "repair" => new TrustEvidence.Repair(id, At, target, Share),
            _ => new TrustEvidence.NotCounted(id, At, Domain, OccurrenceState.Excused),
        };
    }
}
