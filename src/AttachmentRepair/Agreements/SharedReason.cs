namespace AttachmentRepair.Agreements;

/// <summary>A shared value as the reason of something. Equality is by value.</summary>
/// <param name="Value">The value, as it is agreed on.</param>
/// <param name="Agreement">The shared values it is one of.</param>
/// <param name="By">Who gave it as the reason.</param>
public sealed record SharedReason(PrivateText Value, AgreementId Agreement, PersonId By);
