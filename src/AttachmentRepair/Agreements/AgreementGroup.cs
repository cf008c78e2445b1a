namespace AttachmentRepair.Agreements;

/// <summary>The agreements in one area of everyday life. Equality is by value.</summary>
/// <param name="Area">The area.</param>
/// <param name="Items">The agreements that are proposed or in force; none is no gap.</param>
public sealed record AgreementGroup(AgreementArea Area, ValueList<AgreementItem> Items);
