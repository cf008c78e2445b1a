using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Laws 24, 35 and 36 of the trust model: what stays after years, how often against how much, and that no day outweighs several.</summary>
public sealed class TrustLongRunLaws
{
    private const int Days = 900;

    private static readonly TrustModel Model = new(TrustParameters.Default, DateTimeZone.Utc);

    private static Arbitrary<(int Total, int Kept, int One, int Other)> Weeks { get; } = Arb.From(
        from total in Gen.Choose(1, 100)
        from kept in Gen.Choose(0, 20)
        from one in Gen.Choose(1, 6)
        from other in Gen.Choose(one + 1, 7)
        select (total, kept, one, other));

    [Fact]
    public void Deception_leaves_a_mark_that_900_days_do_not_erase_and_nothing_else_does() => Laws.Check(
        Prop.ForAll(TrustArbitrary.DefaultWorld, world =>
        {
            double Lost(TrustEvidence breach, TrustDomain domain) =>
                Never - Model.Evaluate(Keeps(domain).Append(breach), TrustWorld.Start + Duration.FromDays(Days))[domain].Score;

            var id = TrustWorld.Fresh(0);
            var admitted = world.Probe.Pick % 2 == 0 ? DisclosureMode.Voluntary : DisclosureMode.WhenAsked;
            return Lost(new TrustEvidence.Setback(id, TrustWorld.Start, 1, DisclosureMode.Denied, world.Probe.Delay), TrustDomain.Transparency) >= .02
                && (world.Probe.Pick % 3) switch
                {
                    0 => Lost(new TrustEvidence.Missed(id, TrustWorld.Start, world.Probe.Domain, world.Probe.Stake), world.Probe.Domain) < .005,
                    1 => Lost(new TrustEvidence.Setback(id, TrustWorld.Start, world.Probe.Severity, admitted, world.Probe.Delay), TrustDomain.Reliability) < .005,
                    _ => Lost(new TrustEvidence.Crossing(id, TrustWorld.Start, world.Probe.Severity * .7999), TrustDomain.EmotionalSafety) < .005,
                };
        }),
        2_000);

    [Fact]
    public void The_same_share_of_the_same_weekly_stake_comes_to_much_the_same_however_often() => Laws.Check(
        Prop.ForAll(Weeks, weeks =>
        {
            var (seldom, often) = (LongRun(weeks.One, weeks.Total / 100.0, weeks.Kept), LongRun(weeks.Other, weeks.Total / 100.0, weeks.Kept));
            return Math.Abs(often - seldom) <= .06 && often >= seldom - .005;
        }),
        2_000);

    [Fact]
    public void Small_keeps_on_three_days_outweigh_any_one_day() => Laws.Check(
        Prop.ForAll(TrustArbitrary.DefaultWorld, world =>
        {
            var end = world.Probe.At(world);
            var flood = Enumerable.Range(0, 100).Select(n => new TrustEvidence.Kept(TrustWorld.Fresh(n), end, world.Probe.Domain, 1));
            var days = Enumerable.Range(0, 3).Select(n => new TrustEvidence.Kept(TrustWorld.Fresh(n), end - Duration.FromDays(n), world.Probe.Domain, .5));
            double Mass(IEnumerable<TrustEvidence> log) => world.Model.Evaluate(log, world.At)[world.Probe.Domain].PositiveMass;
            return Mass(days) > Mass(flood) && Mass(flood) <= 1 && Stake.Default.Value == .25;
        }),
        2_000);

    private static List<TrustEvidence>[] Kept { get; } =
        [.. Enum.GetValues<TrustDomain>().Select(domain => Enumerable.Range(1, Days).Select(n =>
            new TrustEvidence.Kept(new(RoomId.None, n, 0), TrustWorld.Start + Duration.FromDays(n), domain, 1)).ToList<TrustEvidence>())];

    // T after full keeps on every day and nothing else: the same in every domain.
    private static double Never { get; } = Model.Evaluate(Kept[0], TrustWorld.Start + Duration.FromDays(Days))[TrustDomain.Reliability].Score;

    private static List<TrustEvidence> Keeps(TrustDomain domain) => Kept[(int)domain];

    // The mean of T over the last of one and a half years, with so many twentieths of the occurrences kept, spread evenly.
    private static double LongRun(int times, double total, int kept)
    {
        var ledger = new TrustLedger(Model, 546);
        var (sum, samples, occurrence) = (0.0, 0, 0);
        for (var day = 0; day < 546; day++)
        {
            var at = TrustWorld.Start + Duration.FromDays(day);
            if ((day % 7 * times % 7) < times)
            {
                var isKept = (occurrence + 1) * kept / 20 > occurrence * kept / 20;
                var id = new EvidenceId(RoomId.None, occurrence++, 0);
                ledger.Add(isKept
                    ? new TrustEvidence.Kept(id, at, TrustDomain.Reliability, total / times)
                    : new TrustEvidence.Missed(id, at, TrustDomain.Reliability, total / times));
            }

            if (day >= 182 && day % 13 == 0)
            {
                sum += ledger.At(at)[TrustDomain.Reliability].Score;
                samples++;
            }
        }

        return sum / samples;
    }
}
