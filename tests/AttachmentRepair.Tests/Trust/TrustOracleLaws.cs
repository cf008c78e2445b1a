using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The engine against the equations written down naively, with the ledger beside it: any log, and keeps around the hours at which clocks are changed.</summary>
public sealed class TrustOracleLaws
{
    private const double Close = 1e-9;

    private static readonly (DateTimeZone Zone, Instant At)[] Transitions =
    [
        .. from id in new[] { "America/St_Johns", "America/Sao_Paulo", "America/Havana", "Asia/Beirut", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Casablanca", "Antarctica/Troll", "Europe/Berlin", "Asia/Amman" }
           let zone = DateTimeZoneProviders.Tzdb[id]
           from interval in zone.GetZoneIntervals(Instant.FromUtc(1998, 1, 1, 0, 0), Instant.FromUtc(2025, 1, 1, 0, 0))
           where interval.HasStart && interval.Start > Instant.FromUtc(1998, 1, 1, 0, 0)
           select (zone, interval.Start),
    ];

    private static Arbitrary<(int Transition, int[] Minutes, int Domain)> Around { get; } = Arb.From(
        from transition in Gen.Choose(0, Transitions.Length - 1)
        from count in Gen.Choose(1, 6)
        from minutes in Gen.ArrayOf(Gen.Choose(-2160, 2160), count)
        from domain in Gen.Choose(0, 3)
        select (transition, minutes, domain),
        x => x.minutes.Length == 1 ? [] : [(x.transition, x.minutes[1..], x.domain), (x.transition, x.minutes[..^1], x.domain)]);

    [Fact]
    public void The_engine_agrees_with_the_equations() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world => Agrees(world.Progress, new(world.Parameters, world.Zone), world.Log, world.At)),
        2_000);

    [Fact]
    public void The_ledger_agrees_with_the_equations() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var ledger = new TrustLedger(world.Model, world.Probe.Pick % 50);
            foreach (var item in world.Log.Where(item => item.At <= world.At))
            {
                ledger.Add(item);
            }

            return Agrees(ledger.At(world.At), new(world.Parameters, world.Zone), world.Log, world.At);
        }),
        2_000);

    [Fact]
    public void Days_are_the_zones_own_where_clocks_are_changed() => Laws.Check(
        Prop.ForAll(Around, around =>
        {
            var (zone, transition) = Transitions[around.Transition];
            var log = around.Minutes.Select((minutes, n) => new TrustEvidence.Kept(
                new(RoomId.None, n, 0), transition + Duration.FromMinutes(minutes), (TrustDomain)around.Domain, .7)).ToList<TrustEvidence>();
            var model = new TrustModel(TrustParameters.Default with { KeepHalfLifeDays = 1 }, zone);
            var at = transition + Duration.FromDays(2);
            var oracle = new TrustOracle(model.Parameters, zone);
            var ledger = new TrustLedger(model, 6);
            log.ForEach(ledger.Add);
            return Agrees(model.Evaluate(log, at), oracle, log, at)
                && Agrees(ledger.At(at), oracle, log, at)
                && model.Explain(log, at).Progress == model.Evaluate(log, at);
        }),
        2_000);

    private static bool Agrees(TrustProgress progress, TrustOracle oracle, IReadOnlyList<TrustEvidence> log, Instant at)
    {
        var ratings = oracle.Ratings(log, at);
        return Math.Abs(progress.RatingsFor - ratings.For) < Close
            && Math.Abs(progress.RatingsAgainst - ratings.Against) < Close
            && progress.Domains.All(domain =>
            {
                var (positive, negative, scar) = oracle.Domain(log, at, domain.Domain);
                return Math.Abs(domain.PositiveMass - positive) < Close && Math.Abs(domain.NegativeMass - negative) < Close && Math.Abs(domain.ScarMass - scar) < Close;
            });
    }
}
