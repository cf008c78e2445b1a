using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using NodaTime;

namespace AttachmentRepair.Tests.Agreements;

public class AgreementDecisionTests
{
    private static readonly LocalDate Day = new(2026, 1, 10);
    private static readonly RelaxedPeriod Week = new(Day, Day.PlusDays(6), RoomScript.Berlin);
    private static readonly RelaxedPeriod Backwards = new(Day, Day.PlusDays(-1), RoomScript.Berlin);
    private static readonly ItemRef Limit = BoundaryId.For(RoomScript.Relationship, RoomScript.Id("limit")).Ref;

    public static StepTable Steps { get; } = new()
    {
        ["limit"] = Alex(new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, Text("evenings"))),
        ["safety"] = Alex(Propose(new SafetyHonestyAgreement([Text("we say it"), Text("we ask first")]), Day)),
        ["truth"] = Alex(Propose(new MutualCommitment(MutualCommitmentKind.TruthTelling, Text("the truth")))),
        ["values"] = Alex(Propose(new SharedValues([Text("respect"), Text("honesty")]))),
        ["benchmark"] = Alex(Propose(new Benchmark(Text("evenings together"), Text("a week"), Day.PlusMonths(3)))),
        ["exams"] = Alex(Propose(new ContextFactor(ContextFactorKind.Study, Week, true, Text("exam weeks")))),
        ["compromise"] = Alex(Propose(Trial(Day))),
        ["goal"] = Alex(Propose(new JointGoal(Text("we dance again")))),
        ["words"] = Alex(Propose(new Vocabulary([new(Text("blue"), Text("I need quiet"))]))),
        ["money"] = Alex(Propose(new GeneralAgreement(AgreementArea.Money, Text("we talk before big things")))),
        ["monthly"] = Alex(new ProposeAgreement(new GeneralAgreement(AgreementArea.Time, Text("Sundays")), Day, 1)),
        ["no-terms"] = Alex(Propose(new SafetyHonestyAgreement([]))),
        ["no-values"] = Alex(Propose(new SharedValues([]))),
        ["no-words"] = Alex(Propose(new Vocabulary([]))),
        ["backwards"] = Alex(Propose(new ContextFactor(ContextFactorKind.Care, Backwards))),
        ["short-trial"] = Alex(Propose(Trial(Day.PlusDays(-1)))),
        ["every-0"] = Alex(new ProposeAgreement(new GeneralAgreement(AgreementArea.Time, Text("x")), Day, 0)),
        ["every-60"] = Alex(new ProposeAgreement(new GeneralAgreement(AgreementArea.Time, Text("x")), Day, 60)),
        ["every-61"] = Alex(new ProposeAgreement(new GeneralAgreement(AgreementArea.Time, Text("x")), Day, 61)),
        ["every-no-day"] = Alex(new ProposeAgreement(new GeneralAgreement(AgreementArea.Time, Text("x")), null, 2)),
        ["every-trial"] = Alex(new ProposeAgreement(Trial(Day), null, 2)),

        ["assent-safety"] = Sam(new AssentToTerms(Of("safety").Terms, 1)),
        ["assent-safety-2"] = Sam(new AssentToTerms(Of("safety").Terms, 2)),
        ["end-safety"] = Sam(new EndTerms(Of("safety").Terms)),
        ["edit"] = Alex(new ReviseAgreement(Of("safety"), 1, new SafetyHonestyAgreement([Text("we say it at once"), Text("we ask first")]), Day)),
        ["edit-0"] = Alex(new ReviseAgreement(Of("safety"), 0, new SafetyHonestyAgreement([Text("y")]))),
        ["edit-2"] = Alex(new ReviseAgreement(Of("safety"), 2, new SafetyHonestyAgreement([Text("y")]))),
        ["edit-none"] = Alex(new ReviseAgreement(Of("safety"), 1, new SafetyHonestyAgreement([]))),
        ["edit-kind"] = Alex(new ReviseAgreement(Of("safety"), 1, new SharedValues([Text("y")]))),
        ["drop-term"] = Alex(new ReviseAgreement(Of("safety"), 1, new SafetyHonestyAgreement([Text("we ask first")]), Day)),
        ["drop-term-2"] = Alex(new ReviseAgreement(Of("safety"), 2, new SafetyHonestyAgreement([Text("we ask first")]), Day)),
        ["drop-day"] = Alex(new ReviseAgreement(Of("safety"), 1, new SafetyHonestyAgreement([Text("we ask first")]))),

