using AttachmentRepair.Agreements;
using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Architecture;
using NodaTime;

namespace AttachmentRepair.Tests.Agreements;

/// <summary>The practices about agreements, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class AgreementPracticeTests
{
    private static readonly LocalDate Day = new(2026, 1, 10);
    private static readonly AgreementId It = AgreementId.For(Couple.Id, CommandId.For("it"));
    private static readonly MutualCommitment Truth = new(MutualCommitmentKind.TruthTelling, Text("the truth, also when it is uncomfortable"));

    [Fact]
    [Trait("Practice", "P007")]
    public async Task A_commitment_of_both_is_active_only_when_both_assented_to_the_same_version()
    {
        var couple = await ProposedAsync(Truth);
        await couple.DoAsync(Couple.Sam, new ReviseAgreement(It, 1, Truth with { Promise = Text("the truth, today") }));
        Assert.Equal(Rejection.Outdated, await couple.RefusedAsync(Couple.Sam, new AssentToTerms(It.Terms, 1)));
        Assert.Equal((AgreementStatus.Proposed, null, 2), Of(await ItemAsync(couple, Couple.Alex)));

        await couple.DoAsync(Couple.Alex, new AssentToTerms(It.Terms, 2));
        Assert.Equal((AgreementStatus.Active, 2, null), Of(await ItemAsync(couple, Couple.Sam)));
    }

    [Fact]
    [Trait("Practice", "P007")]
    public async Task What_both_assented_to_earlier_stays_in_force_while_a_newer_version_waits()
    {
        var couple = await AgreedAsync(Truth);
        await couple.DoAsync(Couple.Alex, new ReviseAgreement(It, 1, Truth with { Promise = Text("the truth, today") }));

        Assert.Equal((AgreementStatus.Active, 1, 2), Of(await ItemAsync(couple, Couple.Sam)));
    }

    [Fact]
    [Trait("Practice", "P086")]
    public async Task A_shared_value_is_in_the_explanation_of_what_it_was_given_as_the_reason_of()
    {
        var couple = await AgreedAsync(new SharedValues([Text("respect"), Text("honesty")], IsOrdered: true));
        await couple.DoAsync(Couple.Alex, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, Text("my evenings"), Rationale: Text("I need them")), "limit");
        await couple.DoAsync(Couple.Alex, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Money, Text("my wallet"), Links: [It.Ref]), "linked");
        await couple.DoAsync(Couple.Sam, new MakeCommitment(Text("I call"), RoomScript.Evenings), "call");
        var (limit, call) = (BoundaryId.For(Couple.Id, CommandId.For("limit")).Ref, CommitmentId.For(Couple.Id, CommandId.For("call")).Ref);
        await couple.DoAsync(Couple.Alex, new AttachValue(It, 1, 1, limit));
        await couple.DoAsync(Couple.Sam, new AttachValue(It, 1, 2, call));
        var view = await couple.ViewAsync(Couple.Sam);

        Assert.Equal(new ItemExplanation(limit, Text("I need them"), [new(Text("respect"), It, Couple.Alex)]), view.Explain(limit));
        Assert.Equal(new ItemExplanation(call, null, [new(Text("honesty"), It, Couple.Sam)]), view.Explain(call));
        Assert.Equal([Text("respect"), Text("honesty")], view.Explain(BoundaryId.For(Couple.Id, CommandId.For("linked")).Ref).Values.Select(v => v.Value));

        await couple.DoAsync(Couple.Sam, new ReviseAgreement(It, 1, new SharedValues([Text("honesty")], IsOrdered: true)));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Explain(limit).Values);
        Assert.Equal(Text("honesty"), Assert.Single((await couple.ViewAsync(Couple.Alex)).Explain(call).Values).Value);
    }

    [Fact]
    [Trait("Practice", "P094")]
    public async Task An_edited_term_is_a_new_version_that_waits_and_the_old_one_stays_readable()
    {
        var couple = await AgreedAsync(new SafetyHonestyAgreement([Text("we say it"), Text("we ask first")]), Day);
        await couple.DoAsync(Couple.Alex, new ReviseAgreement(It, 1, new SafetyHonestyAgreement([Text("we say it at once"), Text("we ask first")]), Day));
        var item = await ItemAsync(couple, Couple.Sam);
        Assert.Equal((AgreementStatus.Active, 1, 2), Of(item));

        await couple.DoAsync(Couple.Sam, new AssentToTerms(It.Terms, 2));
        item = await ItemAsync(couple, Couple.Alex);
        Assert.Equal((AgreementStatus.Active, 2, null), Of(item));
        Assert.Equal(new SafetyHonestyAgreement([Text("we say it"), Text("we ask first")]), item.Agreement.Versions[0].Content);
        var terms = Assert.Single((await couple.ViewAsync(Couple.Sam)).Terms);
        Assert.Equal([Text("we say it"), Text("we ask first")], terms.Versions[0].Wording);
        Assert.Equal((It.Ref, 2), (terms.About, terms.InForce));
    }

    [Fact]
    public async Task One_person_alone_leaves_a_term_out_but_adds_none()
    {
        var couple = await AgreedAsync(new SafetyHonestyAgreement([Text("we say it"), Text("we ask first")]));
        await couple.DoAsync(Couple.Sam, new ReviseAgreement(It, 1, new SafetyHonestyAgreement([Text("we ask first")])));
        var alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal((AgreementStatus.Active, 2, null), Of(Assert.Single(alex.Agreements)));
        Assert.Empty(alex.OpenSteps);
        Assert.Equal(Rejection.TermsInForce, await couple.RefusedAsync(Couple.Sam, new WithdrawAssent(It.Terms, 2)));

        await couple.DoAsync(Couple.Sam, new ReviseAgreement(It, 2, new SafetyHonestyAgreement([Text("we ask first"), Text("and last")])));
        Assert.Equal((AgreementStatus.Active, 2, 3), Of(await ItemAsync(couple, Couple.Alex)));
    }

    [Fact]
    [Trait("Practice", "P095")]
    public async Task An_overdue_review_is_one_neutral_prompt_to_each_and_the_agreement_stays_in_force()
    {
        var couple = await AgreedAsync(new GeneralAgreement(AgreementArea.Disagreement, Text("no shouting")), new LocalDate(2026, 6, 1), 3);
        var (before, due) = (At("2026-05-31T23:00:00Z"), At("2026-06-02T08:00:00Z"));
        couple.Clock.Now = due;
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Empty(alex.Suggestions(before));
        var prompt = Assert.Single(alex.Suggestions(due));
        Assert.Equal(("TimeToReview", prompt.Id), (prompt.What.Code, Assert.Single(sam.Suggestions(due)).Id));
        Assert.Equal((AgreementStatus.Active, At("2026-06-01T00:00:00Z")), (alex.Agreements[0].Status, alex.Agreements[0].ReviewDueSince));

        await couple.DoAsync(Couple.Sam, new ReviewTerms(It.Terms, 1));
        (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal((prompt, 0), (Assert.Single(alex.Suggestions(due)), sam.Suggestions(due).Count));
        Assert.Equal((false, true), (alex.Agreements[0].ViewerLooked, sam.Agreements[0].ViewerLooked));
        Assert.DoesNotContain(alex.History().Entries, e => e.Recorded.Event is TermsReviewed);

        await couple.DoAsync(Couple.Alex, new ReviewTerms(It.Terms, 1));
        Assert.Null((await ItemAsync(couple, Couple.Sam)).ReviewDueSince);
        Assert.Equal("TimeToReview", Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(At("2026-09-01T00:00:00Z"))).What.Code);
    }

    [Fact]
    public async Task A_change_of_circumstances_opens_a_review_of_what_it_touches()
    {
        var couple = await AgreedAsync(new GeneralAgreement(AgreementArea.Money, Text("we talk before big things")));
        await couple.DoAsync(Couple.Sam, new ProposeAgreement(Truth), "truth");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(AgreementId.For(Couple.Id, CommandId.For("truth")).Terms, 1));
        await couple.At(-90).DoAsync(Couple.Sam, new NoteLifeChange(LifeChange.NewJob));
        var view = await couple.ViewAsync(Couple.Alex);

        Assert.Equal(It.Terms.Ref, Assert.Single(view.Suggestions(view.At)).Item);
        Assert.Equal([It], view.Agreements.Where(a => a.ReviewDueSince == RoomScript.Hours(-90)).Select(a => a.Agreement.Id));
        Assert.Equal([It.Terms], view.Terms.Where(t => t.ReviewDueSince is not null).Select(t => t.Id));
        Assert.All(view.Agreements, a => Assert.Equal(AgreementStatus.Active, a.Status));
    }

    [Fact]
    [Trait("Practice", "P096")]
    public async Task A_benchmark_that_one_of_both_assented_to_is_not_listed_and_measures_nothing()
    {
        var benchmark = new Benchmark(Text("evenings together"), Text("a week"), Day.PlusMonths(3));
        var couple = await ProposedAsync(benchmark);
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Benchmarks);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Benchmarks);
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, new NoteMeasurement(It, 1, 3)));

        await couple.DoAsync(Couple.Sam, new AssentToTerms(It.Terms, 1));
        await couple.DoAsync(Couple.Alex, new NoteMeasurement(It, 1, 2.5m));
        var listed = Assert.Single((await couple.ViewAsync(Couple.Sam)).Benchmarks);
        Assert.Equal(new BenchmarkProgress(It, 1, benchmark, [new(1, Couple.Alex, RoomScript.Hours(-100), 2.5m)]), listed);
    }

    [Fact]
    [Trait("Practice", "P097")]
    public async Task Noting_about_an_expectation_that_the_other_has_not_assented_to_is_noting_about_nothing()
    {
        var couple = await ProposedAsync(new Benchmark(Text("his evenings"), Text("a week"), Day));
        var window = BoundaryId.For(Couple.Id, CommandId.For("window"));
        await couple.DoAsync(Couple.Alex, new ProposeBoundary(BoundaryForm.SharedWindow, BoundaryDomain.Time, Text("home by nine")), "window");

        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, new NoteMeasurement(It, 1, 0)));
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, new NoteMeasurement(new(7), 1, 0)));
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, new NoteCrossing(window, Couple.Sam, CrossingKind.Clear)));
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, new NoteRespected(window)));
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, new NoteMissed(new(7), RoomScript.Tenth)));
    }

    [Fact]
    [Trait("Practice", "P097")]
    public void No_term_is_one_of_watching_and_no_agreement_names_a_person_to_watch()
    {
        var words = Identifiers.PublicIn(typeof(Agreement).Assembly.GetTypes()).SelectMany(Identifiers.WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.False(words.Overlaps(["Monitor", "Monitoring", "Surveillance", "Watch", "Watching", "Tracker", "Tracking", "Spy", "Covert", "Police", "Informant", "Inspect"]));

        var given = Registry.Commands.Select(c => c.Type).Where(t => t.IsAssignableTo(typeof(AgreementCommand)))
            .Concat(typeof(AgreementContent).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(AgreementContent))));
        Assert.All(given, t => Assert.DoesNotContain(t.GetProperties(), p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(PersonId?)));
    }

    [Fact]
    [Trait("Practice", "P125")]
    public async Task What_is_due_in_agreed_exam_weeks_is_relaxed_from_their_start_and_not_backwards()
    {
        var weeks = new ContextFactor(ContextFactorKind.Study, new(Day, Day.PlusDays(13), RoomScript.Berlin), IsRelaxing: true, Note: Text("exam weeks"));
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new MakeCommitment(Text("I call"), RoomScript.Evenings));
        await couple.At(30).DoAsync(Couple.Alex, new ProposeAgreement(weeks), "it");
        Assert.Equal((AgreementStatus.Proposed, Couple.Alex), ((await ItemAsync(couple, Couple.Sam)).Status, (await ItemAsync(couple, Couple.Sam)).Agreement.Author));
        Assert.DoesNotContain(OccurrenceState.Excused, await StatesAsync(couple));

        await couple.DoAsync(Couple.Sam, new AssentToTerms(It.Terms, 1));
        Assert.Equal(
            [OccurrenceState.Expired, OccurrenceState.Open, OccurrenceState.Excused, OccurrenceState.Excused],
            (await StatesAsync(couple)).Skip(1).Take(4));
    }

    [Fact]
    [Trait("Practice", "P125")]
    public async Task A_context_that_only_explains_relaxes_nothing()
    {
        var couple = await AgreedAsync(new ContextFactor(ContextFactorKind.WorkStress, new(Day, Day.PlusDays(13), RoomScript.Berlin)));
        await couple.DoAsync(Couple.Alex, new MakeCommitment(Text("I call"), RoomScript.Evenings));

        Assert.DoesNotContain(OccurrenceState.Excused, await StatesAsync(couple));
    }

    [Fact]
    [Trait("Practice", "P126")]
    public async Task A_compromise_waits_as_a_draft_for_a_need_of_each_and_names_nobody_whose_is_missing()
    {
        var couple = await ProposedAsync(new Compromise(Text("every other evening"), Day, Day.PlusDays(28)));
        await couple.DoAsync(Couple.Alex, new WriteNeed(It, Text("quiet")));
        Assert.Equal(Rejection.NeedMissing, await couple.RefusedAsync(Couple.Alex, new PutForward(It, 2)));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal((AgreementStatus.Draft, "NeedMissing"), (alex.Agreements[0].Status, alex.Agreements[0].Missing!.Code));
        Assert.Equal(("", "WriteYourNeed"), (Steps(alex), Steps(sam)));
        Assert.Empty(alex.Terms);

        await couple.DoAsync(Couple.Sam, new WriteNeed(It, Text("company")));
        await couple.DoAsync(Couple.Alex, new PutForward(It, 3));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(It.Terms, 1));
        var item = await ItemAsync(couple, Couple.Alex);
        Assert.Equal((AgreementStatus.Active, Day.PlusDays(28)), (item.Status, item.InForce!.ReviewOn));
        Assert.Equal([(Couple.Alex, Text("quiet")), (Couple.Sam, Text("company"))], item.InForce.Needs.Select(n => (n.Owner, n.Need)).OrderBy(n => n.Owner != Couple.Alex));
        Assert.Equal("TimeToReview", Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(At("2026-02-07T00:00:00Z"))).What.Code);
    }

    [Fact]
    [Trait("Practice", "P129")]
    public async Task A_joint_goal_with_steps_of_one_person_only_stays_a_draft_and_each_changes_their_own()
    {
        var couple = await ProposedAsync(new JointGoal(Text("we dance again"), Day.PlusMonths(6)));
        await couple.DoAsync(Couple.Alex, new AddStep(It, Text("I find a course")));
        Assert.Equal(Rejection.StepMissing, await couple.RefusedAsync(Couple.Alex, new PutForward(It, 1)));
        Assert.Equal((AgreementStatus.Draft, "StepMissing"), ((await ItemAsync(couple, Couple.Sam)).Status, (await ItemAsync(couple, Couple.Alex)).Missing!.Code));

        await couple.DoAsync(Couple.Sam, new AddStep(It, Text("I find an evening")));
        Assert.Equal(Rejection.NotYours, await couple.RefusedAsync(Couple.Alex, new ChangeStep(It, 2, Text("every evening"))));
        await couple.DoAsync(Couple.Sam, new PutForward(It, 1));
        await couple.DoAsync(Couple.Alex, new AssentToTerms(It.Terms, 1));
        await couple.DoAsync(Couple.Sam, new ChangeStep(It, 2, Text("I find two evenings")));
        Assert.Equal(Rejection.LastStep, await couple.RefusedAsync(Couple.Sam, new RemoveStep(It, 2)));
        var item = await ItemAsync(couple, Couple.Alex);
        Assert.Equal((AgreementStatus.Active, Text("I find two evenings")), (item.Status, item.Agreement.Steps[1].Step));
    }

    [Fact]
    [Trait("Practice", "P131")]
    public async Task An_area_without_an_agreement_is_listed_only_if_it_is_asked_for()
    {
        var couple = await AgreedAsync(new GeneralAgreement(AgreementArea.Greeting, Text("a kiss at the door")));
        await couple.DoAsync(Couple.Sam, new ProposeAgreement(new Vocabulary([new(Text("blue"), Text("I need quiet"))])));
        var view = await couple.ViewAsync(Couple.Sam);

        Assert.Equal([(AgreementArea.Greeting, 1)], view.AgreementsByArea().Select(g => (g.Area, g.Items.Count)));
        Assert.Equal([(AgreementArea.Greeting, 1), (AgreementArea.Money, 0)], view.AgreementsByArea(AgreementArea.Money, AgreementArea.Greeting).Select(g => (g.Area, g.Items.Count)));
        Assert.Empty(view.Suggestions(view.At));
        Assert.Equal(
            ["Greeting", "Money", "Disagreement", "Vulnerability", "Time", "Privacy", "Disclosure", "Space", "Custom"], Enum.GetNames<AgreementArea>(), StringComparer.Ordinal);

        await couple.DoAsync(Couple.Sam, new EndTerms(It.Terms));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).AgreementsByArea());
    }

    private static PrivateText Text(string words) => RoomScript.Text(words);

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private static string Steps(RelationshipView view) => string.Join(' ', view.OpenSteps.Select(s => s.What.Code));

    private static (AgreementStatus Status, int? InForce, int? Proposed) Of(AgreementItem item) => (item.Status, item.InForce?.Number, item.Proposed?.Number);

    private static async Task<AgreementItem> ItemAsync(Couple couple, PersonId viewer) => Assert.Single((await couple.ViewAsync(viewer)).Agreements);

    private static async Task<List<OccurrenceState>> StatesAsync(Couple couple) =>
        (await couple.ViewAsync(Couple.Sam)).Agenda(RoomScript.Hours(-25), RoomScript.Hours(200)).Select(i => i.State).ToList();

    private static async Task<Couple> ProposedAsync(AgreementContent content, LocalDate? reviewOn = null, int? everyMonths = null)
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeAgreement(content, reviewOn, everyMonths), "it");
        return couple;
    }

    private static async Task<Couple> AgreedAsync(AgreementContent content, LocalDate? reviewOn = null, int? everyMonths = null)
    {
        var couple = await ProposedAsync(content, reviewOn, everyMonths);
        await couple.DoAsync(Couple.Sam, new AssentToTerms(It.Terms, 1));
        return couple;
    }
}
