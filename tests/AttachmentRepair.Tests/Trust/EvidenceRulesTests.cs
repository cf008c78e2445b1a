using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Architecture;
using AttachmentRepair.Trust;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The table leaves nothing out, and says of each event what it is to trust and why.</summary>
public class EvidenceRulesTests
{
    [Fact]
    public void Every_event_of_the_registry_has_exactly_one_row() =>
        Assert.Equal(Registry.Events.Select(e => e.Name), EvidenceRules.All.Select(r => r.Event), StringComparer.Ordinal);

    [Fact]
    public void Every_event_leads_to_its_row_and_an_unknown_one_to_none()
    {
        Assert.All(Golden.GoldenSamples.Events, e => Assert.Equal(Registry.Of(e).Name, EvidenceRules.Of(e)!.ToString()));
        Assert.Null(EvidenceRules.Of(new UnknownEvent("x.y/1", [], false)));
        Assert.Throws<ArgumentNullException>(() => EvidenceRules.Of(null!));
    }

    [Fact]
    public void Every_row_says_why() => Assert.All(EvidenceRules.All, r => Assert.Matches(@"^[A-Z].*\.$", r.Reason));

    [Fact]
    public void What_counts_says_how_much_and_what_does_not_says_nothing() => Assert.All(EvidenceRules.All, r =>
    {
        Assert.Equal(r.IsEvidence, r.Counts.Length > 0);
        Assert.True(r.IsRead || !r.IsEvidence, r.Event);
        Assert.True(r.IsEvidence || r.Domains.Count == 0, r.Event);
        Assert.True(!r.IsEvidence || r.Domains.Count > 0 || r.Counts.Contains("felt trust", StringComparison.Ordinal), r.Event);
    });

    [Fact]
    public void Every_domain_has_a_source_of_positive_evidence() => Assert.All(Enum.GetValues<TrustDomain>(), domain =>
        Assert.Contains(EvidenceRules.All, r => r.Domains.Contains(domain) && r.Counts.StartsWith("a keep", StringComparison.Ordinal)));

    [Fact]
    public void What_is_private_to_the_trustee_is_never_a_source() => Assert.All(
        EvidenceRules.All.Where(r => Private.Contains(r.Event, StringComparer.Ordinal)), r => Assert.Contains(r.Source, (EvidenceSource[])[EvidenceSource.Nobody, EvidenceSource.Truster]));

    [Fact]
    public void The_page_of_evidence_is_made_from_the_table()
    {
        var path = Repository.PathOf("docs/evidence.md");
        var expected = EvidencePage.Of(EvidenceRules.All);
        Written.IfAskedBy("CODES_WRITE", path, expected);

        Assert.True(
            string.Equals(expected, File.Exists(path) ? File.ReadAllText(path) : "", StringComparison.Ordinal),
            $"docs/evidence.md is not what the table says: CODES_WRITE=1 dotnet test\n{PublicSurface.Difference(File.Exists(path) ? File.ReadAllText(path) : "", expected)}");
    }

    // The events of private rooms.
    private static readonly string[] Private =
    [
        "boundary.rated/1", "boundary.rationale-noted/1", "boundary.concern-noted/1", "reflection.written/1", "repair.kept-for-later/1", "injury.left/1", "injury.reopened/1",
        "pattern.reflected/1", "setback.discovery-noted/1", "setback.drafted/1", "setback.draft-discarded/1", "facilitated-disclosure.not-ready-noted/1", "stage.profile-written/1",
        "stage.felt-safety-rated/1", "scoring.on/1", "scoring.off/1", "safety.held/1", "safety.released/1", "safety.screened/1", "consent.given/1", "consent.withdrawn/1",
        "sharing.scheduled/1", "sharing.undone/1", "sharing.released/1", "notice.scheduled/1", "sharing.laid-aside/1", "journal.note/1", "journal.rated/1", "rating.stake-set/1",
        "rating.balance-rated/1", "suggestion.dismissed/1", "relationship.left/1",
    ];
}