        ["assent-exams"] = Sam(new AssentToTerms(Of("exams").Terms, 1)),
        ["longer"] = Alex(new ReviseAgreement(Of("exams"), 1, new ContextFactor(ContextFactorKind.Study, Week with { To = Day.PlusDays(9) }, true))),

        ["need"] = Alex(new WriteNeed(Of("compromise"), Text("quiet"))),
        ["need-sam"] = Sam(new WriteNeed(Of("compromise"), Text("company"))),
        ["need-goal"] = Alex(new WriteNeed(Of("goal"), Text("quiet"))),
        ["forward"] = Alex(new PutForward(Of("compromise"), 3)),
        ["forward-0"] = Alex(new PutForward(Of("compromise"), 0)),
        ["forward-1"] = Alex(new PutForward(Of("compromise"), 1)),
        ["forward-2"] = Alex(new PutForward(Of("compromise"), 2)),
        ["forward-4"] = Alex(new PutForward(Of("compromise"), 4)),
        ["forward-values"] = Alex(new PutForward(Of("values"), 1)),
        ["redraft"] = Sam(new ReviseAgreement(Of("compromise"), 0, Trial(Day.PlusDays(20)))),
        ["redraft-1"] = Sam(new ReviseAgreement(Of("compromise"), 1, Trial(Day.PlusDays(20)))),
        ["assent-compromise"] = Sam(new AssentToTerms(Of("compromise").Terms, 1)),
        ["drop-draft"] = Sam(new DropDraft(Of("compromise"))),
        ["drop-values"] = Sam(new DropDraft(Of("values"))),
        ["end-compromise"] = Sam(new EndTerms(Of("compromise").Terms)),

        ["step"] = Alex(new AddStep(Of("goal"), Text("I find a course"))),
        ["step-sam"] = Sam(new AddStep(Of("goal"), Text("I find an evening"))),
        ["step-values"] = Sam(new AddStep(Of("values"), Text("x"))),
        ["change"] = Alex(new ChangeStep(Of("goal"), 1, Text("I ask for a course"))),
        ["change-2"] = Sam(new ChangeStep(Of("goal"), 2, Text("x"))),
        ["remove"] = Alex(new RemoveStep(Of("goal"), 1)),
        ["forward-goal"] = Alex(new PutForward(Of("goal"), 1)),
        ["end-goal"] = Sam(new EndTerms(Of("goal").Terms)),

        ["assent-benchmark"] = Sam(new AssentToTerms(Of("benchmark").Terms, 1)),
        ["end-benchmark"] = Sam(new EndTerms(Of("benchmark").Terms)),
        ["more-benchmark"] = Alex(new ReviseAgreement(Of("benchmark"), 1, new Benchmark(Text("mornings"), Text("a week"), Day.PlusMonths(3)))),
        ["assent-benchmark-2"] = Sam(new AssentToTerms(Of("benchmark").Terms, 2)),
        ["measure"] = Sam(new NoteMeasurement(Of("benchmark"), 1, 3)),
        ["measure-0"] = Sam(new NoteMeasurement(Of("benchmark"), 0, 3)),
        ["measure-2"] = Sam(new NoteMeasurement(Of("benchmark"), 2, 3)),
        ["measure-values"] = Sam(new NoteMeasurement(Of("values"), 1, 3)),

        ["assent-values"] = Sam(new AssentToTerms(Of("values").Terms, 1)),
        ["end-values"] = Sam(new EndTerms(Of("values").Terms)),
        ["attach"] = Sam(new AttachValue(Of("values"), 1, 1, Limit)),
        ["attach-0"] = Sam(new AttachValue(Of("values"), 1, 0, Limit)),
        ["attach-2"] = Sam(new AttachValue(Of("values"), 1, 2, Limit)),
        ["attach-3"] = Sam(new AttachValue(Of("values"), 1, 3, Limit)),
        ["attach-v2"] = Sam(new AttachValue(Of("values"), 2, 1, Limit)),
        ["attach-safety"] = Sam(new AttachValue(Of("safety"), 1, 1, Limit)),
        ["detach"] = Alex(new DetachValue(Of("values"), 1, 1, Limit)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "safety", "AgreementProposed" },
        { "truth", "AgreementProposed" },
        { "values", "AgreementProposed" },
        { "benchmark", "AgreementProposed" },
        { "exams", "AgreementProposed" },
        { "words", "AgreementProposed" },
        { "money", "AgreementProposed" },
        { "monthly", "AgreementProposed" },
        { "compromise", "AgreementDrafted" },
        { "goal", "AgreementDrafted" },
        { "pause; safety", "AgreementProposed" },
        { "private; safety", "WrongRoom" },
        { "no-terms", "NothingToAgreeOn" },
        { "no-values", "NothingToAgreeOn" },
        { "no-words", "NothingToAgreeOn" },
        { "backwards", "PeriodEndsFirst" },
        { "short-trial", "PeriodEndsFirst" },
        { "every-0", "ReviewUnclear" },
        { "every-60", "AgreementProposed" },
        { "every-61", "ReviewUnclear" },
        { "every-no-day", "ReviewUnclear" },
        { "every-trial", "AgreementDrafted" },

