using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>Events about what both say together.</summary>
public abstract record NarrativeEvent : RepairEvent;

/// <summary>A wording of a shared problem was proposed.</summary>
/// <param name="Problem">The shared problem.</param>
/// <param name="Injury">The injury.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Words">The wording.</param>
public sealed record SharedProblemProposed(SharedProblemId Problem, InjuryId Injury, int Version, PrivateText Words) : NarrativeEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Problem.Terms, Version, null);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Words];
}

/// <summary>A wording of a chapter was proposed.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Injury">The injury it tells of, or <c>null</c>.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Words">The wording.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ChapterProposed(ChapterId Chapter, InjuryId? Injury, int Version, PrivateText Words, LocalDate? ReviewOn) : NarrativeEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Chapter.Terms, Version, ReviewOn);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Words];
}
