using AttachmentRepair.Trust;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Laws 3, 4, 5, 29 and 30 of the trust model, for the ledger: kept up piece by piece it stands where the closed form does.</summary>
public sealed class TrustLedgerLaws
{
    private const double Close = 1e-9;

    [Fact]
    public void Kept_up_in_order_it_is_the_closed_form() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var ledger = Ledger(world, InOrder(world), world.Probe.Pick % 50);
            return Same(ledger.At(world.At), world.Progress);
        }),
        2_000);

    [Fact]
    public void Kept_up_in_any_order_it_is_the_closed_form() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var (one, other) = (Ledger(world, Shuffled(world), 0), Ledger(world, Enumerable.Reverse(Shuffled(world)), 50));
            return Same(one.At(world.At), world.Progress) && Same(other.At(world.At), world.Progress) && one.Count == other.Count && one.Newest == other.Newest;
        }),
        2_000);

    [Fact]
    public void Over_decades_it_is_the_closed_form() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var stretch = 1 + (world.Probe.Pick % 300);
            Instant Far(Instant at) => TrustWorld.Start + ((at - TrustWorld.Start) * stretch);
            var log = Shuffled(world).Select(item => TrustWorld.Moved(item, Far(item.At))).ToList();
            return Same(Ledger(world, log, 40).At(Far(world.At)), world.Model.Evaluate(log, Far(world.At)));
        }),
        2_000);

    [Fact]
    public void Asking_changes_nothing() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var (asked, silent) = (Ledger(world, [], 40), Ledger(world, [], 40));
            foreach (var item in Shuffled(world))
            {
                asked.At((asked.Newest ?? world.At) + Duration.FromDays(asked.Count % 3 * world.Probe.Pick));
                asked.Add(item);
                silent.Add(item);
            }

            return asked.At(world.At) == silent.At(world.At) && asked.At(world.At) == asked.At(world.At);
        }),
        2_000);

    [Fact]
    public void Saved_and_loaded_anywhere_it_goes_on_to_the_same_bits() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var log = Shuffled(world);
            var cut = log.Count == 0 ? 0 : world.Probe.Pick % (log.Count + 1);
            var straight = Ledger(world, log, 40);
            var loaded = TrustLedger.Load(new StringReader(Saved(Ledger(world, log.Take(cut), 0))), world.Model, world.Probe.Pick % 50);
            log.Skip(cut).ToList().ForEach(loaded.Add);
            return loaded.At(world.At) == straight.At(world.At)
                && string.Equals(Saved(loaded), Saved(straight), StringComparison.Ordinal)
                && loaded.Count == straight.Count;
        }),
        2_000);

    [Fact]
    public void The_same_evidence_counts_once_and_other_content_is_refused_without_a_trace() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var log = Shuffled(world);
            var ledger = Ledger(world, log, 40);
            var before = (ledger.At(world.At), Saved(ledger));
            foreach (var item in log)
            {
                ledger.Add(TrustWorld.Moved(item, item.At));
                var error = Assert.Throws<ArgumentException>(() => ledger.Add(TrustWorld.Moved(item, item.At - Duration.Epsilon)));
                Assert.Contains(item.Id.ToString(), error.Message, StringComparison.Ordinal);
            }

            return (ledger.At(world.At), Saved(ledger)).Equals(before);
        }),
        2_000);

    [Fact]
    public void A_repair_of_what_is_no_breach_is_refused_whichever_comes_first() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var repair = new TrustEvidence.Repair(TrustWorld.Fresh(1), world.Probe.At(world), TrustWorld.Fresh(0), world.Probe.Value);
            var itself = new TrustEvidence.Repair(TrustWorld.Fresh(2), world.At + Duration.FromDays(1), TrustWorld.Fresh(2), world.Probe.Value);
            var at = world.At + Duration.FromDays(1);
            foreach (var (first, second) in new (TrustEvidence, TrustEvidence)[] { (world.Probe.Keep(world), repair), (repair, world.Probe.Keep(world)) })
            {
                var ledger = Ledger(world, Shuffled(world).Append(first), 40);
                var before = (ledger.At(at), Saved(ledger), ledger.Newest, ledger.Count);
                var error = Assert.Throws<ArgumentException>(() => ledger.Add(second));
                Assert.Contains($"{repair.Id} repairs {repair.Target}", error.Message, StringComparison.Ordinal);
                Assert.Throws<ArgumentException>(() => ledger.Add(itself));
                Assert.Equal(before, (ledger.At(at), Saved(ledger), ledger.Newest, ledger.Count));
            }

            return true;
        }),
        2_000);

    [Fact]
    public void A_repair_that_came_first_works_as_one_that_came_after() => Laws.Check(
        Prop.ForAll(TrustArbitrary.AnyWorld, world =>
        {
            var breach = world.Probe.Breach(world);
            TrustEvidence[] repairs = [.. new[] { 1, world.Probe.Value, .5 }.Select((reception, n) => new TrustEvidence.Repair(TrustWorld.Fresh(n + 1), world.At, breach.Id, reception))];
            var log = Shuffled(world);
            var early = Ledger(world, [.. repairs, .. log, breach], 0);
            var late = Ledger(world, [.. log, breach, .. repairs], 60);
            var between = Ledger(world, [.. repairs[..1], .. log, breach, .. repairs[1..]], 60);
            var closed = world.With([breach, .. repairs]);
            return Same(early.At(world.At), closed) && Same(late.At(world.At), closed) && Same(between.At(world.At), closed);
        }),
        2_000);

    private static TrustLedger Ledger(TrustWorld world, IEnumerable<TrustEvidence> log, int capacity)
    {
        var ledger = new TrustLedger(world.Model, capacity);
        foreach (var item in log)
        {
            ledger.Add(item);
        }

        return ledger;
    }

    private static string Saved(TrustLedger ledger)
    {
        using var text = new StringWriter();
        ledger.Save(text);
        return text.ToString();
    }

    private static IEnumerable<TrustEvidence> InOrder(TrustWorld world) => world.Log.Where(item => item.At <= world.At).OrderBy(item => item.At).ThenBy(item => item.Id);

    private static List<TrustEvidence> Shuffled(TrustWorld world) => world.Log.Where(item => item.At <= world.At)
        .OrderBy(item => (item.Id.Version + 1) * (world.Probe.Pick + 7919) % 104_729).ToList();

    private static bool Same(TrustProgress one, TrustProgress other) =>
        Near(one.BehaviourIndex, other.BehaviourIndex) && Near(one.FeltTrust, other.FeltTrust)
        && Near(one.Range.Lower, other.Range.Lower) && Near(one.Range.Upper, other.Range.Upper)
        && Near(one.RatingsFor, other.RatingsFor) && Near(one.RatingsAgainst, other.RatingsAgainst) && Near(one.Concentration, other.Concentration)
        && one.Coverage == other.Coverage && one.At == other.At && string.Equals(one.ModelVersion + one.ParameterHash, other.ModelVersion + other.ParameterHash, StringComparison.Ordinal)
        && one.Domains.Zip(other.Domains).All(pair => pair.First.Domain == pair.Second.Domain
            && Near(pair.First.Score, pair.Second.Score) && Near(pair.First.PositiveMass, pair.Second.PositiveMass)
            && Near(pair.First.NegativeMass, pair.Second.NegativeMass) && Near(pair.First.ScarMass, pair.Second.ScarMass));

    private static bool Near(double one, double other) => Math.Abs(one - other) < Close;
}
