using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>What somebody who has left told the others. Equality is by value.</summary>
/// <param name="Person">Who has left.</param>
/// <param name="GivenAt">When they told it; not when they left.</param>
/// <param name="Words">What they said, or <c>null</c>.</param>
public sealed record LeavingNotice(PersonId Person, Instant GivenAt, PrivateText? Words);
