namespace AttachmentRepair.CheckIns;

/// <summary>Something to do differently in the coming days, as somebody words it in a check-in. Equality is by value.</summary>
/// <param name="Behaviour">What can be seen when it is done.</param>
/// <param name="Owner">Who would do it. It stays a proposal until they make it their own.</param>
public sealed record AdjustmentDraft(PrivateText Behaviour, PersonId Owner);
