namespace AttachmentRepair.Setbacks;

/// <summary>What both agreed to do when a setback comes. Immutable; equality is by value.</summary>
/// <param name="Id">The safety net.</param>
/// <param name="Versions">Its versions, oldest first.</param>
public sealed record SafetyNet(SafetyNetId Id, ValueList<SafetyNetVersion> Versions)
{
    /// <summary>What runs where nothing is agreed: the part that needs nobody else.</summary>
    public static ValueList<SafetyNetStep> Unagreed { get; } = [SafetyNetStep.SafetyCheck, SafetyNetStep.ReviewDate];

    /// <summary>The terms under which it is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>The newest version, in force or proposed.</summary>
    public SafetyNetVersion Newest => Versions[^1];

    /// <summary>The steps of a version in their fixed order; <see cref="Unagreed"/> for version 0.</summary>
    /// <param name="version">The version.</param>
    public ValueList<SafetyNetStep> Steps(int version) => Versions.FirstOrDefault(v => v.Number == version)?.Steps ?? Unagreed;
}
