namespace AttachmentRepair.CheckIns;

/// <summary>Something to do differently, said in a check-in. Equality is by value.</summary>
/// <param name="Id">The adjustment.</param>
/// <param name="Owner">Who would do it.</param>
/// <param name="Behaviour">What can be seen when it is done.</param>
public sealed record Adjustment(AdjustmentId Id, PersonId Owner, PrivateText Behaviour);
