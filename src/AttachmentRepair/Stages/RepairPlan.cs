using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>
/// The staged plan of repair as one viewer sees it: what is shared, and the viewer's own signals. What anybody noted in private is no part of it. Equality is by
/// value.
/// </summary>
/// <param name="Status">How it stands.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Version">The version of the plan, which a ready names.</param>
/// <param name="Since">Since when it has been at this stage, or <c>null</c> while not everybody has joined.</param>
/// <param name="Stages">All stages, in order, each with its gate and the viewer's own signal.</param>
/// <param name="Changes">The changes of stage, in order.</param>
/// <param name="Settings">The settings that hold; its pace is the agreed pace.</param>
/// <param name="IsAccountabilityActive">Whether everybody's consent to accountability lives; if not, no cause is named.</param>
/// <param name="SettingsTerms">The agreed and the proposed settings, or <c>null</c>.</param>
/// <param name="Accountability">What is consented to account for, and what is proposed, or <c>null</c>.</param>
/// <param name="Future">The future commitment, and what is proposed, or <c>null</c>.</param>
/// <param name="NextFutureReviewOn">The next yearly review of the future commitment in force, or <c>null</c>.</param>
/// <param name="Maintenance">The maintenance plan, and what is proposed, or <c>null</c>.</param>
/// <param name="End">The end of the plan, agreed or proposed, or <c>null</c>.</param>
public sealed record RepairPlan(
    RepairPlanStatus Status,
    RepairStage Stage,
    int Version,
    Instant? Since,
    ValueList<StageItem> Stages,
    ValueList<StageChange> Changes,
    SharedSettings Settings,
    bool IsAccountabilityActive,
    PlanTermsItem<SharedSettings>? SettingsTerms,
    PlanTermsItem<AccountabilityConsent>? Accountability,
    PlanTermsItem<FutureCommitment>? Future,
    LocalDate? NextFutureReviewOn,
    PlanTermsItem<MaintenancePlan>? Maintenance,
    PlanTermsItem<PlanEnd>? End)
{
    /// <summary>The concept code of the plan; each room has one.</summary>
    public const string Concept = "plan";

    /// <summary>The plan of the room as a reference that other concepts may hold.</summary>
    public static ItemRef Ref => new(Concept, UInt128.Zero);

    /// <summary>The last stage before maintenance: where a plan goes back to with one <see cref="ReturnToStage"/> after a setback.</summary>
    public static RepairStage LastActiveStage => RepairStage.SharedMeaning;

    /// <summary>How accountability reads: active or not active, and no cause.</summary>
    public Phrase AccountabilityReads => IsAccountabilityActive ? StagePhrases.AccountabilityActive : StagePhrases.AccountabilityNotActive;

    /// <summary>Whether a stage has been entered; otherwise it reads <see cref="StageGate.NotYet"/> for everybody.</summary>
    /// <param name="stage">The stage.</param>
    public StageGate GateTo(RepairStage stage) => stage <= Stage ? StageGate.Open : StageGate.NotYet;
}
