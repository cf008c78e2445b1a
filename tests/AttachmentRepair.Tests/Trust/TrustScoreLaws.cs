using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Laws 1, 6, 7, 18 to 21, 25, 26, 31, 33 and 34 of the trust model: what moves a score, and how far.</summary>
public sealed class TrustScoreLaws
{
    private const double Exact = 1e-12;
    private const double Noticeable = 1e-9;

    [Fact]
    public void Every_score_is_finite_and_strictly_between_0_and_1() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var progress = world.Progress;
            return progress.Domains.Select(domain => domain.Score).Append(progress.BehaviourIndex).Append(progress.FeltTrust).All(score => score is > 0 and < 1);
        }),
        2_000);

    [Fact]
    public void A_keep_raises_its_domain_and_never_lowers_the_index_or_felt_trust() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var (before, after) = (world.Progress, world.With(world.Probe.Keep(world)));
            var (was, now) = (before[world.Probe.Domain], after[world.Probe.Domain]);
            return (now.PositiveMass - was.PositiveMass < Noticeable || now.Score > was.Score)
                && after.BehaviourIndex >= before.BehaviourIndex - Exact
                && after.FeltTrust >= before.FeltTrust - Exact;
        }),
        2_000);

    [Fact]
    public void A_breach_lowers_its_domains_and_never_raises_the_index_or_felt_trust() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
        {
            var breach = world.Probe.Breach(world);
            var (before, after) = (world.Progress, world.With(breach));
            return TrustProbe.Touched(breach).All(domain => Against(after[domain]) - Against(before[domain]) < Noticeable || after[domain].Score < before[domain].Score)
                && after.BehaviourIndex <= before.BehaviourIndex + Exact
                && after.FeltTrust <= before.FeltTrust + Exact;
        }),
        2_000);

    [Fact]
    public void Contributions_sum_exactly_with_keeps_up_and_breaches_down() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var why = world.Model.Explain(world.Log, world.At);
            var all = why.Domains.SelectMany(domain => domain.Contributions).Concat(why.Index).Concat(why.Felt);
            return why.Progress == world.Progress
                && why.Domains.All(domain => Sums(why, domain.Contributions, 0, why.Progress[domain.Domain].Score))
                && Sums(why, why.Index, why.IndexAllowance, why.Progress.BehaviourIndex)
                && Sums(why, why.Felt, why.FeltAllowance, why.Progress.FeltTrust)
                && why.IndexAllowance == (why.Progress.CappedBy is null ? 0 : world.Parameters.CapAllowance)
                && all.All(part => part.Sentence.Code switch
                {
                    "KeptRaised" or "DisclosureRaised" or "RatingRaised" => part.Amount >= 0,
                    "RatingHeld" => part.Amount == 0,
                    _ => part.Amount <= 0,
                });
        }),
        2_000);

    [Fact]
    public void Contributions_come_largest_first() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var felt = world.Model.Explain(world.Log, world.At).Felt;
            return felt.Zip(felt.Skip(1)).All(pair => Math.Abs(pair.First.Amount) > Math.Abs(pair.Second.Amount)
                || (Math.Abs(pair.First.Amount) == Math.Abs(pair.Second.Amount)
                    && (pair.First.At, pair.First.Id, pair.First.Domain ?? TrustDomain.Reliability).CompareTo((pair.Second.At, pair.Second.Id, pair.Second.Domain ?? TrustDomain.Reliability)) <= 0));
        }),
        2_000);

    [Fact]
    public void Without_scars_every_domain_returns_to_the_prior() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var far = world.Model.Evaluate(world.Log, world.At + Duration.FromDays(12_000));
            return far.Domains.All(domain => domain.ScarMass > 0 || Math.Abs(domain.Score - world.Parameters.Prior) < 1e-9);
        }),
        2_000);

    [Fact]
    public void Silence_never_adds_mass_and_every_domain_tends_to_its_resting_value() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
        {
            var log = world.Log.Where(item => item.At <= world.At).ToList();
            var now = world.Progress;
            var later = world.Model.Evaluate(log, world.At + world.Probe.Ago);
            var far = world.Model.Evaluate(log, world.At + Duration.FromDays(12_000));
            var a = world.Parameters.PriorMass * world.Parameters.Prior;
            return later.Concentration <= now.Concentration + Exact
                && later.RatingsFor <= now.RatingsFor
                && later.RatingsAgainst <= now.RatingsAgainst
                && now.Domains.Zip(later.Domains, far.Domains).All(x =>
                {
                    var (was, next, last) = x;
                    var resting = a / (world.Parameters.PriorMass + was.ScarMass);
                    return next.PositiveMass <= was.PositiveMass && next.NegativeMass <= was.NegativeMass && next.ScarMass <= was.ScarMass
                        && (was.Score < resting || next.Score >= resting - Exact)
                        && Math.Abs(last.Score - resting) < 1e-9;
                });
        }),
        2_000);

    [Fact]
    public void The_range_contains_felt_trust() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var progress = world.Progress;
            return progress.Range is { Lower: >= 0, Upper: <= 1, Level: .9 } range && range.Lower <= progress.FeltTrust && progress.FeltTrust <= range.Upper;
        }),
        2_000);

    [Fact]
    public void The_index_stands_at_most_the_allowance_above_the_lowest_domain() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var progress = world.Progress;
            var lowest = progress.Domains.Min(domain => domain.Score);
            var linear = progress.Domains.Sum(domain => domain.Score * world.Parameters.Weights[domain.Domain]);
            return progress.BehaviourIndex <= lowest + world.Parameters.CapAllowance + Exact
                && (progress.CappedBy is { } cap
                    ? progress[cap].Score == lowest && progress.BehaviourIndex <= linear
                    : Math.Abs(progress.BehaviourIndex - linear) < Exact);
        }),
        2_000);

    [Fact]
    public void Felt_trust_rises_with_a_rating_which_moves_nothing_else() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var low = world.With(new TrustEvidence.Rating(TrustWorld.Fresh(0), world.At, world.Probe.Value * .9));
            var high = world.With(new TrustEvidence.Rating(TrustWorld.Fresh(0), world.At, (world.Probe.Value * .9) + .1));
            return low.FeltTrust < high.FeltTrust
                && low.Domains.Equals(world.Progress.Domains)
                && low.BehaviourIndex == world.Progress.BehaviourIndex
                && low.CappedBy == world.Progress.CappedBy;
        }),
        2_000);

    [Fact]
    public void The_larger_the_reservoir_before_a_setback_the_more_is_left_after_it() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var setback = world.Probe.Setback(world, world.Probe.Mode, world.Probe.Delay, 0);
            var day = world.Probe.At(world) - Duration.FromDays(200);
            var reservoir = Enumerable.Range(1, 100).Select(n => new TrustEvidence.Kept(TrustWorld.Fresh(n), day + Duration.FromDays(2 * n), TrustDomain.Reliability, .5));
            var (small, large) = (world.With(setback)[TrustDomain.Reliability], world.With([setback, .. reservoir])[TrustDomain.Reliability]);
            return large.PositiveMass - small.PositiveMass < Noticeable || large.Score > small.Score;
        }),
        2_000);

    [Fact]
    public void No_single_gesture_raises_a_domain_by_more_than_a_twentieth() => Laws.Check(
        Prop.ForAll(TrustArbitrary.DefaultWorld, world =>
        {
            var told = world.Probe.Setback(world, DisclosureMode.Voluntary, Duration.Zero);
            var repairs = world.Log.Select((item, n) => new TrustEvidence.Repair(TrustWorld.Fresh(10 + n), world.At, item.Id, 1)).Where(r => Breach(world, r.Target));
            return new TrustEvidence[] { world.Probe.Keep(world), told }.Concat(repairs.Take(5)).All(gesture =>
                world.With(gesture).Domains.Zip(world.Progress.Domains).All(pair => pair.First.Score - pair.Second.Score <= .05));
        }),
        2_000);

    [Fact]
    public void One_setback_or_crossing_leaves_at_least_half() => Laws.Check(
        Prop.ForAll(TrustArbitrary.LawfulWorld, world =>
            new TrustEvidence[]
            {
                new TrustEvidence.Setback(TrustWorld.Fresh(0), world.At, 1, world.Probe.Mode, world.Probe.Delay),
                new TrustEvidence.Crossing(TrustWorld.Fresh(0), world.At, 1),
            }.All(breach =>
            {
                var (before, after) = (world.Progress, world.With(breach));
                return after.BehaviourIndex >= (before.BehaviourIndex / 2) - Exact
                    && after.Domains.Zip(before.Domains).All(pair => pair.First.Score >= (pair.Second.Score / 2) - Exact);
            })),
        2_000);

    private static bool Breach(TrustWorld world, EvidenceId id) =>
        world.Log.First(item => item.Id == id) is TrustEvidence.Missed or TrustEvidence.Friction or TrustEvidence.Crossing or TrustEvidence.Setback;

    private static double Against(DomainProgress domain) => domain.NegativeMass + domain.ScarMass;

    private static bool Sums(TrustExplanation why, IEnumerable<TrustContribution> parts, double allowance, double score) =>
        Math.Abs(why.Prior + parts.Sum(part => part.Amount) + allowance - score) < Exact;
}
