using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>Evidence as a set: from any sequence, with any ids, at the same instant or a nanosecond apart, and again after an error.</summary>
public sealed class TrustSetTests
{
    private static readonly TrustModel Model = new(TrustParameters.Default, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
    private static readonly Instant At = TrustWorld.Start + Duration.FromDays(400);

    [Fact]
    public void Any_sequence_will_do()
    {
        var log = Log(500);
        var expected = Model.Evaluate(log, At);
        Assert.Equal(expected, Model.Evaluate(log.ToArray(), At));
        Assert.Equal(expected, Model.Evaluate(log.ToValueList(), At));
        Assert.Equal(expected, Model.Evaluate(new HashSet<TrustEvidence>(log), At));
        Assert.Equal(expected, Model.Evaluate(One(log), At));
        Assert.Equal(expected, Model.Evaluate(One(log.Concat(log)), At));
        Assert.Equal(Model.Explain(log, At), Model.Explain(One(log.Concat(log)), At));
    }

    [Fact]
    public void A_refused_log_leaves_the_next_one_alone()
    {
        var log = Log(300);
        var expected = Model.Evaluate(log, At);
        for (var n = 0; n < 20; n++)
        {
            Assert.Throws<ArgumentException>(() => Model.Evaluate(log.Append(new TrustEvidence.Rating(log[n].Id, At, .123)), At));
            Assert.Throws<ArgumentNullException>(() => Model.Evaluate(log.Append(null!), At));
            Assert.Equal(expected, Model.Evaluate(log, At));
        }

        Assert.Throws<ArgumentNullException>(() => Model.Evaluate(null!, At));
        Assert.Throws<ArgumentNullException>(() => Model.Explain(null!, At));
    }

    [Fact]
    public void Evidence_at_one_instant_or_a_nanosecond_apart_comes_to_the_same_bits_in_any_order()
    {
        var log = Enumerable.Range(0, 300).Select(n => (TrustEvidence)new TrustEvidence.Missed(
            new(RoomId.None, n % 17, n), TrustWorld.Start + Duration.FromNanoseconds(n * 7 % 250), (TrustDomain)(n % 4), ((n * 37 % 100) + 1) / 1000.0)).ToList();
        var expected = Model.Evaluate(log.OrderBy(item => item.At).ThenBy(item => item.Id), At);
        Assert.Equal(expected, Model.Evaluate(log, At));
        Assert.Equal(expected, Model.Evaluate(Enumerable.Reverse(log), At));
        Assert.Equal(expected, Model.Evaluate(log.OrderBy(item => item.Id), At));
        Assert.Equal(expected, Model.Evaluate(log.OrderBy(item => item.Id.Ordinal * 101 % 300), At));
    }

    [Fact]
    public void Ids_that_are_much_alike_stay_apart()
    {
        EvidenceId[] ids =
        [
            .. Enumerable.Range(0, 2_000).Select(n => new EvidenceId(RoomId.None, n, 0)),
            .. Enumerable.Range(1, 2_000).Select(n => new EvidenceId(RoomId.None, 0, n)),
            .. Enumerable.Range(1, 2_000).Select(n => new EvidenceId(RoomId.None, (long)n << 16, 0)),
            .. Enumerable.Range(1, 2_000).Select(n => new EvidenceId(RoomId.None, (long)n << 40, n)),
            .. Enumerable.Range(1, 2_000).Select(n => new EvidenceId(new((UInt128)n), 0, 0)),
            .. Enumerable.Range(1, 2_000).Select(n => new EvidenceId(new((UInt128)n << 64), 0, 0)),
            .. Enumerable.Range(1, 2_000).Select(n => new EvidenceId(new(((UInt128)n << 64) | (uint)n), 0, 0)),
        ];
        var ledger = new TrustLedger(Model, 3);
        foreach (var id in ids.Concat(ids))
        {
            ledger.Add(new TrustEvidence.Kept(id, At, TrustDomain.Reliability, .001));
        }

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids.Length, ledger.Count);
        Assert.All(ids.Where((_, n) => n % 50 == 0), id => Assert.Throws<ArgumentException>(() => ledger.Add(new TrustEvidence.Rating(id, At, 1))));
        var kept = Model.Evaluate(ids.Concat(ids).Select(id => new TrustEvidence.Kept(id, At, TrustDomain.Reliability, 1e-5)), At);
        Assert.Equal(1 - Math.Exp(-1e-5 * ids.Length), kept[TrustDomain.Reliability].PositiveMass, 1e-3);
    }

    [Fact]
    public void Keeps_of_many_days_in_any_order_fill_one_day_each()
    {
        var ledger = new TrustLedger(Model, 0);
        var log = Enumerable.Range(0, 1_500).Select(n => (TrustEvidence)new TrustEvidence.Kept(
            new(RoomId.None, n, 0), TrustWorld.Start + Duration.FromHours(n * 7 % 1_500 * 6), (TrustDomain)(n % 4), .3)).ToList();
        log.ForEach(ledger.Add);
        var (one, other) = (ledger.At(At), Model.Evaluate(log, At));
        Assert.All(one.Domains, domain => Assert.Equal(other[domain.Domain].PositiveMass, domain.PositiveMass, 1e-9));
    }

    private static IEnumerable<TrustEvidence> One(IEnumerable<TrustEvidence> log)
    {
        foreach (var item in log)
        {
            yield return item;
        }
    }

    private static List<TrustEvidence> Log(int count) => [.. Enumerable.Range(0, count).Select(n =>
    {
        var (id, at) = (new EvidenceId(RoomId.None, n, n % 3), TrustWorld.Start + Duration.FromHours(n * 7919 % 9_000));
        return (n % 5) switch
        {
            0 => new TrustEvidence.Missed(id, at, (TrustDomain)(n % 4), .4),
            1 => new TrustEvidence.Rating(id, at, .7),
            2 => new TrustEvidence.Repair(id, at, new(RoomId.None, n - 2, (n - 2) % 3), .5),
            3 => new TrustEvidence.NotCounted(id, at, TrustDomain.Reliability, OccurrenceState.Held),
            _ => (TrustEvidence)new TrustEvidence.Kept(id, at, (TrustDomain)(n % 4), .6),
        };
    })];
}
