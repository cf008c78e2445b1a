using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Laws 13 to 17 of the trust model, with its repairs: honesty pays, confession is not credit, repair mends in part.</summary>
public sealed class TrustDisclosureLaws
{
    private const double Exact = 1e-12;
    private const double Noticeable = 1e-9;

    [Fact]
    public void Telling_sooner_never_costs_more_than_later_and_hiding_costs_most() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
        {
            var repair = new TrustEvidence.Repair(TrustWorld.Fresh(1), world.At, TrustWorld.Fresh(0), world.Probe.Value);
            TrustProgress After(DisclosureMode mode, Duration delay) => world.With(world.Probe.Setback(world, mode, delay), repair);
            TrustProgress[] path =
            [
                world.Progress,
                After(DisclosureMode.Voluntary, Duration.Zero),
                After(DisclosureMode.Voluntary, world.Probe.Delay),
                After(DisclosureMode.Voluntary, world.Probe.Delay + Duration.FromHours(7)),
                After(DisclosureMode.WhenAsked, Duration.Zero),
                After(DisclosureMode.Discovered, Duration.Zero),
                After(DisclosureMode.Denied, Duration.Zero),
            ];
            return path.Zip(path.Skip(1)).All(pair =>
                    pair.First.BehaviourIndex >= pair.Second.BehaviourIndex - Exact
                    && pair.First.FeltTrust >= pair.Second.FeltTrust - Exact
                    && pair.First.Domains.Zip(pair.Second.Domains).All(domain => domain.First.Score >= domain.Second.Score - Exact))
                && StrictlyAbove(path[2][TrustDomain.Reliability], path[4][TrustDomain.Reliability])
                && StrictlyAbove(path[4][TrustDomain.Transparency], path[5][TrustDomain.Transparency])
                && StrictlyAbove(path[5][TrustDomain.Transparency], path[6][TrustDomain.Transparency]);
        }),
        2_000);

    [Fact]
    public void A_discovery_weighs_its_full_mass_in_transparency_when_it_is_learned() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
        {
            var found = new TrustEvidence.Setback(TrustWorld.Fresh(0), world.At, world.Probe.Severity, DisclosureMode.Discovered, world.Probe.Delay);
            var told = new TrustEvidence.Setback(TrustWorld.Fresh(0), world.At, world.Probe.Severity, DisclosureMode.WhenAsked, world.Probe.Delay);
            var (hidden, admitted) = (world.With(found)[TrustDomain.Transparency], world.With(told)[TrustDomain.Transparency]);
            return Against(hidden) - Against(admitted) >= (world.Parameters.DiscoveredMass * world.Probe.Severity) - Exact;
        }),
        2_000);

    [Fact]
    public void Nobody_confesses_for_credit() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
            new[] { Duration.Zero, world.Probe.Delay }.All(delay =>
            {
                var (before, after) = (world.Progress, world.With(world.Probe.Setback(world, DisclosureMode.Voluntary, delay)));
                var weighs = (Against(after[TrustDomain.Reliability]) - Against(before[TrustDomain.Reliability])) * world.Parameters.Weights.Reliability;
                return after[TrustDomain.Transparency] == before[TrustDomain.Transparency]
                    && (weighs < Noticeable || Linear(world, after) < Linear(world, before));
            })),
        2_000);

    [Fact]
    public void An_unanswered_repair_changes_nothing_and_a_better_answer_never_lowers_a_score() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            TrustProgress After(double reception) =>
                world.With(world.Probe.Breach(world), new TrustEvidence.Repair(TrustWorld.Fresh(1), world.At, TrustWorld.Fresh(0), reception));
            var (none, some, more) = (After(0), After(world.Probe.Value / 2), After((world.Probe.Value / 2) + .5));
            return none == world.With(world.Probe.Breach(world)) && NotBelow(some, none) && NotBelow(more, some);
        }),
        2_000);

    [Fact]
    public void After_any_repairs_no_score_stands_above_it_never_happened() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
            NotBelow(world.Progress, world.With([world.Probe.Breach(world), .. Repairs(world, 1 + (world.Probe.Pick % 30), 1)]))),
        2_000);

    [Fact]
    public void A_breach_keeps_its_floor_through_any_repairs() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var breach = world.Probe.Breach(world);
            var (without, bare, mended) = (world.Progress, world.With(breach), world.With([breach, .. Repairs(world, 50, 1)]));
            return TrustProbe.Touched(breach).All(domain =>
                mended[domain].NegativeMass - without[domain].NegativeMass
                    >= ((1 - world.Parameters.RepairLimits[domain]) * (bare[domain].NegativeMass - without[domain].NegativeMass)) - Noticeable
                && mended[domain].ScarMass - without[domain].ScarMass
                    >= ((1 - world.Parameters.ScarRepairLimit) * (bare[domain].ScarMass - without[domain].ScarMass)) - Noticeable);
        }),
        2_000);

    [Fact]
    public void Repairs_commute() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var breach = world.Probe.Breach(world);
            TrustProgress After(double first, double second) => world.With(
                breach,
                new TrustEvidence.Repair(TrustWorld.Fresh(1), world.At - Duration.FromHours(1), breach.Id, first),
                new TrustEvidence.Repair(TrustWorld.Fresh(2), world.At, breach.Id, second));
            return Math.Abs(After(.5, world.Probe.Value).FeltTrust - After(world.Probe.Value, .5).FeltTrust) < Exact;
        }),
        2_000);

    [Fact]
    public void One_repair_gives_back_at_most_its_share_of_what_the_breach_takes() => Laws.Check(
        Prop.ForAll(TrustArbitrary.DefaultWorld, world =>
        {
            var breach = world.Probe.Breach(world);
            var (without, bare, mended) = (world.Progress, world.With(breach), world.With([breach, .. Repairs(world, 1, 1)]));
            return without.Domains.Zip(bare.Domains, mended.Domains).All(x =>
                x.Third.Score - x.Second.Score <= (world.Parameters.RepairShare * (x.First.Score - x.Second.Score)) + Exact);
        }),
        2_000);

    [Fact]
    public void A_repair_waits_for_its_target() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var breach = world.Probe.Breach(world);
            var early = new TrustEvidence.Repair(TrustWorld.Fresh(1), world.Probe.At(world) - Duration.FromDays(1), breach.Id, 1);
            var late = new TrustEvidence.Repair(TrustWorld.Fresh(1), world.At, breach.Id, 1);
            return world.With(early) == world.Progress && world.With(breach, early) == world.With(breach, late);
        }),
        2_000);

    private static IEnumerable<TrustEvidence> Repairs(TrustWorld world, int count, double reception) =>
        Enumerable.Range(1, count).Select(n => new TrustEvidence.Repair(TrustWorld.Fresh(n), world.At, TrustWorld.Fresh(0), reception));

    private static double Against(DomainProgress domain) => domain.NegativeMass + domain.ScarMass;

    private static double Linear(TrustWorld world, TrustProgress progress) =>
        progress.Domains.Sum(domain => domain.Score * world.Parameters.Weights[domain.Domain]);

    private static bool NotBelow(TrustProgress upper, TrustProgress lower) =>
        upper.BehaviourIndex >= lower.BehaviourIndex - Exact
        && upper.FeltTrust >= lower.FeltTrust - Exact
        && upper.Domains.Zip(lower.Domains).All(pair => pair.First.Score >= pair.Second.Score - Exact);

    private static bool StrictlyAbove(DomainProgress upper, DomainProgress lower) =>
        Against(lower) - Against(upper) < Noticeable || upper.Score > lower.Score;
}
