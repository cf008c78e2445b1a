using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>
/// The model "trust/1" with its default parameters, frozen: one log with every kind of evidence, worked out from the equations to 40 digits by other means.
/// A change that moves one of these numbers is another model and needs another version.
/// </summary>
public sealed class TrustFrozenTests
{
    private const double Exact = 1e-12;

    private static readonly TrustModel Model = new(TrustParameters.Default, DateTimeZone.Utc);

    private static readonly TrustEvidence[] Log =
    [
        new TrustEvidence.Kept(Id(0), Day(10.5), TrustDomain.Reliability, .5),
        new TrustEvidence.Kept(Id(1), Day(10.75), TrustDomain.Reliability, .25),
        new TrustEvidence.Kept(Id(2), Day(12.5), TrustDomain.Transparency, .25),
        new TrustEvidence.Kept(Id(3), Day(30.25), TrustDomain.Responsiveness, .125),
        new TrustEvidence.Kept(Id(4), Day(33.5), TrustDomain.EmotionalSafety, 1),
        new TrustEvidence.Missed(Id(5), Day(20.5), TrustDomain.Reliability, .5),
        new TrustEvidence.Friction(Id(6), Day(59.5), TrustDomain.Responsiveness, .5),
        new TrustEvidence.Crossing(Id(7), Day(40.25), .8),
        new TrustEvidence.Crossing(Id(8), Day(41.5), .4),
        new TrustEvidence.Setback(Id(9), Day(45.5), .4, DisclosureMode.Voluntary, Duration.FromDays(1.5)),
        new TrustEvidence.Setback(Id(10), Day(46.5), .1, DisclosureMode.WhenAsked, Duration.Zero),
        new TrustEvidence.Setback(Id(11), Day(47.5), .2, DisclosureMode.Discovered, Duration.Zero),
        new TrustEvidence.Setback(Id(12), Day(48.5), .7, DisclosureMode.Denied, Duration.Zero),
        new TrustEvidence.Repair(Id(13), Day(42), Id(8), 1),
        new TrustEvidence.Repair(Id(14), Day(43), Id(8), .5),
        new TrustEvidence.Repair(Id(15), Day(50), Id(9), 1),
        new TrustEvidence.Repair(Id(16), Day(51), Id(12), 1),
        new TrustEvidence.Repair(Id(17), Day(52), Id(12), 1),
        new TrustEvidence.Repair(Id(18), Day(53), Id(12), 1),
        new TrustEvidence.Rating(Id(19), Day(50.5), .2),
        new TrustEvidence.Rating(Id(20), Day(58.5), .7),
    ];

    [Fact]
    public void The_model_is_frozen() => Frozen(Model.Evaluate(Log, Day(60)));

    [Fact]
    public void The_ledger_keeps_to_it()
    {
        var ledger = new TrustLedger(Model, 0);
        foreach (var item in Log.Reverse())
        {
            ledger.Add(item);
        }

        Frozen(ledger.At(Day(60)));
    }

    private static void Frozen(TrustProgress progress)
    {
        Assert.Equal("trust/1", progress.ModelVersion);
        Assert.Equal(.33754492137053362, progress.BehaviourIndex, Exact);
        Assert.Equal(.36936047856162747, progress.FeltTrust, Exact);
        Assert.Equal(23.746493215998403, progress.Concentration, Exact);
        Assert.Equal(.81235375052991443, progress.RatingsFor, Exact);
        Assert.Equal(.8701771195931087, progress.RatingsAgainst, Exact);
        Assert.Equal(.21603710446715596, progress.Range.Lower, Exact);
        Assert.Equal(.53545774316354902, progress.Range.Upper, Exact);
        Assert.Null(progress.CappedBy);
        Domain(progress[TrustDomain.Reliability], .33995174396045391, .16619412170754798, 2.4423325587299501, 0);
        Domain(progress[TrustDomain.Transparency], .31029659725395563, .072968529148512697, .87925952966044532, 2.752);
        Domain(progress[TrustDomain.EmotionalSafety], .33501386190966712, .33874502003802993, 2.0401576472899182, .96);
        Domain(progress[TrustDomain.Responsiveness], .39144635685862651, .058751548707702299, .35355339059327376, 0);
    }

    private static void Domain(DomainProgress domain, double score, double positive, double negative, double scar)
    {
        Assert.Equal(score, domain.Score, Exact);
        Assert.Equal(positive, domain.PositiveMass, Exact);
        Assert.Equal(negative, domain.NegativeMass, Exact);
        Assert.Equal(scar, domain.ScarMass, Exact);
    }

    private static EvidenceId Id(int n) => new(RoomId.None, n, 0);

    private static Instant Day(double day) => TrustWorld.Start + Duration.FromDays(day);
}
