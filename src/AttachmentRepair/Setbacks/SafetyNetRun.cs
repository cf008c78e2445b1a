using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>A safety net at work, in the version that was in force when it was activated; an edit meanwhile changes nothing. Immutable; equality is by value.</summary>
/// <param name="Id">The run.</param>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version, from 1; 0 where none was in force.</param>
/// <param name="Setback">The disclosed setback it answers, or <c>null</c>.</param>
/// <param name="ActivatedBy">Who activated it, for themselves.</param>
/// <param name="ActivatedAt">When.</param>
/// <param name="Checked">Who took the safety check, and when: each for themselves.</param>
/// <param name="Taken">The joint steps taken, in the order in which they were.</param>
/// <param name="ReviewOn">The day to look back: a fortnight after the activation (policy) until another is set.</param>
public sealed record SafetyNetRun(
    SafetyNetRunId Id,
    SafetyNetId Net,
    int Version,
    SetbackId? Setback,
    PersonId ActivatedBy,
    Instant ActivatedAt,
    ValueMap<PersonId, Instant> Checked,
    ValueList<SafetyNetStep> Taken,
    LocalDate ReviewOn)
{
    /// <summary>How long after an activation both look back, where they set no day: a fortnight (policy).</summary>
    public static Period ReviewAfter { get; } = Period.FromDays(14);

    /// <summary>Whether everybody took the safety check: until then each sees their own only.</summary>
    /// <param name="members">The members.</param>
    public bool IsCheckedByAll(ValueList<Member> members) => members.All(m => Checked.ContainsKey(m.Person));

    /// <summary>Whether a joint step is taken; what answers a disclosed setback has been disclosed.</summary>
    /// <param name="step">The step.</param>
    public bool HasTaken(SafetyNetStep step) => Taken.Contains(step) || (step == SafetyNetStep.Disclose && Setback is not null);

    /// <summary>The next step for one person: their own safety check first, then the joint ones; <c>null</c> when none is left. What others checked plays no part.</summary>
    /// <param name="steps">The steps of its version.</param>
    /// <param name="person">The person.</param>
    public SafetyNetStep? NextStep(ValueList<SafetyNetStep> steps, PersonId person)
    {
        foreach (var step in steps)
        {
            if (step == SafetyNetStep.SafetyCheck ? !Checked.ContainsKey(person) : !HasTaken(step))
            {
                return step;
            }
        }

        return null;
    }
}
