using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>Events about the staged plan of repair. None of them alone opens a gate that waits for everybody.</summary>
public abstract record StageEvent : RoomEvent;

/// <summary>The author is ready for the next stage; the last ready that is needed enters it.</summary>
/// <param name="Stage">The next stage.</param>
/// <param name="Version">The version of the plan.</param>
public sealed record SaidReadyForStage(RepairStage Stage, int Version) : StageEvent;

/// <summary>The author took back their ready.</summary>
/// <param name="Version">The version of the plan.</param>
public sealed record StageReadyWithdrawn(int Version) : StageEvent;

/// <summary>Things went back to an earlier stage. Neutral; it says nothing about anybody and is no evidence.</summary>
/// <param name="Stage">The stage from now on.</param>
public sealed record StageChanged(RepairStage Stage) : StageEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>Shared settings were proposed; neutral, and in force at once, where they only narrow.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Settings">The settings.</param>
/// <param name="ReviewOn">The day on which to look at them again, or <c>null</c>.</param>
/// <param name="Narrows">The version in force that they only narrow, 0 where none is and they narrow what holds without, or <c>null</c>.</param>
public sealed record SettingsProposed(TermsId Terms, int Version, SharedSettings Settings, LocalDate? ReviewOn, int? Narrows) : StageEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => Narrows is not null;

    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Terms, Version, ReviewOn, Narrows);
}

/// <summary>It was proposed what everybody consents to account for.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Accountability">What is consented to, and until when.</param>
public sealed record AccountabilityProposed(TermsId Terms, int Version, AccountabilityConsent Accountability) : StageEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Terms, Version, null);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Accountability.Scope];
}

/// <summary>A future commitment was proposed.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Future">The intention and its horizon.</param>
public sealed record FutureCommitmentProposed(TermsId Terms, int Version, FutureCommitment Future) : StageEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Terms, Version, null);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Future.Intention];
}

/// <summary>A maintenance plan was proposed.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Plan">The plan.</param>
public sealed record MaintenancePlanProposed(TermsId Terms, int Version, MaintenancePlan Plan) : StageEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Terms, Version, null);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Plan.WarningSigns;
}

/// <summary>It was proposed to end the plan of repair.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Words">What the proposer says to it, or <c>null</c>.</param>
public sealed record PlanEndProposed(TermsId Terms, int Version, PrivateText? Words) : StageEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Terms, Version, null);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Words is null ? [] : [Words];
}

/// <summary>The author wrote their profile; kept in the private room.</summary>
/// <param name="Needs">What they need.</param>
/// <param name="History">What came before, or <c>null</c>.</param>
/// <param name="Pace">Their own pace, or <c>null</c>.</param>
public sealed record ProfileWritten(ValueList<PrivateText> Needs, PrivateText? History, Pace? Pace) : StageEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => History is null ? Needs : [.. Needs, History];
}

/// <summary>The author noted how safe they feel; kept in the private room.</summary>
/// <param name="Rating">How safe.</param>
public sealed record FeltSafetyRated(SelfRating Rating) : StageEvent;
