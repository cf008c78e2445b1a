using AttachmentRepair.Repairs;

namespace AttachmentRepair.Tests.Repairs;

/// <summary>Shared problems, chapters and strategies: what both word together.</summary>
public class WordingDecisionTests
{
    private static readonly InjuryId Injury = InjuryId.For(RoomScript.Relationship, RoomScript.Id("name"));
    private static readonly SharedProblemId Problem = SharedProblemId.For(RoomScript.Relationship, RoomScript.Id("problem"));
    private static readonly ChapterId Chapter = ChapterId.For(RoomScript.Relationship, RoomScript.Id("chapter"));
    private static readonly StrategyId Strategy = StrategyId.For(RoomScript.Relationship, RoomScript.Id("strategy"));
    private static readonly PrivateText Words = RoomScript.Text("start over");

    public static StepTable Steps { get; } = new()
    {
        ["name"] = new(RoomScript.Sam, new NameInjury(RoomScript.Alex, InjuryKind.Absence, Words)),
        ["problem"] = new(RoomScript.Alex, new ProposeSharedProblem(Injury, Words)),
        ["problem-2"] = new(RoomScript.Sam, new ReviseSharedProblem(Problem, 1, RoomScript.Text("stress takes us both"))),
        ["problem-3"] = new(RoomScript.Sam, new ReviseSharedProblem(Problem, 2, Words)),
        ["problem-1"] = new(RoomScript.Sam, new ReviseSharedProblem(Problem, 0, Words)),
        ["assent-problem"] = new(RoomScript.Sam, new AssentToTerms(Problem.Terms, 1)),
        ["assent-problem-2"] = new(RoomScript.Alex, new AssentToTerms(Problem.Terms, 2)),
        ["end-problem"] = new(RoomScript.Sam, new EndTerms(Problem.Terms)),
        ["chapter"] = new(RoomScript.Alex, new ProposeChapter(Words)),
        ["chapter-injury"] = new(RoomScript.Alex, new ProposeChapter(Words, Injury)),
        ["chapter-2"] = new(RoomScript.Sam, new ReviseChapter(Chapter, 1, Words)),
        ["chapter-3"] = new(RoomScript.Sam, new ReviseChapter(Chapter, 2, Words)),
        ["chapter-1"] = new(RoomScript.Sam, new ReviseChapter(Chapter, -1, Words)),
        ["end-chapter"] = new(RoomScript.Sam, new EndTerms(Chapter.Terms)),
        ["strategy"] = new(RoomScript.Alex, new ProposeStrategy(Words)),
        ["strategy-2"] = new(RoomScript.Sam, new ReviseStrategy(Strategy, 1, Words)),
        ["strategy-3"] = new(RoomScript.Sam, new ReviseStrategy(Strategy, 2, Words)),
        ["strategy-1"] = new(RoomScript.Sam, new ReviseStrategy(Strategy, 0, Words)),
        ["assent-strategy"] = new(RoomScript.Sam, new AssentToTerms(Strategy.Terms, 1)),
        ["end-strategy"] = new(RoomScript.Sam, new EndTerms(Strategy.Terms)),
        ["use"] = new(RoomScript.Alex, new UseStrategy(Strategy)),
        ["helped"] = new(RoomScript.Sam, new NoteStrategyHelped(Strategy, 1)),
        ["helped-2"] = new(RoomScript.Sam, new NoteStrategyHelped(Strategy, 2)),
        ["helped-0"] = new(RoomScript.Sam, new NoteStrategyHelped(Strategy, 0)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "name; problem", "SharedProblemProposed" },
        { "name; pause; problem", "SharedProblemProposed" },
        { "problem", "UnknownItem" },
        { "name; problem; problem-2", "SharedProblemProposed" },
        { "name; problem; problem-2; problem-2#2", "Outdated" },
        { "name; problem; problem-2; problem-3", "SharedProblemProposed" },
        { "name; problem; problem-3", "UnknownItem" },
        { "name; problem; problem-1", "UnknownItem" },
        { "name; problem; end-problem; problem-2", "Ended" },
        { "problem-2", "UnknownItem" },

        { "chapter", "ChapterProposed" },
        { "chapter-injury", "UnknownItem" },
        { "name; chapter-injury", "ChapterProposed" },
        { "chapter; chapter-2", "ChapterProposed" },
        { "chapter; chapter-2; chapter-2#2", "Outdated" },
        { "chapter; chapter-2; chapter-3", "ChapterProposed" },
        { "chapter; chapter-3", "UnknownItem" },
        { "chapter; chapter-1", "UnknownItem" },
        { "chapter; end-chapter; chapter-2", "Ended" },
        { "chapter-2", "UnknownItem" },

        { "strategy", "StrategyProposed" },
        { "strategy; strategy-2", "StrategyProposed" },
        { "strategy; strategy-2; strategy-2#2", "Outdated" },
        { "strategy; strategy-2; strategy-3", "StrategyProposed" },
        { "strategy; strategy-3", "UnknownItem" },
        { "strategy; strategy-1", "UnknownItem" },
        { "strategy; end-strategy; strategy-2", "Ended" },
        { "strategy-2", "UnknownItem" },
        { "strategy; use", "NotInForce" },
        { "strategy; assent-strategy; use", "StrategyUsed" },
        { "strategy; assent-strategy; pause; use", "StrategyUsed" },
        { "strategy; assent-strategy; strategy-2; use", "StrategyUsed" },
        { "strategy; assent-strategy; end-strategy; use", "NotInForce" },
        { "use", "UnknownItem" },
        { "strategy; assent-strategy; use; helped", "StrategyHelped" },
        { "strategy; assent-strategy; use; end-strategy; helped", "StrategyHelped" },
        { "strategy; assent-strategy; use; helped; helped#2", "nothing" },
        { "strategy; assent-strategy; use; alex:helped", "NotYours" },
        { "strategy; assent-strategy; use; helped-2", "UnknownItem" },
        { "strategy; assent-strategy; use; helped-0", "UnknownItem" },
        { "strategy; assent-strategy; use; use#2; helped-2", "StrategyHelped" },
        { "strategy; assent-strategy; helped", "UnknownItem" },
        { "helped", "UnknownItem" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("name; problem", WordingStatus.Proposed, null)]
    [InlineData("name; problem; assent-problem", WordingStatus.Agreed, 1)]
    [InlineData("name; problem; assent-problem; problem-2", WordingStatus.Agreed, 1)]
    [InlineData("name; problem; assent-problem; problem-2; assent-problem-2", WordingStatus.Agreed, 2)]
    [InlineData("name; problem; problem-2", WordingStatus.Proposed, null)]
    [InlineData("name; problem; assent-problem; end-problem", WordingStatus.Ended, null)]
    public void A_wording_is_in_force_when_everybody_assented_until_somebody_ends_it(string script, WordingStatus status, int? inForce)
    {
        var room = RoomScript.Play(script, Steps);
        var item = Assert.Single(NarrativeQueries.Problems(room.State.Repairs.Narrative, room.Facts, RoomScript.Sam));

        Assert.Equal((status, inForce), (item.Status, item.InForce?.Number));
    }

    [Fact]
    public void Uses_keep_who_when_and_whom_they_helped()
    {
        var strategy = RoomScript.Play("strategy@-90; assent-strategy; use@-80~-82; sam:use#2@-70; helped@-60; alex:helped-2@-50", Steps).State.Repairs.Strategies.Strategies[Strategy];

        Assert.Equal(
            [
                new(1, RoomScript.Alex, RoomScript.Hours(-82), ValueMap<PersonId, NodaTime.Instant>.Empty.Set(RoomScript.Sam, RoomScript.Hours(-60))),
                new(2, RoomScript.Sam, RoomScript.Hours(-70), ValueMap<PersonId, NodaTime.Instant>.Empty.Set(RoomScript.Alex, RoomScript.Hours(-50))),
            ],
            strategy.Uses);
        Assert.Equal(2, strategy.Received);
    }

    [Fact]
    public void Terms_name_what_they_are_about()
    {
        var room = RoomScript.Play("name; problem; chapter; strategy", Steps).State;

        Assert.Equal((Problem.Ref, Chapter.Ref, Strategy.Ref), (room.SubjectOf(Problem.Terms), room.SubjectOf(Chapter.Terms), room.SubjectOf(Strategy.Terms)));
        Assert.True(room.Facts.Exists(Problem.Ref) && room.Facts.Exists(Chapter.Ref) && room.Facts.Exists(Strategy.Ref) && room.Facts.Exists(Injury.Ref));
    }
}
