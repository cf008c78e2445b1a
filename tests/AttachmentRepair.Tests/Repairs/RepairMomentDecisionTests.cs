using AttachmentRepair.Repairs;
using NodaTime;

namespace AttachmentRepair.Tests.Repairs;

public class RepairMomentDecisionTests
{
    private static readonly RepairMomentId Moment = RepairMomentId.For(RoomScript.Relationship, RoomScript.Id("offer"));
    private static readonly Timebox Quarter = Timebox.OfMinutes(15);
    private static readonly PrivateText Words = RoomScript.Text("the phone at dinner");

    public static StepTable Steps { get; } = new()
    {
        ["conflict"] = new(RoomScript.Alex, new NoteConflict()),
        ["offer"] = new(RoomScript.Alex, new OfferRepairMoment(Words, Quarter)),
        ["offer-about"] = new(RoomScript.Alex, new OfferRepairMoment(Words, Quarter, Moment.Ref)),
        ["assent"] = new(RoomScript.Sam, new AssentToTerms(Moment.Terms, 1)),
        ["assent-2"] = new(RoomScript.Alex, new AssentToTerms(Moment.Terms, 2)),
        ["end-terms"] = new(RoomScript.Sam, new EndTerms(Moment.Terms)),
        ["again"] = new(RoomScript.Sam, new OfferMomentAgain(Moment, 1, Words, Timebox.OfMinutes(30))),
        ["again-2"] = new(RoomScript.Sam, new OfferMomentAgain(Moment, 2, Words, Quarter)),
        ["again-0"] = new(RoomScript.Sam, new OfferMomentAgain(Moment, 0, Words, Quarter)),
        ["start"] = new(RoomScript.Sam, new StartRepairMoment(Moment)),
        ["halt"] = Close(MomentOutcome.Paused),
        ["understood"] = Close(MomentOutcome.Understood),
        ["practical"] = Close(MomentOutcome.PracticalStep),
        ["parked"] = Close(MomentOutcome.Parked),
        ["help"] = Close(MomentOutcome.NeedsHelp),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "conflict", "ConflictNoted" },
        { "conflict; conflict#2", "ConflictNoted" },
        { "pause; conflict", "ConflictNoted" },

        { "offer", "RepairMomentOffered" },
        { "conflict@-90; offer@-89.7", "CoolDownFirst" },
        { "conflict@-90; offer@-89.6", "RepairMomentOffered" },
        { "conflict@-90~-91; offer", "RepairMomentOffered" },
        { "conflict@-90; conflict#2@-80~-95; offer@-79.99", "RepairMomentOffered" },
        { "pause; offer", "RoomPaused" },
        { "offer-about", "UnknownItem" },
        { "offer; offer-about", "RepairMomentOffered" },

        { "offer; start", "NotInForce" },
        { "offer; assent; start", "RepairMomentStarted" },
        { "offer; assent; alex:start", "RepairMomentStarted" },
        { "offer; assent; start; start#2", "nothing" },
        { "offer@-90; assent; start@-89; start#2@-88", "NotInForce" },
        { "offer; assent; pause; start", "RoomPaused" },
        { "offer; assent; end-terms; start", "Ended" },
        { "offer; assent; start; understood; start#2", "Ended" },
        { "start", "UnknownItem" },

        { "offer; again", "RepairMomentOffered" },
        { "offer; again; again#2", "Outdated" },
        { "offer; again; again-2", "RepairMomentOffered" },
        { "offer; again-2", "UnknownItem" },
        { "offer; again-0", "UnknownItem" },
        { "offer; end-terms; again", "Ended" },
        { "offer; assent; start; understood; again", "Ended" },
        { "offer; pause; again", "RoomPaused" },
        { "offer; conflict; again", "CoolDownFirst" },
        { "again", "UnknownItem" },
        { "offer@-90; assent; start@-89; halt@-88.9; again@-88.6", "CoolDownFirst" },
        { "offer@-90; assent; start@-89; halt@-88.9; again@-88.5", "RepairMomentOffered" },
        { "offer@-90; assent; start@-89; halt@-88.9; again@-88.5; start#2", "NotInForce" },
        { "offer@-90; assent; start@-89; halt@-88.9; again@-88.5; assent-2; start#2", "RepairMomentStarted" },
        { "offer@-90; assent; start@-89; again@-88; assent-2; start#2", "RepairMomentStarted" },

