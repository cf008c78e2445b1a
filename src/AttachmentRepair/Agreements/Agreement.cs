using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>Something that both agree on, or a draft of it. Immutable; equality is by value.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Author">Who began it; the owner of a context factor.</param>
/// <param name="Draft">The newest content, proposed or not.</param>
/// <param name="ReviewOn">The day on which to look at the newest content again, or <c>null</c>.</param>
/// <param name="ReviewEveryMonths">After how many months each to look again; <c>null</c> for once.</param>
/// <param name="Revision">How often the draft, a need included, was written, from 1: what <see cref="PutForward"/> names.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="Versions">The versions proposed, oldest first; empty for a draft.</param>
/// <param name="Needs">The need of each, as they last wrote it.</param>
/// <param name="Steps">The steps of each, the removed ones included.</param>
/// <param name="Measurements">What was measured.</param>
/// <param name="DroppedAt">When somebody dropped the draft, or <c>null</c>.</param>
public sealed record Agreement(
    AgreementId Id,
    PersonId Author,
    AgreementContent Draft,
    LocalDate? ReviewOn,
    int? ReviewEveryMonths,
    int Revision,
    Instant BegunAt,
    ValueList<AgreementVersion> Versions,
    ValueMap<PersonId, PrivateText> Needs,
    ValueList<GoalStep> Steps,
    ValueList<Measurement> Measurements,
    Instant? DroppedAt)
{
    /// <summary>The terms under which it is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>The revision of the draft that was proposed last, or 0.</summary>
    internal int ProposedRevision { get; init; }

    /// <summary>The number of the newest version proposed, or 0 for a draft.</summary>
    public int Newest => Versions.Count;

    /// <summary>How far it has come.</summary>
    /// <param name="facts">The room.</param>
    public AgreementStatus Status(RoomFacts facts) =>
        HasEnded(facts) ? AgreementStatus.Ended
        : InForce(facts) is not null ? AgreementStatus.Active
        : Versions.Count > 0 ? AgreementStatus.Proposed
        : AgreementStatus.Draft;

    /// <summary>The version in force, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    public AgreementVersion? InForce(RoomFacts facts) =>
        facts.Terms.InForce(Terms, facts.Members) is { } version ? Versions[version.Number - 1] : null;

    /// <summary>Whether somebody ended it, or dropped its draft.</summary>
    /// <param name="facts">The room.</param>
    public bool HasEnded(RoomFacts facts) => DroppedAt is not null || facts.Terms.HasEnded(Terms);

    /// <summary>The members who have still to write what each writes for themselves; nobody where nothing is missing.</summary>
    /// <param name="facts">The room.</param>
    internal IEnumerable<PersonId> Missing(RoomFacts facts) => Draft.NeedsOfEach switch
    {
        OwnPart.Need => facts.Members.Select(m => m.Person).Where(p => !Needs.ContainsKey(p)),
        OwnPart.Step => facts.Members.Select(m => m.Person).Where(p => !StepsOf(p).Any()),
        _ => [],
    };

    /// <summary>The steps of a person that are still there.</summary>
    /// <param name="person">The person.</param>
    internal IEnumerable<GoalStep> StepsOf(PersonId person) => Steps.Where(s => s.Owner == person && s.RemovedAt is null);
}
