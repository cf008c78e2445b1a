namespace AttachmentRepair.CheckIns;

/// <summary>An agreement on punctuality as it stands; the same for everybody in the room. Equality is by value.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="InForce">The version in force, or <c>null</c>: not yet, or ended.</param>
/// <param name="Newest">The newest version.</param>
public sealed record PunctualityItem(PunctualityId Id, PunctualityExpectation? InForce, PunctualityExpectation Newest);
