using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>What an agreement says: one kind each, with content of its own. A closed family; immutable, equal by value.</summary>
public abstract record AgreementContent
{
    private protected AgreementContent()
    {
    }

    /// <summary>Its texts in a fixed order.</summary>
    public abstract ValueList<PrivateText> Wording { get; }

    /// <summary>What part of the life of both it is about, or <c>null</c> where it has none.</summary>
    public virtual AgreementArea? Area => null;

    /// <summary>What each person has to write for themselves before it can be proposed, or <c>null</c> for nothing.</summary>
    internal virtual OwnPart? NeedsOfEach => null;

    /// <summary>The day on which to look at it again by its own nature, or <c>null</c>.</summary>
    internal virtual LocalDate? ReviewOn => null;

    /// <summary>Why it cannot be agreed on as it is, or <c>null</c>.</summary>
    internal virtual Rejection? Flaw => null;

    /// <summary>The type name only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Whether it asks nothing of anybody that another version does not; in doubt no.</summary>
    /// <param name="old">The other version.</param>
    public virtual bool IsNarrower(AgreementContent old) => false;

    /// <summary>Whether a change of circumstances touches it.</summary>
    /// <param name="change">The change.</param>
    public virtual bool IsTouchedBy(LifeChange change) => true;

    /// <summary>The same content with other texts.</summary>
    /// <param name="wording">As many texts as <see cref="Wording"/> has, in its order.</param>
    internal abstract AgreementContent With(ValueList<PrivateText> wording);

    private protected static bool IsPartOf<T>(ValueList<T> part, ValueList<T> whole)
    {
        var next = 0;
        foreach (var item in whole)
        {
            next += next < part.Count && EqualityComparer<T>.Default.Equals(part[next], item) ? 1 : 0;
        }

        return next == part.Count && part.Count < whole.Count;
    }
}

/// <summary>What both agree on about safety and honesty, term by term.</summary>
/// <param name="Terms">The terms, at least one.</param>
public sealed record SafetyHonestyAgreement(ValueList<PrivateText> Terms) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Terms;

    internal override Rejection? Flaw => Terms.Count == 0 ? Rejection.NothingToAgreeOn : null;

    /// <inheritdoc/>
    public override bool IsNarrower(AgreementContent old) => old is SafetyHonestyAgreement o && IsPartOf(Terms, o.Terms);

    internal override AgreementContent With(ValueList<PrivateText> wording) => new SafetyHonestyAgreement(wording);
}

/// <summary>A commitment of each to the other, the same for both.</summary>
/// <param name="Kind">To what.</param>
/// <param name="Promise">In their words.</param>
public sealed record MutualCommitment(MutualCommitmentKind Kind, PrivateText Promise) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Promise];

    /// <inheritdoc/>
    public override bool IsTouchedBy(LifeChange change) => false;

    internal override AgreementContent With(ValueList<PrivateText> wording) => this with { Promise = wording[0] };
}

/// <summary>Values that both hold. Each can be given as the reason of something else with <see cref="AttachValue"/>.</summary>
/// <param name="Values">The values, at least one.</param>
/// <param name="IsOrdered">Whether the first matters most.</param>
public sealed record SharedValues(ValueList<PrivateText> Values, bool IsOrdered = false) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Values;

    internal override Rejection? Flaw => Values.Count == 0 ? Rejection.NothingToAgreeOn : null;

    /// <inheritdoc/>
    public override bool IsNarrower(AgreementContent old) => old is SharedValues o && IsOrdered == o.IsOrdered && IsPartOf(Values, o.Values);

    /// <inheritdoc/>
    public override bool IsTouchedBy(LifeChange change) => false;

    internal override AgreementContent With(ValueList<PrivateText> wording) => this with { Values = wording };
}

