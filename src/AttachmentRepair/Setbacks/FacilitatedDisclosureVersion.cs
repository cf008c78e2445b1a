using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>One version of a facilitated disclosure: who helps, and when. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Facilitator">Who helps, in the proposer's words.</param>
/// <param name="At">When.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When it was proposed.</param>
public sealed record FacilitatedDisclosureVersion(int Number, PrivateText Facilitator, Instant At, PersonId ProposedBy, Instant ProposedAt);
