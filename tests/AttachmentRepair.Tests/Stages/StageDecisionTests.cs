using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Tests.Stages;

public class StageDecisionTests
{
    private static readonly TermsId Settings = Of("narrow");
    private static readonly TermsId Wider = Of("wider");
    private static readonly TermsId Ending = Of("end-plan");

    public static StepTable Steps { get; } = new()
    {
        ["next"] = new(RoomScript.Alex, new SayReadyForStage(RepairStage.Accountability, 1)),
        ["next-2"] = new(RoomScript.Alex, new SayReadyForStage(RepairStage.Attunement, 2)),
        ["next-3"] = new(RoomScript.Alex, new SayReadyForStage(RepairStage.Accountability, 3)),
        ["skip"] = new(RoomScript.Alex, new SayReadyForStage(RepairStage.Attunement, 1)),
        ["stay"] = new(RoomScript.Alex, new SayReadyForStage(RepairStage.Safety, 1)),
        ["odd"] = new(RoomScript.Alex, new SayReadyForStage((RepairStage)99, 1)),
        ["next-0"] = new(RoomScript.Alex, new SayReadyForStage(RepairStage.Accountability, 0)),
        ["unready"] = new(RoomScript.Alex, new WithdrawStageReady(1)),
        ["unready-2"] = new(RoomScript.Alex, new WithdrawStageReady(2)),
        ["back"] = new(RoomScript.Alex, new ReturnToStage(RepairStage.Safety)),
        ["back-1"] = new(RoomScript.Alex, new ReturnToStage(RepairStage.Accountability)),
        ["back-odd"] = new(RoomScript.Alex, new ReturnToStage((RepairStage)(-1))),
        ["wider"] = Propose(new(Pace.EveryDays(3), Duration.FromMinutes(10), 50, SelfRating.Of(0.4))),
        ["wider-1"] = Propose(new(Pace.EveryDays(3), Duration.FromMinutes(10), 50, SelfRating.Of(0.4)), 1),
        ["narrow"] = Propose(new(Pace.Fortnightly, Duration.FromMinutes(60), 10, SelfRating.Of(0.8))),
        ["narrow-1"] = Propose(new(Pace.EveryDays(28), Duration.FromMinutes(60), 10, SelfRating.Of(0.8)), 1),
        ["narrow-7"] = Propose(new(Pace.EveryDays(28), Duration.FromMinutes(60), 10, SelfRating.Of(0.8)), 7),
        ["mixed"] = Propose(new(Pace.Fortnightly, Duration.FromMinutes(10), 10, SelfRating.Of(0.8))),
        ["same"] = Propose(SharedSettings.Usual),
        ["too-short"] = Propose(SharedSettings.Usual with { CoolDown = SharedSettings.ShortestCoolDown.Minus(Duration.Epsilon) }),
        ["too-long"] = Propose(SharedSettings.Usual with { CoolDown = SharedSettings.LongestCoolDown.Plus(Duration.Epsilon) }),
        ["shortest"] = Propose(SharedSettings.Usual with { CoolDown = SharedSettings.ShortestCoolDown }),
        ["longest"] = Propose(SharedSettings.Usual with { CoolDown = SharedSettings.LongestCoolDown }),
        ["cap-2"] = Propose(SharedSettings.Usual with { OpenItemCap = 2 }),
        ["cap-3"] = Propose(SharedSettings.Usual with { OpenItemCap = 3 }),
        ["cap-100"] = Propose(SharedSettings.Usual with { OpenItemCap = 100 }),
        ["cap-101"] = Propose(SharedSettings.Usual with { OpenItemCap = 101 }),
        ["agree-wider"] = new(RoomScript.Sam, new AssentToTerms(Wider, 1)),
        ["agree-narrow"] = new(RoomScript.Sam, new AssentToTerms(Settings, 1)),
        ["end-narrow"] = new(RoomScript.Sam, new EndTerms(Settings)),
        ["unassent-narrow"] = new(RoomScript.Sam, new WithdrawAssent(Settings, 1)),
        ["account"] = new(RoomScript.Alex, new ProposeAccountability(new(RoomScript.Text("my evenings"), new(2026, 1, 10), RoomScript.Berlin))),
        ["account-past"] = new(RoomScript.Alex, new ProposeAccountability(new(RoomScript.Text("my evenings"), new(2026, 1, 5), RoomScript.Berlin))),
        ["future"] = new(RoomScript.Alex, new ProposeFutureCommitment(new(RoomScript.Text("to grow old"), new(2126, 12, 31), RoomScript.Berlin))),
        ["future-far"] = new(RoomScript.Alex, new ProposeFutureCommitment(new(RoomScript.Text("to grow old"), new(2127, 1, 1), RoomScript.Berlin))),
        ["future-today"] = new(RoomScript.Alex, new ProposeFutureCommitment(new(RoomScript.Text("to grow old"), new(2026, 1, 6), RoomScript.Berlin))),
        ["future-past"] = new(RoomScript.Alex, new ProposeFutureCommitment(new(RoomScript.Text("to grow old"), new(2026, 1, 5), RoomScript.Berlin))),
        ["keep-up"] = Maintain([1, 3, 6, 120]),
        ["keep-up-none"] = Maintain([]),
        ["keep-up-0"] = Maintain([0]),
        ["keep-up-121"] = Maintain([1, 121]),
        ["keep-up-twice"] = Maintain([1, 1]),
        ["keep-up-never"] = new(RoomScript.Alex, new ProposeMaintenancePlan(new([], [1], [new(9001, 1, 1)], new(2026, 1, 31), RoomScript.Berlin))),
        ["end-plan"] = new(RoomScript.Alex, new ProposePlanEnd()),
        ["end-plan-1"] = new(RoomScript.Sam, new ProposePlanEnd(RoomScript.Text("thank you"), 1)),
        ["agree-end"] = new(RoomScript.Sam, new AssentToTerms(Ending, 1)),
        ["end-end"] = new(RoomScript.Sam, new EndTerms(Ending)),
        ["profile"] = new(RoomScript.Alex, new WriteProfile([RoomScript.Text("quiet")], RoomScript.Text("my father"), Pace.Fortnightly)),
        ["felt"] = new(RoomScript.Alex, new RateFeltSafety(SelfRating.Of(0.3))),
        ["make"] = new(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I call"), RoomScript.Evenings)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "next", "SaidReadyForStage" },
        { "sam:next", "SaidReadyForStage" },
        { "next; next#2", "nothing" },
        { "next; sam:next", "SaidReadyForStage" },
        { "next; sam:next; next#2", "Outdated" },
        { "next; sam:next; next-2", "SaidReadyForStage" },
        { "pause; next", "SaidReadyForStage" },
        { "skip", "StageNotNext" },
        { "stay", "StageNotNext" },
        { "odd", "StageNotNext" },
        { "next-0", "UnknownItem" },
        { "next-2", "UnknownItem" },
        { "next; sam:next; back; next-2", "Outdated" },
        { "next; sam:next; back; next-3", "SaidReadyForStage" },
        { "next@-90; next#2@629", "nothing" },
        { "next@-90; next#2@630", "SaidReadyForStage" },
        { "private; next", "WrongRoom" },

        { "unready", "nothing" },
        { "next; unready", "StageReadyWithdrawn" },
        { "next; sam:unready", "nothing" },
        { "next; unready; unready#2", "nothing" },
        { "next; unready-2", "UnknownItem" },
        { "next; sam:next; unready", "Outdated" },
        { "next@-90; unready@700", "StageReadyWithdrawn" },

        { "back", "nothing" },
        { "back-1", "StageNotEarlier" },
        { "back-odd", "StageNotEarlier" },
        { "next; sam:next; back", "StageChanged" },
        { "next; sam:next; sam:back", "StageChanged" },
        { "next; sam:next; back-1", "nothing" },
        { "next; sam:next; pause; back", "StageChanged" },
        { "next; sam:next; next-2; sam:next-2; back", "StageChanged" },

        { "wider", "SettingsProposed" },
        { "narrow", "SettingsProposed" },
        { "mixed", "SettingsProposed" },
        { "same", "SettingsProposed" },
        { "pause; narrow", "SettingsProposed" },
        { "too-short", "SettingOutOfRange" },
        { "too-long", "SettingOutOfRange" },
        { "shortest", "SettingsProposed" },
        { "longest", "SettingsProposed" },
        { "cap-2", "SettingOutOfRange" },
        { "cap-3", "SettingsProposed" },
        { "cap-100", "SettingsProposed" },
        { "cap-101", "SettingOutOfRange" },
        { "narrow-1", "UnknownItem" },
        { "narrow; narrow#2", "Outdated" },
        { "narrow; narrow-1", "SettingsProposed" },
        { "narrow; sam:narrow-1", "SettingsProposed" },
        { "narrow; narrow-7", "UnknownItem" },
        { "narrow; wider-1", "SettingsProposed" },
        { "narrow; end-narrow; narrow-1", "Outdated" },
        { "narrow; end-narrow; wider", "SettingsProposed" },
        { "narrow; agree-narrow", "TermsAssented" },
        { "narrow; unassent-narrow", "TermsInForce" },
        { "wider; agree-wider", "TermsAssented" },
        { "wider; narrow-1; agree-wider", "Outdated" },

        { "account", "AccountabilityProposed" },
        { "account-past", "DayOutOfReach" },
        { "account; account#2", "Outdated" },
        { "future", "FutureCommitmentProposed" },
        { "future-far", "DayOutOfReach" },
        { "future-today", "FutureCommitmentProposed" },
        { "future-past", "DayOutOfReach" },
        { "keep-up", "MaintenancePlanProposed" },
        { "keep-up-none", "MaintenancePlanProposed" },
        { "keep-up-0", "BoostersNotInOrder" },
        { "keep-up-121", "BoostersNotInOrder" },
        { "keep-up-twice", "BoostersNotInOrder" },
        { "keep-up-never", "BoostersNotInOrder" },
        { "end-plan", "PlanEndProposed" },
        { "end-plan; end-plan-1", "PlanEndProposed" },
        { "end-plan; next", "SaidReadyForStage" },
        { "end-plan; agree-end; next", "Ended" },
        { "end-plan; agree-end; end-end; next", "SaidReadyForStage" },
        { "next; sam:next; end-plan; agree-end; back", "StageChanged" },
        { "cap-3; make; make#2; make#3", "CommitmentMade" },
        { "cap-3; make; make#2; make#3; make#4", "TooMuchAtOnce" },

        { "private; profile", "ProfileWritten" },
        { "private; profile; profile#2", "ProfileWritten" },
        { "profile", "WrongRoom" },
        { "private; felt", "FeltSafetyRated" },
        { "felt", "WrongRoom" },
        { "private; back", "WrongRoom" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("next", RepairStage.Safety, 1)]
    [InlineData("next; sam:next", RepairStage.Accountability, 2)]
    [InlineData("next; unready; sam:next", RepairStage.Safety, 1)]
    [InlineData("next; unready; sam:next; next#2", RepairStage.Accountability, 2)]
    [InlineData("next; sam:next; next-2", RepairStage.Accountability, 2)]
    [InlineData("next; sam:next; next-2; sam:next-2", RepairStage.Attunement, 3)]
    [InlineData("next; sam:next; next-2; sam:next-2; back-1", RepairStage.Accountability, 4)]
    [InlineData("next; sam:next; next-2; sam:next-2; back", RepairStage.Safety, 4)]
    [InlineData("next@-90; sam:next@629", RepairStage.Accountability, 2)]
    [InlineData("next@-90; sam:next@630", RepairStage.Safety, 1)]
    [InlineData("next@-90; sam:next@630; next#2", RepairStage.Accountability, 2)]
    public void A_stage_is_entered_when_everybody_is_ready_for_it_at_one_time(string script, RepairStage stage, int version)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal((stage, version), (room.State.Stages.Stage, room.State.Stages.Version));
    }

    [Theory]
    [InlineData("narrow", 14, 60, 10, 0.8)]
    [InlineData("wider", 7, 20, 40, 0.5)]
    [InlineData("mixed", 7, 20, 40, 0.5)]
    [InlineData("wider; agree-wider", 3, 10, 50, 0.4)]
    [InlineData("narrow; narrow-1", 28, 60, 10, 0.8)]
    [InlineData("narrow; wider-1", 14, 60, 10, 0.8)]
    [InlineData("wider; narrow-1", 28, 60, 10, 0.8)]
    [InlineData("narrow; end-narrow", 14, 60, 10, 0.8)]
    [InlineData("slow", 14, 20, 40, 0.5)]
    [InlineData("slow; slow#2", 28, 20, 40, 0.5)]
    [InlineData("wider; agree-wider; slow", 6, 10, 50, 0.4)]
    [InlineData("slow; wider; agree-wider", 3, 10, 50, 0.4)]
    [InlineData("wider; slow; agree-wider", 14, 10, 50, 0.4)]
    public void The_narrower_holds_until_everybody_agrees(string script, int days, int minutes, int cap, double level) =>
        Assert.Equal(new(Pace.EveryDays(days), Duration.FromMinutes(minutes), cap, SelfRating.Of(level)), RoomScript.Play(script, Steps).State.Settings);

    [Fact]
    public void Whoever_ends_wide_settings_goes_back_to_the_usual_ones()
    {
        var steps = new StepTable { ["wider"] = Steps["wider"], ["agree-wider"] = Steps["agree-wider"], ["end"] = new(RoomScript.Sam, new EndTerms(Wider)) };

        Assert.Equal(SharedSettings.Usual, RoomScript.Play("wider; agree-wider; end", steps).State.Settings);
    }

    [Theory]
    [InlineData("narrow; pause@-50; ready; sam:ready", 60)]
    [InlineData("pause@-50; narrow; ready; sam:ready", 20)]
    [InlineData("wider; agree-wider; pause@-50; ready; sam:ready", 10)]
    public void A_pause_lasts_the_cool_down_with_which_it_began(string script, int minutes)
    {
        var facts = RoomScript.Play(script, Steps).Facts;

        Assert.True(facts.IsPausedAt(RoomScript.Hours(-50) + Duration.FromMinutes(minutes) - Duration.Epsilon));
        Assert.False(facts.IsPausedAt(RoomScript.Hours(-50) + Duration.FromMinutes(minutes)));
    }

    [Theory]
    [InlineData("narrow")]
    [InlineData("next; sam:next; back")]
    public void What_narrows_hides_who_it_was(string script) => Assert.Equal(PersonId.None, RoomScript.Play(script, Steps).Events[^1].Envelope.Author);

    [Fact]
    public void Going_back_takes_the_readies_with_it_and_loses_no_change()
    {
        var room = RoomScript.Play("next@-90; sam:next@-80; next-2@-70; sam:back@-60", Steps).State.Stages;

        Assert.Empty(room.Ready);
        Assert.Equal(
            [
                new(2, RepairStage.Accountability, RoomScript.Hours(-80), ValueMap<PersonId, Instant>.Empty.Set(RoomScript.Alex, RoomScript.Hours(-90)).Set(RoomScript.Sam, RoomScript.Hours(-80))),
                new(3, RepairStage.Safety, RoomScript.Hours(-60), ValueMap<PersonId, Instant>.Empty),
            ],
            room.Changes);
    }

    [Theory]
    [InlineData("2024-02-29T10:00:00Z", "2025-02-27T23:00:00Z", "2025-02-28", "2026-02-28")]
    [InlineData("2024-02-29T10:00:00Z", "2025-02-27T22:59:59Z", null, "2025-02-28")]
    [InlineData("2024-02-29T10:00:00Z", "2024-02-29T10:00:00Z", null, "2025-02-28")]
    [InlineData("2024-02-29T10:00:00Z", "2028-03-01T10:00:00Z", "2028-02-29", "2029-02-28")]
    [InlineData("2024-02-29T10:00:00Z", "2029-03-01T10:00:00Z", "2029-02-28", null)]
    [InlineData("2024-02-29T10:00:00Z", "2031-03-01T10:00:00Z", null, null)]
    public void A_future_commitment_is_looked_at_again_every_year_until_its_horizon(string agreed, string now, string? last, string? next)
    {
        var future = new FutureCommitment(RoomScript.Text("x"), new(2029, 12, 31), RoomScript.Berlin);

        Assert.Equal(Day(last), future.LastReviewOn(At(agreed), At(now)));
        Assert.Equal(Day(next), future.NextReviewOn(At(agreed), At(now)));
    }

    [Fact]
    public void Consent_lives_to_the_end_of_its_last_day_where_it_was_given()
    {
        var consent = new AccountabilityConsent(RoomScript.Text("x"), new(2026, 1, 10), RoomScript.Berlin);

        Assert.True(consent.IsLiveAt(At("2026-01-10T22:59:59Z")));
        Assert.False(consent.IsLiveAt(At("2026-01-10T23:00:00Z")));
    }

    [Fact]
    public void A_pace_is_one_to_ninety_two_days_and_the_longer_interval_is_slower()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.EveryDays(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.EveryDays(93));
        Assert.Equal((Pace.Fortnightly, Pace.EveryDays(92)), (Pace.Weekly.Doubled(), Pace.EveryDays(50).Doubled()));
        Assert.Equal((Pace.Fortnightly, Pace.Fortnightly), (Pace.SlowerOf(Pace.Weekly, Pace.Fortnightly), Pace.SlowerOf(Pace.Fortnightly, Pace.Weekly)));
        Assert.Equal((Duration.FromDays(7), "Pace"), (Pace.Weekly.Interval, Pace.Weekly.ToString()));
    }