        { "offer; assent; understood", "NotStarted" },
        { "offer; assent; start; halt", "RepairMomentClosed" },
        { "offer; assent; start; alex:halt", "RepairMomentClosed" },
        { "offer; assent; start; halt; halt#2", "nothing" },
        { "offer; assent; start; pause; halt", "RepairMomentClosed" },
        { "offer; assent; start; understood", "RepairMomentClosed + TermsEnded" },
        { "offer; assent; start; practical", "RepairMomentClosed + TermsEnded" },
        { "offer; assent; start; parked", "RepairMomentClosed + TermsEnded" },
        { "offer; assent; start; help", "RepairMomentClosed + TermsEnded" },
        { "offer; assent; start; halt; understood", "RepairMomentClosed + TermsEnded" },
        { "offer; assent; start; understood; understood#2", "nothing" },
        { "offer; assent; start; understood; parked", "Ended" },
        { "offer; assent; start; end-terms; parked", "RepairMomentClosed" },
        { "parked", "UnknownItem" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("offer@-90", -89, MomentStage.Offered)]
    [InlineData("offer@-90; assent", -89, MomentStage.Agreed)]
    [InlineData("offer@-90; assent; start@-89", -89, MomentStage.Running)]
    [InlineData("offer@-90; assent; start@-89", -88.76, MomentStage.Running)]
    [InlineData("offer@-90; assent; start@-89", -88.75, MomentStage.TimeUp)]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9", -88.9, MomentStage.Paused)]
    [InlineData("offer@-90; assent; start@-89; pause@-88.9", -88.9, MomentStage.Paused)]
    [InlineData("offer@-90; assent; start@-89; pause@-88.7", -88.7, MomentStage.TimeUp)]
    [InlineData("pause@-95; ready; sam:ready#2; offer@-90; assent; start@-89", -88.9, MomentStage.Running)]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; again@-88.5", -88, MomentStage.Paused)]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; again@-88.5; assent-2", -88, MomentStage.Agreed)]
    [InlineData("offer@-90; assent; start@-89; again@-88.95; assent-2", -88.9, MomentStage.Running)]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; again@-88.5; assent-2; start#2@-88", -87.6, MomentStage.Running)]
    [InlineData("offer@-90; assent; start@-89; parked", -88, MomentStage.Closed)]
    [InlineData("offer@-90; assent; end-terms", -88, MomentStage.Closed)]
    public void Where_it_stands_follows_from_the_instant(string script, double at, MomentStage expected)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(expected, room.State.Repairs.Moments.Moments[Moment].StageAt(room.Facts, RoomScript.Hours(at)));
        Assert.Equal(expected == MomentStage.TimeUp ? 1 : 0, RepairMomentQueries.OpenSteps(room.State.Repairs.Moments, room.Facts, RoomScript.Hours(at)).Count());
    }

    [Theory]
    [InlineData("conflict@-90", -89.7, "")]
    [InlineData("conflict@-90", -89.6, "OfferRepairMoment")]
    [InlineData("conflict@-90", -42.1, "OfferRepairMoment")]
    [InlineData("conflict@-90", -42, "")]
    [InlineData("conflict@-90; offer@-89", -88, "")]
    [InlineData("offer@-95; conflict@-90", -88, "OfferRepairMoment")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; understood@-41", -40, "CelebrateRecovery")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; understood@-40.9", -40, "CelebrateRecovery")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; understood@-40.8", -40, "")]
    [InlineData("offer@-90; assent; start@-89; pause@-88.9; understood@-50", -40, "CelebrateRecovery")]
    [InlineData("offer@-90; assent; start@-89; understood@-88.9; pause@-88.8; ready; sam:ready#2", -40, "")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; again@-88.5; assent-2; start#2@-88; understood@-87.8", -80, "CelebrateRecovery")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; understood@-50", 117.9, "CelebrateRecovery")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; understood@-50", 118, "")]
    [InlineData("offer@-90; assent; start@-89; understood", -80, "")]
    [InlineData("offer@-90; assent; start@-89; halt@-88.9; parked@-50", -40, "")]
    [InlineData("offer@-90; assent; start@-89; help@-88.9", 247, "HelpWithMoment")]
    [InlineData("offer@-90; assent; start@-89; help@-88.9", 247.1, "")]
    public void Both_are_offered_the_same(string script, double at, string expected)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(expected, string.Join(' ', RepairMomentQueries.Suggestions(room.State.Repairs.Moments, room.Facts, RoomScript.Hours(at)).Select(s => s.What.Code)));
    }

    [Fact]
    public void Nobody_is_named_as_the_author_of_a_conflict_or_of_a_close()
    {
        var room = RoomScript.Play("conflict@-95; offer@-90; assent; start; parked", Steps);

        Assert.All(room.Events.Where(e => e.Event is ConflictNoted or RepairMomentClosed), e => Assert.Equal(PersonId.None, e.Envelope.Author));
        Assert.Equal(Duration.FromMinutes(20), PauseSpan.UsualCoolDown);
    }

    private static Step Close(MomentOutcome outcome) => new(RoomScript.Sam, new CloseRepairMoment(Moment, outcome));
}