/// <summary>Something that both want to look at over time. Until both have assented it measures nothing.</summary>
/// <param name="Observable">What can be observed by both.</param>
/// <param name="Measure">How it is measured.</param>
/// <param name="Horizon">Until when.</param>
public sealed record Benchmark(PrivateText Observable, PrivateText Measure, LocalDate Horizon) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Observable, Measure];

    internal override AgreementContent With(ValueList<PrivateText> wording) => this with { Observable = wording[0], Measure = wording[1] };
}

/// <summary>
/// Circumstances of the one who names them. They explain; they excuse nothing and blame nobody. Where it says so and both agree, what is due in the period
/// is relaxed from the moment of agreeing.
/// </summary>
/// <param name="Kind">What they are.</param>
/// <param name="Period">When.</param>
/// <param name="IsRelaxing">Whether to relax what is due in the period.</param>
/// <param name="Note">In their owner's words, or <c>null</c>.</param>
public sealed record ContextFactor(ContextFactorKind Kind, RelaxedPeriod Period, bool IsRelaxing = false, PrivateText? Note = null) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Note is null ? [] : [Note];

    internal override Rejection? Flaw => Period.To < Period.From ? Rejection.PeriodEndsFirst : null;

    /// <inheritdoc/>
    public override bool IsTouchedBy(LifeChange change) => false;

    internal override AgreementContent With(ValueList<PrivateText> wording) => Note is null ? this : this with { Note = wording[0] };
}

/// <summary>A way that honours a need of each, for a time of trial after which both look at it again. Each writes their own need: <see cref="WriteNeed"/>.</summary>
/// <param name="Terms">The way.</param>
/// <param name="TrialFrom">The first day of the trial.</param>
/// <param name="TrialTo">The last day of the trial, on which to look at it again.</param>
public sealed record Compromise(PrivateText Terms, LocalDate TrialFrom, LocalDate TrialTo) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Terms];

    internal override OwnPart? NeedsOfEach => OwnPart.Need;

    internal override LocalDate? ReviewOn => TrialTo;

    internal override Rejection? Flaw => TrialTo < TrialFrom ? Rejection.PeriodEndsFirst : null;

    internal override AgreementContent With(ValueList<PrivateText> wording) => this with { Terms = wording[0] };
}

/// <summary>A goal that both own. Each adds and changes their own steps: <see cref="AddStep"/>.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Horizon">Until when, or <c>null</c>.</param>
public sealed record JointGoal(PrivateText Goal, LocalDate? Horizon = null) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Goal];

    internal override OwnPart? NeedsOfEach => OwnPart.Step;

    internal override AgreementContent With(ValueList<PrivateText> wording) => this with { Goal = wording[0] };
}

/// <summary>Words of the two for what is hard to say.</summary>
/// <param name="Words">The words, at least one.</param>
public sealed record Vocabulary(ValueList<VocabularyWord> Words) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Words.SelectMany(w => (PrivateText[])[w.Word, w.Meaning]).ToValueList();

    internal override Rejection? Flaw => Words.Count == 0 ? Rejection.NothingToAgreeOn : null;

    /// <inheritdoc/>
    public override bool IsNarrower(AgreementContent old) => old is Vocabulary o && IsPartOf(Words, o.Words);

    /// <inheritdoc/>
    public override bool IsTouchedBy(LifeChange change) => false;

    internal override AgreementContent With(ValueList<PrivateText> wording) =>
        new Vocabulary(Words.Select((_, i) => new VocabularyWord(wording[2 * i], wording[(2 * i) + 1])).ToValueList());
}

/// <summary>Anything else that both agree on in one area of their everyday life.</summary>
/// <param name="In">The area.</param>
/// <param name="Terms">What both agree on.</param>
public sealed record GeneralAgreement(AgreementArea In, PrivateText Terms) : AgreementContent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Terms];

    /// <inheritdoc/>
    public override AgreementArea? Area => In;

    /// <inheritdoc/>
    public override bool IsTouchedBy(LifeChange change) => change.Concerns(In);

    internal override AgreementContent With(ValueList<PrivateText> wording) => this with { Terms = wording[0] };
}