    [Fact]
    public void Terms_of_the_plan_say_what_they_are_about()
    {
        var room = RoomScript.Play("narrow; account; future; keep-up; end-plan", Steps).State;

        Assert.Equal(
            ["settings", "accountability", "future-commitment", "maintenance-plan", "plan-end", "terms"],
            new[] { "narrow", "account", "future", "keep-up", "end-plan", "other" }.Select(s => room.SubjectOf(Of(s)).Concept),
            StringComparer.Ordinal);
        Assert.True(room.Facts.Exists(new("settings", Settings.Value)) && room.Facts.Exists(RepairPlan.Ref));
        Assert.False(room.Facts.Exists(new("plan-end", Settings.Value)) || room.Facts.Exists(new("plan", 1)) || room.Facts.Exists(new("settings", 1)));
    }

    private static TermsId Of(string step) => TermsId.For(RoomScript.Relationship, RoomScript.Id(step));

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private static LocalDate? Day(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Step Propose(SharedSettings settings, int version = 0) => new(RoomScript.Alex, new ProposeSettings(settings, version));

    private static Step Maintain(ValueList<int> months) =>
        new(RoomScript.Alex, new ProposeMaintenancePlan(new([RoomScript.Text("late nights")], months, [new(2026, 7, 1)], new(2026, 1, 31), RoomScript.Berlin)));
}
