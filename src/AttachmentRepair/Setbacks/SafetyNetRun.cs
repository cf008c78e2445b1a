namespace AttachmentRepair.Setbacks;

/// <summary>A safety net at work after a setback, in the version that was in force when it started. Immutable; equality is by value.</summary>
/// <param name="Net">The safety net.</param>
/// <param name="Version">The version, from 1; an edit during the run changes nothing.</param>
/// <param name="Done">The steps taken.</param>
public sealed record SafetyNetRun(SafetyNetId Net, int Version, ValueList<SafetyNetStep> Done);
