using AttachmentRepair.Application;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Golden;
using AttachmentRepair.Tests.Privacy;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.Safety;

/// <summary>The rules of consent, C1 to C7, each through the public face.</summary>
public class ConsentRuleTests
{
    private static readonly RecipientId Study = RecipientId.For("study");
    private static readonly ConsentId Given = ConsentId.For(Couple.Id, CommandId.For("give"));
    private static readonly ConsentScope[] Everything = Enum.GetValues<ConsentScope>();

    [Fact]
    public async Task C1_what_is_private_is_so_by_default_and_no_command_says_who_may_see_it()
    {
        var couple = await Couple.JoinedAsync();
        var before = ViewText.Of(await couple.ViewAsync(Couple.Sam));
        foreach (var command in GoldenSamples.Commands.Where(c => Registry.Of(c).Room == RoomKind.Private && c is not (LeaveRelationship or HoldForSafety or AnswerSafetyScreen)))
        {
            await couple.SendAsync(Couple.Alex, command);
        }

        var view = await couple.ViewAsync(Couple.Alex);
        Assert.Equal(before, ViewText.Of(await couple.ViewAsync(Couple.Sam)));
        Assert.Empty(view.SharedNotes);
        Assert.Empty(view.SharingLevels);
        Assert.All(Registry.Commands, c => Assert.DoesNotContain(c.Type.GetProperties(), p =>
            p.PropertyType == typeof(RoomKind) || p.PropertyType == typeof(RoomId) || p.Name.Contains("Visib", StringComparison.Ordinal) || p.Name.Contains("Audience", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task C2_a_consent_names_scope_version_purpose_recipient_and_expiry_and_covers_nothing_like_it()
    {
        var couple = await ConsentedAsync();
        await couple.At(-90).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
        var view = await couple.ViewAsync(Couple.Alex);

        Assert.Equal(new Consent(Given, Study, ConsentPurpose.Research, [.. Everything], 2, RoomScript.Hours(-100), RoomScript.Due, null), Assert.Single(view.Consents));
        Assert.Single(view.CoveredBy(Study, ConsentPurpose.Research, 2));
        Assert.Empty(view.CoveredBy(RecipientId.For("another"), ConsentPurpose.Research, 2));
        Assert.Empty(view.CoveredBy(Study, ConsentPurpose.Care, 2));
        Assert.Empty(view.CoveredBy(Study, ConsentPurpose.Research, 1));
        Assert.Empty(view.CoveredBy(Study, ConsentPurpose.Research, 3));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).CoveredBy(Study, ConsentPurpose.Research, 2));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Consents);
    }

    [Theory]
    [InlineData(ConsentScope.SharedFacts, "LifeChanged TermsAssented")]
    [InlineData(ConsentScope.SharedWords, "CommitmentMade NoteShared")]
    [InlineData(ConsentScope.PrivateNotes, "NoteWritten")]
    public async Task C2_a_scope_covers_ones_own_of_its_kind_and_never_what_others_wrote_or_what_concerns_safety(ConsentScope scope, string expected)
    {
        var couple = await ConsentedAsync(scope);
        couple.At(-90);
        await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
        await couple.DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("mine"), RoomScript.Evenings));
        await couple.DoAsync(Couple.Alex, new ShareNote(RoomScript.Text("mine")), "share");
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("mine")));
        await couple.DoAsync(Couple.Alex, new AnswerSafetyScreen([], RoomScript.Text("safety")));
        await couple.DoAsync(Couple.Sam, new AttachmentRepair.Boundaries.ProposeBoundary(
            AttachmentRepair.Boundaries.BoundaryForm.SharedConduct, AttachmentRepair.Boundaries.BoundaryDomain.Time, RoomScript.Text("of the other")), "of the other");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(AttachmentRepair.Boundaries.BoundaryId.For(Couple.Id, CommandId.For("of the other")).Terms, 1));
        await couple.DoAsync(Couple.Sam, new WriteNote(RoomScript.Text("of the other")));
        await couple.DoAsync(Couple.Sam, new Pause());

        var covered = (await couple.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2);
        Assert.Equal(expected, string.Join(' ', covered.Select(e => e.Recorded.Event)));
        Assert.All(covered, e => Assert.Equal(Couple.Alex, e.Recorded.Envelope.Author));
        Assert.DoesNotContain("of the other", Plain.Text(covered), StringComparison.Ordinal);
        Assert.DoesNotContain("safety", Plain.Text(covered), StringComparison.Ordinal);

        await couple.DoAsync(Couple.Alex, new WithdrawSharing(ShareId.For(Couple.Id, CommandId.For("share"))));
        Assert.Equal(
            scope == ConsentScope.SharedWords,
            (await couple.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2).Any(e => e.Recorded.Event is NoteShared { Text.IsWithdrawn: true }));
    }

    [Fact]
    public async Task C3_withdrawing_is_one_call_effective_at_the_next_read_and_looks_like_expiry()
    {
        var (withdrawn, expired, never) = (await ConsentedAsync(), await ConsentedAsync(), await Couple.JoinedAsync());
        foreach (var couple in new[] { withdrawn, expired, never })
        {
            await couple.At(-90).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
        }

        Assert.Single((await withdrawn.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2));
        await withdrawn.DoAsync(Couple.Alex, new WithdrawConsent(Given));
        string[] handed =
        [
            Plain.Text((await withdrawn.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2)),
            Plain.Text((await expired.At(0).ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2)),
            Plain.Text((await never.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2)),
        ];
        Assert.Equal("[]", Assert.Single(handed.Distinct(StringComparer.Ordinal)));
        Assert.Equal(ViewText.Of(await withdrawn.At(0).ViewAsync(Couple.Sam)), ViewText.Of(await expired.ViewAsync(Couple.Sam)));
        Assert.Equal(ViewText.Of(await never.At(0).ViewAsync(Couple.Sam)), ViewText.Of(await expired.ViewAsync(Couple.Sam)));
    }

    [Fact]
    public async Task C4_one_alone_narrows_at_once_and_widening_waits_for_everybody_or_for_the_undo_window()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeRelaxedPeriod(new(new(2026, 1, 10), new(2026, 1, 11), RoomScript.Berlin)), "wider");
        Assert.Null(Assert.Single((await couple.ViewAsync(Couple.Alex)).Terms).InForce);
        await couple.DoAsync(Couple.Sam, new AssentToTerms(TermsId.For(Couple.Id, CommandId.For("wider")), 1));
        Assert.Equal(1, Assert.Single((await couple.ViewAsync(Couple.Alex)).Terms).InForce);
        await couple.DoAsync(Couple.Alex, new EndTerms(TermsId.For(Couple.Id, CommandId.For("wider"))));
        Assert.Null(Assert.Single((await couple.ViewAsync(Couple.Sam)).Terms).InForce);

        await couple.DoAsync(Couple.Alex, new ShareNoteLater(RoomScript.Text("x"), SendAt: couple.Clock.Now));
        Assert.Empty(await couple.Relationships.SettleAsync(Couple.Id, Couple.Alex));
        couple.Clock.Now += ScheduledShare.UndoWindow;
        Assert.Single(await couple.Relationships.SettleAsync(Couple.Id, Couple.Alex));

        await couple.DoAsync(Couple.Alex, new Pause());
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        await couple.At(-50).DoAsync(Couple.Alex, new SayReady(1));
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        await couple.DoAsync(Couple.Sam, new SayReady(1));
        Assert.False((await couple.ViewAsync(Couple.Sam)).IsPaused);
    }

    [Fact]
    public async Task C5_a_consent_forwards_nothing_into_any_room_or_view()
    {
        var (consented, not) = (await ConsentedAsync(), await Couple.JoinedAsync());
        foreach (var couple in new[] { consented, not })
        {
            await couple.At(-90).DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("mine")));
            await couple.DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move));
            await couple.Relationships.SettleAsync(Couple.Id, Couple.Alex);
            await couple.Relationships.SettleAsync(Couple.Id, Couple.Sam);
        }

        Assert.NotEmpty((await consented.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2));
        Assert.Equal(ViewText.Of(await not.ViewAsync(Couple.Sam)), ViewText.Of(await consented.ViewAsync(Couple.Sam)));
        Assert.Empty(await consented.StoredAsync(RoomId.Private(Couple.Id, Couple.Sam)));
        Assert.Equal((await not.StoredAsync(RoomId.Shared(Couple.Id))).Count, (await consented.StoredAsync(RoomId.Shared(Couple.Id))).Count);
    }

    [Fact]
    public async Task C6_what_was_recorded_before_a_consent_stays_out_of_it_also_of_a_later_one()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-99).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.NewJob));
        await couple.At(-98).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Illness));
        await couple.DoAsync(Couple.Alex, Give(Everything), "give");
        await couple.At(-90).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Move) { OccurredAt = RoomScript.Hours(-99) });
        await couple.DoAsync(Couple.Alex, new WithdrawConsent(Given));
        await couple.At(-80).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Loss));
        await couple.At(-70).DoAsync(Couple.Alex, Give(Everything), "again");
        await couple.At(-60).DoAsync(Couple.Alex, new NoteLifeChange(LifeChange.Parenthood));

        var covered = (await couple.ViewAsync(Couple.Alex)).CoveredBy(Study, ConsentPurpose.Research, 2);
        Assert.Equal([new LifeChanged(LifeChange.Parenthood)], covered.Select(e => e.Recorded.Event));
    }

    // Naming another is right only for whom something goes to, or who crossed one's own boundary or did what hurt oneself; nobody is the subject of another's command.
    [Fact]
    public void C7_no_command_names_in_whose_stead_it_is_sent()
    {
        var named = Registry.Commands.SelectMany(c => c.Type.GetProperties().Where(p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(PersonId?)).Select(p => p.Name)).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(new HashSet<string>(["To", "Of", "CrossedBy", "DoneBy", "With", "Beneficiary", "Receiver"], StringComparer.Ordinal), named);
        Assert.DoesNotContain(Registry.Commands.Where(c => typeof(ConsentCommand).IsAssignableFrom(c.Type)), c => c.Type.GetProperties().Any(p => p.PropertyType == typeof(PersonId)));
    }

    private static GiveConsent Give(params ConsentScope[] scope) => new(Study, ConsentPurpose.Research, [.. scope], 2, RoomScript.Due);

    private static async Task<Couple> ConsentedAsync(params ConsentScope[] scope)
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, Give(scope.Length == 0 ? Everything : scope), "give");
        return couple;
    }
}
