using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The ledger by example: what it refuses, what it allocates, what it writes.</summary>
public sealed class TrustLedgerTests
{
    private static readonly Instant At = TrustWorld.Start;
    private static readonly TrustModel Model = new(TrustParameters.Default, DateTimeZone.Utc);

    [Fact]
    public void An_empty_ledger_stands_at_the_prior_at_any_time()
    {
        var ledger = new TrustLedger(Model, 0);
        Assert.Equal(Model.Evaluate([], Instant.MinValue), ledger.At(Instant.MinValue));
        Assert.Equal(Model.Evaluate([], At), ledger.At(At));
        Assert.Equal(0, ledger.Count);
        Assert.Null(ledger.Newest);
        Assert.Same(Model, ledger.Model);
    }

    [Fact]
    public void It_answers_for_the_newest_instant_and_later_only()
    {
        var ledger = new TrustLedger(Model, 2);
        ledger.Add(Keep(1, At));
        ledger.Add(Keep(2, At - Duration.FromDays(3)));
        Assert.Equal(At, ledger.Newest);
        Assert.Equal(2, ledger.Count);
        Assert.True(ledger.At(At).BehaviourIndex > .4);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => ledger.At(At - Duration.Epsilon)).ParamName);
    }

    [Fact]
    public void A_waiting_repair_counts_among_the_evidence_and_asks_for_its_instant()
    {
        var ledger = new TrustLedger(Model, 2);
        ledger.Add(new TrustEvidence.Repair(Id(1), At, Id(9), 1));
        Assert.Equal(1, ledger.Count);
        Assert.Equal(Model.Evaluate([], At), ledger.At(At));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.At(At - Duration.Epsilon));
    }

    [Fact]
    public void Nothing_missing_or_out_of_range_is_taken()
    {
        Assert.Throws<ArgumentNullException>(() => new TrustLedger(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrustLedger(Model, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrustLedger(Model, int.MaxValue));
        Assert.Throws<ArgumentNullException>(() => new TrustLedger(Model, 0).Add(null!));
        Assert.Throws<ArgumentNullException>(() => new TrustLedger(Model, 0).Save(null!));
        Assert.Throws<ArgumentNullException>(() => TrustLedger.Load(null!, Model));
        Assert.Throws<ArgumentNullException>(() => TrustLedger.Load(new StringReader(""), null!));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/St_Johns")]
    public void Adding_within_the_capacity_allocates_nothing(string zone)
    {
        var model = new TrustModel(TrustParameters.Default with { DisclosureCredit = .2 }, DateTimeZoneProviders.Tzdb[zone]);
        var log = Log(3_000);

        // A collection that other tests bring about counts the rest of the thread's buffer too, so the least of many runs is what adding takes.
        Assert.Equal(0, Enumerable.Range(0, 30).Min(_ => Allocated(model, log, log.Count)));
        Assert.True(Allocated(model, log, 10) > 0);
    }

    [Fact]
    public void Its_text_names_the_model_and_lists_the_evidence_as_it_arrived()
    {
        var ledger = new TrustLedger(Model, 2);
        ledger.Add(Keep(2, At));
        ledger.Add(Keep(1, At - Duration.FromHours(1)));
        Assert.Equal(
            $$"""
            {"format":"trust-ledger/1","model":"trust/1","parameters":"{{TrustParameters.Default.Hash}}","dayZone":"UTC","count":2}
            {{EvidenceLines.Write(Keep(2, At))}}
            {{EvidenceLines.Write(Keep(1, At - Duration.FromHours(1)))}}

            """.ReplaceLineEndings("\n"),
            Text(ledger));
    }

    [Fact]
    public void The_ledger_of_another_model_is_refused()
    {
        var text = Text(new(Model, 0));
        foreach (var (other, what) in new (TrustModel, string)[]
        {
            (new(TrustParameters.Default with { KeepHalfLifeDays = 31 }, DateTimeZone.Utc), "parameters"),
            (new(TrustParameters.Default, DateTimeZoneProviders.Tzdb["Europe/Berlin"]), "day zone"),
        })
        {
            Assert.Contains($"another {what}", Assert.Throws<ArgumentException>(() => TrustLedger.Load(new StringReader(text), other)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("another model version", Assert.Throws<ArgumentException>(() => Load(text.Replace("trust/1", "trust/2", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust-ledger/1", "trust-ledger/2", "line 1: format: expected trust-ledger/1.")]
    [InlineData("\"count\":1", "\"count\":2", "line 1: expected 2 pieces of evidence, found 1.")]
    [InlineData("\"count\":1", "\"count\":-1", "line 1: count: expected a whole number.")]
    [InlineData("\"count\":1", "\"count\":1,\"more\":1", "line 1: there is a member that does not belong here.")]
    [InlineData("\"stake\":0.5", "\"stake\":1.5", "line 2: stake: Expected a number above 0 and at most 1.")]
    [InlineData("{\"format\"", "{{", "line 1: expected one JSON object without repeated members.")]
    public void A_text_that_is_not_whole_is_refused_by_line(string written, string changed, string message)
    {
        var ledger = new TrustLedger(Model, 1);
        ledger.Add(Keep(1, At));
        var error = Assert.Throws<FormatException>(() => Load(Text(ledger).Replace(written, changed, StringComparison.Ordinal)));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_saved_ledger_with_the_same_id_twice_is_refused()
    {
        var text = $"{Text(new(Model, 0)).Replace("\"count\":0", "\"count\":2", StringComparison.Ordinal)}{EvidenceLines.Write(Keep(1, At))}\n{EvidenceLines.Write(Keep(1, At + Duration.Epsilon))}\n";
        Assert.ThrowsAny<ArgumentException>(() => Load(text));
    }

    private static TrustLedger Load(string text) => TrustLedger.Load(new StringReader(text), Model);

    private static string Text(TrustLedger ledger)
    {
        using var text = new StringWriter();
        ledger.Save(text);
        return text.ToString();
    }

    private static long Allocated(TrustModel model, List<TrustEvidence> log, int capacity)
    {
        var ledger = new TrustLedger(model, capacity);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var item in log)
        {
            ledger.Add(item);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Out of order, with repairs before and after their breaches, some of which never arrive.
    private static List<TrustEvidence> Log(int count)
    {
        TrustEvidence Item(int n) => (n % 10) switch
        {
            0 => new TrustEvidence.Missed(Id(n), Time(n), (TrustDomain)(n % 4), .5),
            1 => new TrustEvidence.Repair(Id(n), Time(n), Id(n % 3 == 0 ? n + 9 : n - 1), .5),
            2 => new TrustEvidence.Setback(Id(n), Time(n), .4, (DisclosureMode)(n / 10 % 4), Duration.FromHours(n % 30)),
            3 => new TrustEvidence.Rating(Id(n), Time(n), .6),
            4 => new TrustEvidence.Friction(Id(n), Time(n), TrustDomain.EmotionalSafety, .25),
            5 => new TrustEvidence.Crossing(Id(n), Time(n), n % 7 == 0 ? .9 : .3),
            6 => new TrustEvidence.NotCounted(Id(n), Time(n), TrustDomain.Reliability, OccurrenceState.Expired),
            7 => new TrustEvidence.Repair(Id(n), Time(n), new(RoomId.None, 1_000_000 + n, 0), 1),
            _ => Keep(n, Time(n)),
        };
        var log = Enumerable.Range(0, count).Select(Item).ToList();
        return [.. log, .. log.Take(100)];
    }

    private static Instant Time(int n) => At + Duration.FromHours(n * 7919 % 30_000);

    private static EvidenceId Id(int n) => new(RoomId.None, n, 0);

    private static TrustEvidence Keep(int n, Instant at) => new TrustEvidence.Kept(Id(n), at, (TrustDomain)(n % 4), .5);
}
