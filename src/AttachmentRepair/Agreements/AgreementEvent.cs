using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>Events about agreements.</summary>
public abstract record AgreementEvent : RoomEvent;

/// <summary>A draft was begun, or its content written anew; nothing is proposed yet.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Content">What it says.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="ReviewEveryMonths">After how many months each to look again; <c>null</c> for once.</param>
public sealed record AgreementDrafted(AgreementId Agreement, AgreementContent Content, LocalDate? ReviewOn, int? ReviewEveryMonths) : AgreementEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Content.Wording;
}

/// <summary>A version was proposed.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Content">What it says.</param>
/// <param name="Needs">The needs that it honours, where it is a compromise.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="ReviewEveryMonths">After how many months each to look again; <c>null</c> for once.</param>
/// <param name="Narrows">The version in force that it narrows, or <c>null</c>.</param>
public sealed record AgreementProposed(
    AgreementId Agreement,
    int Version,
    AgreementContent Content,
    ValueList<AgreementNeed> Needs,
    LocalDate? ReviewOn,
    int? ReviewEveryMonths,
    int? Narrows) : AgreementEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Agreement.Terms, Version, ReviewOn, Narrows, ReviewEveryMonths);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [.. Content.Wording, .. Needs.Select(n => n.Need)];

    /// <summary>Whether it repeats a draft and what each wrote to it, under the name of whoever put it forward: <see cref="PutForward"/>.</summary>
    internal bool RepeatsTheDraft => Content.NeedsOfEach is not null;
}

/// <summary>A draft was dropped. Neutral.</summary>
/// <param name="Agreement">The draft.</param>
public sealed record DraftDropped(AgreementId Agreement) : AgreementEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>The author wrote their own need.</summary>
/// <param name="Agreement">The compromise.</param>
/// <param name="Need">The need.</param>
public sealed record NeedWritten(AgreementId Agreement, PrivateText Need) : AgreementEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Need];
}

/// <summary>The author added a step of their own.</summary>
/// <param name="Agreement">The joint goal.</param>
/// <param name="Number">The step's number, from 1.</param>
/// <param name="Step">The step.</param>
public sealed record StepAdded(AgreementId Agreement, int Number, PrivateText Step) : AgreementEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Step];
}

/// <summary>The author worded a step of their own anew.</summary>
/// <param name="Agreement">The joint goal.</param>
/// <param name="Number">The step's number.</param>
/// <param name="Step">The step.</param>
public sealed record StepChanged(AgreementId Agreement, int Number, PrivateText Step) : AgreementEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Step];
}

/// <summary>The author took a step of their own out.</summary>
/// <param name="Agreement">The joint goal.</param>
/// <param name="Number">The step's number.</param>
public sealed record StepRemoved(AgreementId Agreement, int Number) : AgreementEvent;

/// <summary>A value of a benchmark in force was noted.</summary>
/// <param name="Agreement">The benchmark.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Value">The value.</param>
public sealed record MeasurementNoted(AgreementId Agreement, int Version, decimal Value) : AgreementEvent;

/// <summary>A shared value was given as the reason of something.</summary>
/// <param name="Agreement">The shared values.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Value">The number of the value in that version, from 1.</param>
/// <param name="About">What it is the reason of.</param>
public sealed record ValueAttached(AgreementId Agreement, int Version, int Value, ItemRef About) : AgreementEvent;

/// <summary>A value was taken back as the reason of something.</summary>
/// <param name="Agreement">The shared values.</param>
/// <param name="Version">The version it was attached from.</param>
/// <param name="Value">The number of the value in that version, from 1.</param>
/// <param name="About">What it was the reason of.</param>
public sealed record ValueDetached(AgreementId Agreement, int Version, int Value, ItemRef About) : AgreementEvent;
