using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>Somebody else sees a fact of a disclosure otherwise; both accounts stand side by side. Equality is by value.</summary>
/// <param name="By">Who.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Account">Their own account, or <c>null</c>.</param>
/// <param name="At">When it was said.</param>
/// <param name="AcceptedAt">When they said that it is settled for them, or <c>null</c>.</param>
public sealed record FactContest(PersonId By, SetbackFact Fact, PrivateText? Account, Instant At, Instant? AcceptedAt);
