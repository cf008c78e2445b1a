using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.Safety;

/// <summary>P112: every right exists for every participant, whatever they are.</summary>
public class RightsTests
{
    private static readonly RelationshipId Id = RelationshipId.For("rights");
    private static readonly TermsId Proposal = TermsId.For(Id, CommandId.For("proposed"));
    private static readonly ParticipantRole[] All = Enum.GetValues<ParticipantRole>();

    // Every set of roles that one person can have; somebody else, a caregiver and a person in recovery, is with them.
    private static readonly IReadOnlyList<ValueList<ParticipantRole>> Roles = Enumerable.Range(1, (1 << All.Length) - 1)
        .Select(set => All.Where((_, i) => (set & (1 << i)) != 0).ToValueList())
        .ToList();

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<RoomCommand>> Rights = new SortedDictionary<string, IReadOnlyList<RoomCommand>>(StringComparer.Ordinal)
    {
        ["pause"] = [new Pause()],
        ["resume for one's own part"] = [new Pause(), new SayReady(1)],
        ["slow"] = [new SlowDown()],
        ["decline by laying aside"] = [new LayRequestAside(SharingRequestId.For(Id, CommandId.For("asked")))],
        ["decline by dismissing"] = [new DismissSuggestion("TimeToReview/terms:00000000000000000000000000000001/first")],
        ["assent and withdraw"] = [new ProposeRelaxedPeriod(new(new(2026, 1, 10), new(2026, 1, 11), RoomScript.Berlin)), new WithdrawAssent(TermsId.For(Id, CommandId.For("1")), 1)],
        ["ask for a review"] = [new AskForReview(Proposal)],
        ["end what needs all"] = [new AssentToTerms(Proposal, 1), new EndTerms(Proposal)],
        ["end what is one's own"] = [new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings), new EndCommitment(CommitmentId.For(Id, CommandId.For("1")))],
        ["keep private"] = [new WriteNote(RoomScript.Text("mine"))],
        ["note what concerns one's safety"] = [new AttachmentRepair.Boundaries.NoteSafetyConcern()],
        ["share later and undo"] = [new ShareNoteLater(RoomScript.Text("x")), new UndoShare(ShareId.ForLater(Id, CommandId.For("1")))],
        ["share and withdraw"] = [new ShareNote(RoomScript.Text("x")), new WithdrawSharing(ShareId.For(Id, CommandId.For("1")))],
        ["consent and withdraw"] = [new GiveConsent(new(7), ConsentPurpose.Care, [ConsentScope.SharedFacts], 1, RoomScript.Due), new WithdrawConsent(ConsentId.For(Id, CommandId.For("1")))],
        ["choose how much to share"] = [new ChooseSharingLevel(SharingTopic.Needs, SharingLevel.Detail), new ChooseSharingLevel(SharingTopic.Needs, SharingLevel.Nothing)],
        ["hold for safety"] = [new HoldForSafety(), new ReleaseHold()],
        ["answer the screen"] = [new AnswerSafetyScreen([ScreenAnswer.Afraid])],
        ["track trust and stop"] = [new TurnScoringOn(), new TurnScoringOff()],
        ["set a limit"] = [new AttachmentRepair.Boundaries.ProposeBoundary(AttachmentRepair.Boundaries.BoundaryForm.OwnLimit, AttachmentRepair.Boundaries.BoundaryDomain.Time, RoomScript.Text("x"))],
        ["propose"] = [new ProposeCheckIns(RoomScript.Evenings)],
        ["leave, quietly"] = [new LeaveRelationship()],
        ["leave and tell"] = [new LeaveRelationship(), new GiveNotice()],
    };

    public static TheoryData<string> Matrix => [.. Rights.Keys];

    [Theory]
    [MemberData(nameof(Matrix))]
    [Trait("Practice", "P112")]
    public async Task Every_right_exists_for_every_participant_whatever_their_roles(string right)
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var roles in Roles)
        {
            foreach (var isFirst in new[] { true, false })
            {
                outcomes.Add(await UseAsync(Rights[right], roles, isFirst));
            }
        }

        var outcome = Assert.Single(outcomes);
        Assert.DoesNotContain("Rejected", outcome, StringComparison.Ordinal);
        Assert.Equal(Rights[right].Count, outcome.Split(';').Count(o => o.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Practice", "P112")]
    public void Help_knows_no_role_and_no_person() =>
        Assert.DoesNotContain(
            typeof(Relationships).GetMethod(nameof(Relationships.RouteToHelp))!.GetParameters(),
            p => p.ParameterType == typeof(PersonId) || p.ParameterType == typeof(ParticipantRole));

    [Fact]
    [Trait("Practice", "P112")]
    public void In_no_history_do_roles_change_a_decision() => Laws.Check(
        Prop.ForAll(RoomHistory.Arbitrary, history => history.Steps.All(s => Roles.All(roles =>
        {
            var membership = s.Before.Membership;
            var other = s.Before with { Membership = membership with { Members = membership.Members.Select(m => m with { Roles = roles }).ToValueList() } };
            return RoomDecider.Decide(other, s.Command, s.Context) == s.Decision;
        }))),
        100);

    private static async Task<string> UseAsync(IReadOnlyList<RoomCommand> right, ValueList<ParticipantRole> roles, bool isFirst)
    {
        var clock = new TestClock(RoomScript.Hours(-100));
        var relationships = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), clock);
        var (person, other) = isFirst ? (Couple.Alex, Couple.Sam) : (Couple.Sam, Couple.Alex);
        await relationships.OpenAsync(Id, [new(person, roles), new(other, [ParticipantRole.PersonInRecovery, ParticipantRole.Caregiver])]);
        await SendAsync(person, new JoinRelationship(RoomScript.Berlin), "joins");
        await SendAsync(other, new JoinRelationship(RoomScript.Berlin), "joins too");
        await SendAsync(other, new ProposeRelaxedPeriod(new(new(2026, 1, 10), new(2026, 1, 11), RoomScript.Berlin)), "proposed");
        await SendAsync(other, new AskToShare(person, SharingTopic.Needs), "asked");
        clock.Now += Duration.FromMinutes(1);
        var outcomes = new List<string>();
        foreach (var command in right)
        {
            outcomes.Add(await SendAsync(person, command, $"{outcomes.Count + 1}") switch
            {
                SendResult.Recorded recorded => string.Concat(recorded.Events.Select(e => $"{e.GetType().Name}.")),
                SendResult.Rejected rejected => $"Rejected {rejected.Why.Code}",
                _ => "",
            });
        }

        return string.Join(';', outcomes);

        async Task<SendResult> SendAsync(PersonId actor, RoomCommand command, string id) => await relationships.SendAsync(Id, actor, command, CommandId.For(id));
    }
}
