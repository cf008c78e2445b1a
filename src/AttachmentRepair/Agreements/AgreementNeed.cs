namespace AttachmentRepair.Agreements;

/// <summary>A need, written by the person whose it is. Equality is by value.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Need">The need.</param>
public sealed record AgreementNeed(PersonId Owner, PrivateText Need);
