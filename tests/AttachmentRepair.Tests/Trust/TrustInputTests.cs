using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>What the evidence, its ids and the model refuse, and how states add up to coverage.</summary>
public sealed class TrustInputTests
{
    private static readonly EvidenceId Id = new(RoomId.Shared(RelationshipId.For("r")), 7, 2);
    private static readonly Instant At = TrustWorld.Start;
    private static readonly TrustModel Model = new(TrustParameters.Default, DateTimeZone.Utc);

    [Theory]
    [InlineData(0)]
    [InlineData(-.1)]
    [InlineData(1.0000001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_stake_or_severity_that_is_not_above_0_and_at_most_1_is_refused(double value)
    {
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Kept(Id, At, TrustDomain.Reliability, value));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Missed(Id, At, TrustDomain.Reliability, value));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Friction(Id, At, TrustDomain.Reliability, value));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Crossing(Id, At, value));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Setback(Id, At, value, DisclosureMode.Voluntary, Duration.Zero));
    }

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(1.0000001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rating_or_reception_outside_0_to_1_is_refused(double value)
    {
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Rating(Id, At, value));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Repair(Id, At, Id, value));
    }

    [Fact]
    public void A_negative_delay_and_undefined_cases_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Setback(Id, At, 1, DisclosureMode.Voluntary, -Duration.Epsilon));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Setback(Id, At, 1, (DisclosureMode)9, Duration.Zero));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.Kept(Id, At, (TrustDomain)9, 1));
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.NotCounted(Id, At, TrustDomain.Reliability, (OccurrenceState)99));
    }

    [Theory]
    [InlineData(OccurrenceState.NotDue)]
    [InlineData(OccurrenceState.Upcoming)]
    [InlineData(OccurrenceState.Open)]
    [InlineData(OccurrenceState.Kept)]
    [InlineData(OccurrenceState.Late)]
    [InlineData(OccurrenceState.Missed)]
    public void An_occurrence_that_is_open_or_that_counts_cannot_be_not_counted(OccurrenceState state) =>
        Assert.ThrowsAny<ArgumentException>(() => new TrustEvidence.NotCounted(Id, At, TrustDomain.Reliability, state));

    [Fact]
    public void Of_several_repairs_of_what_is_no_breach_the_least_id_is_named_in_whatever_order_they_came()
    {
        var (least, other) = (new TrustEvidence.Repair(TrustWorld.Fresh(1), At, Id, 1), new TrustEvidence.Repair(TrustWorld.Fresh(2), At, Id, 1));
        var target = new TrustEvidence.Rating(Id, At, .5);
        Assert.True(least.Id.CompareTo(other.Id) < 0);
        foreach (var evidence in new TrustEvidence[][] { [least, other, target], [other, least, target], [target, other, least] })
        {
            Assert.Contains($"{least.Id}", Assert.Throws<ArgumentException>(() => Model.Evaluate(evidence, At)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_repair_of_what_is_no_breach_is_an_error_that_names_it()
    {
        var repair = new TrustEvidence.Repair(TrustWorld.Fresh(1), At, Id, 1);
        TrustEvidence[] targets =
        [
            new TrustEvidence.Kept(Id, At, TrustDomain.Reliability, 1),
            new TrustEvidence.Rating(Id, At, .5),
            new TrustEvidence.Repair(Id, At, TrustWorld.Fresh(5), 1),
            new TrustEvidence.NotCounted(Id, At, TrustDomain.Reliability, OccurrenceState.Held),
        ];
        foreach (var target in targets)
        {
            var error = Assert.Throws<ArgumentException>(() => Model.Evaluate([repair, target], At));
            Assert.Contains(repair.Id.ToString(), error.Message, StringComparison.Ordinal);
            Assert.Contains(Id.ToString(), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Coverage_is_the_counted_share_of_the_closed_occurrences()
    {
        TrustEvidence[] log =
        [
            new TrustEvidence.Kept(TrustWorld.Fresh(1), At, TrustDomain.Reliability, .5),
            new TrustEvidence.Missed(TrustWorld.Fresh(2), At, TrustDomain.Reliability, .5),
            new TrustEvidence.NotCounted(TrustWorld.Fresh(3), At, TrustDomain.Reliability, OccurrenceState.Expired),
            new TrustEvidence.Rating(TrustWorld.Fresh(4), At, .5),
            new TrustEvidence.NotCounted(TrustWorld.Fresh(5), At + Duration.Epsilon, TrustDomain.Reliability, OccurrenceState.Held),
        ];
        Assert.Equal(2 / 3.0, Model.Evaluate(log, At).Coverage);
        Assert.Null(Model.Evaluate(log[3..4], At).Coverage);
    }

    [Fact]
    public void Keeps_share_the_cap_of_a_local_day_of_the_truster()
    {
        var late = Instant.FromUtc(2026, 3, 1, 22, 30);
        TrustEvidence[] log = [.. Enumerable.Range(0, 2).Select(n =>
            new TrustEvidence.Kept(TrustWorld.Fresh(n), late + Duration.FromHours(n), TrustDomain.Reliability, 1))];
        double Mass(string zone) => new TrustModel(TrustParameters.Default, DateTimeZoneProviders.Tzdb[zone]).Evaluate(log, late + Duration.FromHours(3))[TrustDomain.Reliability].PositiveMass;
        Assert.True(Mass("Europe/Berlin") > Mass("UTC"));
        Assert.True(Mass("UTC") < 1);
    }

    [Fact]
    public void An_explanation_names_the_event_the_domain_and_a_neutral_sentence()
    {
        var hidden = new TrustEvidence.Setback(TrustWorld.Fresh(1), At, .5, DisclosureMode.Discovered, Duration.Zero);
        var why = Model.Explain([hidden, new TrustEvidence.Kept(TrustWorld.Fresh(2), At, TrustDomain.Reliability, .5), new TrustEvidence.Rating(TrustWorld.Fresh(3), At, .9)], At);
        Assert.Equal(["SetbackDiscoveredLowered", "KeptRaised"], why.Domains[(int)TrustDomain.Reliability].Contributions.Select(part => part.Sentence.Code), StringComparer.Ordinal);
        Assert.Equal([TrustDomain.Transparency], why.Domains[(int)TrustDomain.Transparency].Contributions.Select(part => part.Domain!.Value));
        Assert.Equal("RatingRaised", why.Felt[0].Sentence.Code);
        Assert.Null(why.Felt[0].Domain);
        Assert.Equal(.4, why.Prior);
    }

    [Fact]
    public void An_id_reads_back_from_its_text()
    {
        Assert.Equal($"{Id.Room}/7/2", Id.ToString());
        Assert.Equal(Id, EvidenceId.Parse(Id.ToString(), null));
        Assert.True(Id.CompareTo(new(Id.Room, 7, 10)) < 0);
        Assert.True(Id.CompareTo(new(Id.Room, 10, 0)) < 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7/2")]
    [InlineData("00000000000000000000000000000001/7")]
    [InlineData("00000000000000000000000000000001/-7/2")]
    [InlineData("00000000000000000000000000000001/7/2/1")]
    [InlineData("00000000000000000000000000000001/07/2")]
    [InlineData("00000000000000000000000000000001/7/ 2")]
    [InlineData("00000000000000000000000000000001/7/4294967296")]
    [InlineData("00000000000000000000000000000001/9223372036854775808/2")]
    public void A_text_that_is_no_id_is_refused(string text)
    {
        Assert.False(EvidenceId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => EvidenceId.Parse(text, null));
    }

    [Fact]
    public void A_negative_version_or_ordinal_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new EvidenceId(RoomId.None, -1, 0));
        Assert.ThrowsAny<ArgumentException>(() => new EvidenceId(RoomId.None, 0, -1));
    }

    [Fact]
    public void Nothing_prints_a_score_or_a_stake_by_accident()
    {
        var progress = Model.Evaluate([], At);
        Assert.Equal("Rating", new TrustEvidence.Rating(Id, At, .5).ToString());
        Assert.Equal("TrustProgress", progress.ToString());
        Assert.Equal("TrustRange", progress.Range.ToString());
    }
}
