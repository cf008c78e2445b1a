namespace AttachmentRepair.Setbacks;

/// <summary>What both agreed a disclosure has, and how soon it comes. It is in force while its terms are. Immutable; equality is by value.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Versions">Its versions, oldest first.</param>
public sealed record DisclosureAgreement(DisclosureAgreementId Id, ValueList<DisclosureAgreementVersion> Versions)
{
    /// <summary>The terms under which it is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>The newest version, in force or proposed.</summary>
    public DisclosureAgreementVersion Newest => Versions[^1];

    /// <summary>The version that holds now, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    public DisclosureAgreementVersion? InForce(RoomFacts facts) =>
        facts.Terms.InForce(Terms, facts.Members) is { } version ? Find(version.Number) : null;

    /// <summary>Whether somebody ended it.</summary>
    /// <param name="facts">The room.</param>
    public bool HasEnded(RoomFacts facts) => facts.Terms.HasEnded(Terms);

    internal DisclosureAgreementVersion? Find(int number) => Versions.FirstOrDefault(v => v.Number == number);
}
