namespace AttachmentRepair.Setbacks;

/// <summary>What both agreed to do when a setback comes. Immutable; equality is by value.</summary>
/// <param name="Id">The safety net.</param>
/// <param name="Versions">The steps of each version, the first version first.</param>
public sealed record SafetyNet(SafetyNetId Id, ValueList<ValueList<SafetyNetStep>> Versions)
{
    /// <summary>The terms under which it is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>The steps of a version, the safety check first.</summary>
    /// <param name="version">The version, from 1.</param>
    public ValueList<SafetyNetStep> Steps(int version) => Versions[version - 1].Order().ToValueList();
}