        { "safety; assent-safety", "TermsAssented" },
        { "safety; edit", "AgreementProposed" },
        { "safety; sam:edit", "AgreementProposed" },
        { "safety; pause; edit", "AgreementProposed" },
        { "safety; edit; edit#2", "Outdated" },
        { "safety; edit; edit-2", "AgreementProposed" },
        { "safety; edit-0", "Outdated" },
        { "safety; edit-2", "UnknownItem" },
        { "safety; edit-none", "NothingToAgreeOn" },
        { "safety; edit-kind", "OtherKind" },
        { "safety; end-safety; edit", "Ended" },
        { "edit", "UnknownItem" },
        { "safety; edit; assent-safety", "Outdated" },
        { "safety; edit; assent-safety-2", "TermsAssented" },
        { "exams; longer", "AgreementProposed" },
        { "exams; sam:longer", "NotYours" },

        { "compromise; need", "NeedWritten" },
        { "compromise; need; need#2", "nothing" },
        { "compromise; need-sam", "NeedWritten" },
        { "need", "UnknownItem" },
        { "goal; need-goal", "OtherKind" },
        { "compromise; drop-draft; need", "Ended" },
        { "compromise; forward-1", "NeedMissing" },
        { "compromise; need; forward-2", "NeedMissing" },
        { "compromise; need; sam:forward-2", "NeedMissing" },
        { "compromise; need; need-sam; forward", "AgreementProposed" },
        { "compromise; need; need-sam; sam:forward", "AgreementProposed" },
        { "compromise; need; need-sam; forward-2", "Outdated" },
        { "compromise; need; need-sam; forward-0", "UnknownItem" },
        { "compromise; need; need-sam; forward-4", "UnknownItem" },
        { "compromise; need; need-sam; forward; forward#2", "nothing" },
        { "compromise; need; need-sam; redraft; forward", "Outdated" },
        { "compromise; need; need-sam; redraft; forward-4", "AgreementProposed" },
        { "compromise; need; need-sam; forward; assent-compromise; redraft-1", "AgreementDrafted" },
        { "compromise; need; need-sam; forward; redraft", "Outdated" },
        { "compromise; need; need-sam; forward; assent-compromise; redraft-1; forward-4", "AgreementProposed" },
        { "compromise; need; need-sam; forward; end-compromise; forward#2", "Ended" },
        { "forward", "UnknownItem" },
        { "values; forward-values", "OtherKind" },
        { "compromise; drop-draft", "DraftDropped" },
        { "compromise; alex:drop-draft", "DraftDropped" },
        { "compromise; drop-draft; drop-draft#2", "Ended" },
        { "compromise; need; need-sam; forward; drop-draft", "NotADraft" },
        { "values; drop-values", "NotADraft" },
        { "drop-draft", "UnknownItem" },

        { "goal; step", "StepAdded" },
        { "goal; step; step-sam", "StepAdded" },
        { "values; step-values", "OtherKind" },
        { "step", "UnknownItem" },
        { "goal; step; change", "StepChanged" },
        { "goal; step; sam:change", "NotYours" },
        { "goal; step; change-2", "UnknownItem" },
        { "goal; step; remove; change", "UnknownItem" },
        { "change", "UnknownItem" },
        { "goal; step; remove", "StepRemoved" },
        { "goal; step; sam:remove", "NotYours" },
        { "goal; step; remove; remove#2", "UnknownItem" },
        { "goal; remove", "UnknownItem" },
        { "goal; step; forward-goal", "StepMissing" },
        { "goal; step; step-sam; forward-goal", "AgreementProposed" },
        { "goal; step; step-sam; remove; forward-goal", "StepMissing" },
        { "goal; step; step-sam; forward-goal; remove", "LastStep" },
        { "goal; step; step#2; step-sam; forward-goal; remove", "StepRemoved" },
        { "goal; step; step-sam; forward-goal; change", "StepChanged" },
        { "goal; step; step-sam; forward-goal; end-goal; change", "Ended" },

