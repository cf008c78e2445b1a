namespace AttachmentRepair.Repairs;

/// <summary>What both say together: shared problems and the chapters of the narrative. Immutable; equality is by value.</summary>
public sealed record NarrativeState
{
    /// <summary>All shared problems ever proposed in the room.</summary>
    public ValueMap<SharedProblemId, SharedProblem> Problems { get; init; } = ValueMap<SharedProblemId, SharedProblem>.Empty;

    /// <summary>All chapters ever proposed in the room.</summary>
    public ValueMap<ChapterId, NarrativeChapter> Chapters { get; init; } = ValueMap<ChapterId, NarrativeChapter>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(NarrativeState state, RoomFacts facts, NarrativeCommand command, CommandContext context) => command switch
    {
        ProposeSharedProblem c => facts.Exists(c.Injury.Ref)
            ? new SharedProblemProposed(SharedProblemId.For(context.Relationship, context.Command), c.Injury, 1, c.Words)
            : Rejection.UnknownItem,
        ReviseSharedProblem c => !state.Problems.TryGetValue(c.Problem, out var problem) ? Rejection.UnknownItem
            : Wordings.Refusal(c.Problem.Terms, problem.Versions.Count, c.Version, facts) is { } why ? why
            : new SharedProblemProposed(c.Problem, problem.Injury, c.Version + 1, c.Words),
        ProposeChapter c => c.Injury is { } injury && !facts.Exists(injury.Ref)
            ? Rejection.UnknownItem
            : new ChapterProposed(ChapterId.For(context.Relationship, context.Command), c.Injury, 1, c.Words, c.ReviewOn),
        ReviseChapter c => !state.Chapters.TryGetValue(c.Chapter, out var chapter) ? Rejection.UnknownItem
            : Wordings.Refusal(c.Chapter.Terms, chapter.Versions.Count, c.Version, facts) is { } why ? why
            : new ChapterProposed(c.Chapter, chapter.Injury, c.Version + 1, c.Words, c.ReviewOn),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static NarrativeState Evolve(NarrativeState state, NarrativeEvent e, in Envelope envelope)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        switch (e)
        {
            case SharedProblemProposed p:
                var problem = state.Problems.TryGetValue(p.Problem, out var worded) ? worded : new(p.Problem, p.Injury, []);
                return state with { Problems = state.Problems.Set(p.Problem, problem with { Versions = problem.Versions.Add(new(p.Version, author, p.Words, null, at)) }) };
            case ChapterProposed p:
                var chapter = state.Chapters.TryGetValue(p.Chapter, out var told) ? told : new(p.Chapter, p.Injury, []);
                return state with { Chapters = state.Chapters.Set(p.Chapter, chapter with { Versions = chapter.Versions.Add(new(p.Version, author, p.Words, p.ReviewOn, at)) }) };
            default:
                return state;
        }
    }

    internal static NarrativeState Refill(NarrativeState state, TermsId terms, int number, PrivateText words)
    {
        if (state.Problems.TryGetValue(new(terms.Value), out var problem))
        {
            return state with { Problems = state.Problems.Set(problem.Id, problem with { Versions = Wordings.Refilled(problem.Versions, number, words) }) };
        }

        return state.Chapters.TryGetValue(new(terms.Value), out var chapter)
            ? state with { Chapters = state.Chapters.Set(chapter.Id, chapter with { Versions = Wordings.Refilled(chapter.Versions, number, words) }) }
            : state;
    }
}
