using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A talk or another real contact outside of any series. It begins counts from the last contact anew. Equality is by value.</summary>
/// <param name="At">When it was, in its author's words.</param>
/// <param name="People">Who took part, its author included.</param>
public sealed record AdHocContact(Instant At, ValueList<PersonId> People);
