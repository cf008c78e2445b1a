using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>A safety net at work as one viewer sees it: whose safety check is open shows only when nobody's is. Equality is by value.</summary>
/// <param name="Id">The run.</param>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version in which it runs, from 1; 0 where none was in force.</param>
/// <param name="Setback">The disclosed setback it answers, or <c>null</c>.</param>
/// <param name="ActivatedBy">Who activated it.</param>
/// <param name="ActivatedAt">When.</param>
/// <param name="Steps">The steps of that version, in order.</param>
/// <param name="Taken">The steps taken by everybody whose they are.</param>
/// <param name="ViewerChecked">Whether the viewer took their own safety check.</param>
/// <param name="NextStep">The next step for the viewer, or <c>null</c>.</param>
/// <param name="ReviewOn">The day to look back.</param>
public sealed record SafetyNetRunItem(
    SafetyNetRunId Id,
    SafetyNetId Net,
    int Version,
    SetbackId? Setback,
    PersonId ActivatedBy,
    Instant ActivatedAt,
    ValueList<SafetyNetStep> Steps,
    ValueList<SafetyNetStep> Taken,
    bool ViewerChecked,
    SafetyNetStep? NextStep,
    LocalDate ReviewOn);