        { "benchmark; measure", "UnknownItem" },
        { "benchmark; alex:measure", "UnknownItem" },
        { "measure", "UnknownItem" },
        { "benchmark; assent-benchmark; measure", "MeasurementNoted" },
        { "benchmark; assent-benchmark; alex:measure", "MeasurementNoted" },
        { "benchmark; assent-benchmark; pause; measure", "MeasurementNoted" },
        { "benchmark; assent-benchmark; measure-0", "UnknownItem" },
        { "benchmark; assent-benchmark; measure-2", "UnknownItem" },
        { "benchmark; assent-benchmark; more-benchmark; measure-2", "UnknownItem" },
        { "benchmark; assent-benchmark; more-benchmark; measure", "MeasurementNoted" },
        { "benchmark; assent-benchmark; more-benchmark; assent-benchmark-2; measure", "Outdated" },
        { "benchmark; assent-benchmark; more-benchmark; assent-benchmark-2; measure-2", "MeasurementNoted" },
        { "benchmark; assent-benchmark; end-benchmark; measure", "Ended" },
        { "benchmark; end-benchmark; measure", "UnknownItem" },
        { "values; assent-values; measure-values", "OtherKind" },

        { "limit; values; attach", "UnknownItem" },
        { "limit; values; assent-values; attach", "ValueAttached" },
        { "limit; values; assent-values; attach; attach#2", "nothing" },
        { "limit; values; assent-values; attach; attach-2", "ValueAttached" },
        { "limit; values; assent-values; attach-0", "UnknownItem" },
        { "limit; values; assent-values; attach-3", "UnknownItem" },
        { "limit; values; assent-values; attach-v2", "UnknownItem" },
        { "values; assent-values; attach", "UnknownItem" },
        { "limit; safety; assent-safety; attach-safety", "OtherKind" },
        { "limit; values; assent-values; end-values; attach", "Ended" },
        { "limit; values; assent-values; attach; detach", "ValueDetached" },
        { "limit; values; assent-values; attach; detach; detach#2", "nothing" },
        { "limit; values; assent-values; attach-2; detach", "nothing" },
        { "limit; values; assent-values; attach; end-values; detach", "ValueDetached" },
        { "detach", "UnknownItem" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("safety", "safety", AgreementStatus.Proposed, null, 1)]
    [InlineData("safety; assent-safety", "safety", AgreementStatus.Active, 1, null)]
    [InlineData("safety; assent-safety; edit", "safety", AgreementStatus.Active, 1, 2)]
    [InlineData("safety; assent-safety; edit; assent-safety-2", "safety", AgreementStatus.Active, 2, null)]
    [InlineData("safety; edit; assent-safety-2", "safety", AgreementStatus.Active, 2, null)]
    [InlineData("safety; assent-safety; drop-term", "safety", AgreementStatus.Active, 2, null)]
    [InlineData("safety; assent-safety; sam:drop-term", "safety", AgreementStatus.Active, 2, null)]
    [InlineData("safety; assent-safety; edit; drop-term-2", "safety", AgreementStatus.Active, 3, null)]
    [InlineData("safety; assent-safety; drop-day", "safety", AgreementStatus.Active, 1, 2)]
    [InlineData("safety; drop-term", "safety", AgreementStatus.Proposed, null, 2)]
    [InlineData("safety; assent-safety; edit; end-safety", "safety", AgreementStatus.Ended, null, null)]
    [InlineData("exams; assent-exams; longer", "exams", AgreementStatus.Active, 1, 2)]
    [InlineData("compromise; need; need-sam", "compromise", AgreementStatus.Draft, null, null)]
    [InlineData("compromise; need; need-sam; forward", "compromise", AgreementStatus.Proposed, null, 1)]
    [InlineData("compromise; need; need-sam; forward; assent-compromise", "compromise", AgreementStatus.Active, 1, null)]
    [InlineData("compromise; need; need-sam; forward; assent-compromise; redraft-1", "compromise", AgreementStatus.Active, 1, null)]
    [InlineData("compromise; drop-draft", "compromise", AgreementStatus.Ended, null, null)]
    public void What_is_in_force_stays_until_all_agree_on_more_and_less_takes_effect_at_once(
        string script, string of, AgreementStatus status, int? inForce, int? proposed)
    {
        var item = Items(RoomScript.Play(script, Steps)).Single(i => i.Agreement.Id == Of(of));

        Assert.Equal((status, inForce, proposed), (item.Status, item.InForce?.Number, item.Proposed?.Number));
    }

