using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Laws 2, 4, 8 to 12, 22, 23, 27 to 30 and 32 of the trust model: what evidence is, and what it adds up to.</summary>
public sealed class TrustEvidenceLaws
{
    private const double Exact = 1e-12;

    [Fact]
    public void Any_arrival_order_gives_the_same_bits() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var shuffled = world.Log.OrderBy(item => (item.Id.Version + 1) * (world.Probe.Pick + 7919) % 104_729).ToList();
            return world.Model.Evaluate(shuffled, world.At) == world.Progress
                && world.Model.Explain(shuffled, world.At) == world.Model.Explain(world.Log, world.At);
        }),
        2_000);

    [Fact]
    public void A_second_run_and_a_second_model_give_the_same_bits() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
            world.Model.Evaluate(world.Log, world.At) == world.Model.Evaluate(world.Log, world.At)
                && new TrustModel(world.Parameters with { }, world.Zone).Evaluate(world.Log, world.At) == world.Progress),
        2_000);

    [Fact]
    public void Evidence_in_one_domain_leaves_the_others_exactly_as_they_were() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
            new[] { world.Probe.Keep(world), world.Probe.Breach(world) }.All(item =>
            {
                var (before, after) = (world.Progress, world.With(item));
                return Enum.GetValues<TrustDomain>().Except(TrustProbe.Touched(item)).All(domain => before[domain] == after[domain]);
            })),
        2_000);

    [Fact]
    public void A_keep_counts_less_than_its_stake_and_a_miss_no_less() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
            new[] { world.Probe.Stake, world.Probe.Stake / 2, world.Probe.Stake * 1e-9 }.All(stake =>
            {
                var day = world.Zone.AtStartOfDay(world.At.InZone(world.Zone).Date).ToInstant();
                var kept = world.Model.Evaluate([new TrustEvidence.Kept(default, day, world.Probe.Domain, stake)], day)[world.Probe.Domain];
                var missed = world.Model.Evaluate([new TrustEvidence.Missed(default, day, world.Probe.Domain, stake)], day)[world.Probe.Domain];
                return kept.PositiveMass > 0 && kept.PositiveMass < stake && stake <= missed.NegativeMass
                    && missed.NegativeMass == world.Parameters.MissFactor * stake;
            })),
        2_000);

    [Fact]
    public void Splitting_a_keep_within_a_day_changes_nothing() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var parts = 2 + (world.Probe.Pick % 7);
            var start = world.Zone.AtStartOfDay(world.Probe.At(world).InZone(world.Zone).Date.PlusDays(-1)).ToInstant();
            var whole = new TrustEvidence.Kept(TrustWorld.Fresh(0), start, world.Probe.Domain, world.Probe.Stake);
            var split = Enumerable.Range(0, parts).Select(n => new TrustEvidence.Kept(
                TrustWorld.Fresh(n), start + Duration.FromHours(n), world.Probe.Domain, world.Probe.Stake / parts));
            return Same(world.With(whole), world.With(split));
        }),
        2_000);

    [Fact]
    public void Splitting_a_miss_a_friction_or_a_setback_at_one_instant_changes_nothing() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var parts = 2 + (world.Probe.Pick % 7);
            var at = world.Probe.At(world);
            var makers = new Func<int, double, TrustEvidence>[]
            {
                (id, share) => new TrustEvidence.Missed(TrustWorld.Fresh(id), at, world.Probe.Domain, world.Probe.Stake * share),
                (id, share) => new TrustEvidence.Friction(TrustWorld.Fresh(id), at, world.Probe.Domain, world.Probe.Stake * share),
                (id, share) => new TrustEvidence.Setback(TrustWorld.Fresh(id), at, world.Probe.Severity * share, world.Probe.Mode, world.Probe.Delay),
            };
            return makers.All(make => Same(world.With(make(0, 1)), world.With(Enumerable.Range(0, parts).Select(n => make(n, 1.0 / parts)))));
        }),
        2_000);

    [Fact]
    public void A_day_adds_at_most_its_cap_to_a_domain() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var flood = Enumerable.Range(0, 80).Select(n => new TrustEvidence.Kept(TrustWorld.Fresh(n), world.Probe.At(world), world.Probe.Domain, 1));
            return world.With(flood)[world.Probe.Domain].PositiveMass - world.Progress[world.Probe.Domain].PositiveMass <= world.Parameters.DailyCap + Exact;
        }),
        2_000);

    [Fact]
    public void Shifting_everything_by_whole_days_changes_nothing() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var days = Duration.FromDays(1 + (world.Probe.Pick % 400));
            var model = new TrustModel(world.Parameters, DateTimeZone.ForOffset(Offset.FromHours((world.Probe.Pick % 25) - 12)));
            var now = model.Evaluate(world.Log, world.At);
            return model.Evaluate(world.Log.Select(item => Moved(item, days)), world.At + days) with { At = now.At } == now;
        }),
        2_000);

    [Fact]
    public void Later_evidence_does_not_affect_an_earlier_value() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var later = new[] { world.Probe.Keep(world, 1), world.Probe.Breach(world, 2) }.Select(item => Moved(item, world.Probe.Ago + Duration.Epsilon));
            var repair = world.Log.Where(item => TrustProbe.Touched(item).Any() && item is not TrustEvidence.Kept)
                .Select((item, n) => new TrustEvidence.Repair(TrustWorld.Fresh(10 + n), world.At + Duration.Epsilon, item.Id, 1));
            return world.With([.. later, .. repair]) == world.Progress
                && world.Model.Evaluate(world.Log.Where(item => item.At <= world.At), world.At) == world.Progress;
        }),
        2_000);

    [Fact]
    public void Evidence_about_one_of_two_leaves_the_other_as_it_was() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var model = world.Model;
            var back = world.Log.Where((_, n) => n % 2 == 0).ToList();
            var before = model.Explain(back, world.At);
            model.Explain([.. world.Log, world.Probe.Breach(world)], world.At);
            return model.Explain(back, world.At) == before;
        }),
        2_000);

    [Fact]
    public void What_is_not_counted_lowers_coverage_and_nothing_else() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var excused = new TrustEvidence.NotCounted(TrustWorld.Fresh(0), world.Probe.At(world), world.Probe.Domain, OccurrenceState.Expired);
            var (before, after) = (world.Progress, world.With(excused));
            return after with { Coverage = before.Coverage } == before
                && (before.Coverage is { } was and > 0 ? after.Coverage < was : after.Coverage == 0);
        }),
        2_000);

    [Fact]
    public void The_same_evidence_counts_once() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
            world.With(world.Log) == world.Progress && world.With(world.Probe.Keep(world), world.Probe.Keep(world)) == world.With(world.Probe.Keep(world))),
        2_000);

    [Fact]
    public void The_same_id_with_other_content_is_an_error_that_names_it() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var error = Assert.Throws<ArgumentException>(() => world.With(world.Probe.Keep(world), new TrustEvidence.Rating(TrustWorld.Fresh(0), world.At, .5)));
            return error.Message.Contains(TrustWorld.Fresh(0).ToString(), StringComparison.Ordinal);
        }),
        2_000);

    [Fact]
    public void Without_evidence_every_score_is_the_prior_and_no_log_is_less_sure() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var empty = world.Model.Evaluate([], world.At);
            return empty.Domains.Append(empty.Domains[0]).All(domain => Math.Abs(domain.Score - world.Parameters.Prior) < 1e-15)
                && Math.Abs(empty.FeltTrust - world.Parameters.Prior) < 1e-15
                && Math.Abs(empty.BehaviourIndex - world.Parameters.Prior) < 1e-15
                && empty.Concentration == world.Parameters.PriorMass
                && empty.Coverage is null
                && world.Progress.Concentration >= empty.Concentration;
        }),
        2_000);

    private static bool Same(TrustProgress one, TrustProgress other) =>
        Math.Abs(one.FeltTrust - other.FeltTrust) < Exact
        && Math.Abs(one.BehaviourIndex - other.BehaviourIndex) < Exact
        && Math.Abs(one.Concentration - other.Concentration) < 1e-10
        && one.Domains.Zip(other.Domains).All(pair => Math.Abs(pair.First.Score - pair.Second.Score) < Exact);

    private static TrustEvidence Moved(TrustEvidence item, Duration by) => TrustWorld.Moved(item, item.At + by);
}