    [Theory]
    [InlineData("compromise", "WriteYourNeed", "WriteYourNeed", "NeedMissing")]
    [InlineData("compromise; need", "", "WriteYourNeed", "NeedMissing")]
    [InlineData("compromise; need; need-sam", "PutDraftForward", "PutDraftForward", null)]
    [InlineData("compromise; need; need-sam; forward", "", "", null)]
    [InlineData("compromise; need; need-sam; forward; redraft-1", "PutDraftForward", "PutDraftForward", null)]
    [InlineData("compromise; drop-draft", "", "", null)]
    [InlineData("goal; step", "", "AddYourStep", "StepMissing")]
    [InlineData("goal; step; step-sam; remove", "AddYourStep", "", "StepMissing")]
    [InlineData("goal; step; step-sam; forward-goal; end-goal", "", "", null)]
    [InlineData("values", "", "", null)]
    public void Each_is_asked_for_their_own_part_and_the_draft_says_that_one_is_missing(string script, string alexs, string sams, string? missing)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal((alexs, sams), (OpenSteps(room, RoomScript.Alex), OpenSteps(room, RoomScript.Sam)));
        Assert.Equal(missing, Items(room).Single().Missing?.Code);
    }

    [Theory]
    [InlineData("exams", 1, false)]
    [InlineData("exams; assent-exams@-20", 0, true)]
    [InlineData("exams; assent-exams@-20", -30, false)]
    [InlineData("exams; assent-exams@24", 23, false)]
    [InlineData("exams; assent-exams@24", 24, false)]
    [InlineData("exams; assent-exams@24", 25, true)]
    public void An_agreed_context_relaxes_from_its_start_and_never_backwards(string script, double at, bool relaxed) =>
        Assert.Equal(relaxed, RoomScript.Play(script, Steps).Facts.IsRelaxedAt(RoomScript.Hours(at)));

    [Fact]
    public void A_narrowing_holds_from_when_it_was_said_also_where_the_other_assents_to_it_later()
    {
        var room = RoomScript.Play("safety@-60; assent-safety@-50; drop-term@-40; assent-safety-2@-30", Steps);
        var entry = room.State.Terms.Entries[Of("safety").Terms];

        Assert.Equal("TermsAssented", room.Outcome);
        Assert.Equal([null, 1, 2, 2], new[] { -55, -45, -35, -25 }.Select(at => entry.InForceAt(room.Facts.Members, RoomScript.Hours(at))?.Number));
    }

    [Fact]
    public void A_context_that_was_ended_relaxes_no_more_from_then_on()
    {
        var steps = new StepTable { ["end"] = Sam(new EndTerms(Of("exams").Terms)) };
        var room = RoomScript.Play("exams; assent-exams@-20", Steps).Take("end@10", steps);

        Assert.Equal((true, false, false), (room.Facts.IsRelaxedAt(RoomScript.Hours(9)), room.Facts.IsRelaxedAt(RoomScript.Hours(10)), room.Facts.IsRelaxedAt(RoomScript.Hours(11))));
    }

    private static string OpenSteps(RoomScript room, PersonId person) =>
        string.Join(' ', AgreementQueries.OpenSteps(room.State.Agreements, room.Facts, person).Select(s => s.What.Code));

    private static List<AgreementItem> Items(RoomScript room) =>
        AgreementQueries.Items(room.State.Agreements, room.Facts, room.State.Membership.LifeChanges, RoomScript.Alex, room.Now).ToList();

    private static PrivateText Text(string words) => RoomScript.Text(words);

    private static AgreementId Of(string step) => AgreementId.For(RoomScript.Relationship, RoomScript.Id(step));

    private static Compromise Trial(LocalDate to) => new(Text("every other evening"), Day, to);

    private static ProposeAgreement Propose(AgreementContent content, LocalDate? reviewOn = null) => new(content, reviewOn);

    private static Step Alex(RoomCommand command) => new(RoomScript.Alex, command);

    private static Step Sam(RoomCommand command) => new(RoomScript.Sam, command);
}
