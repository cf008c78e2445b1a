using NodaTime;

namespace AttachmentRepair.Application;

/// <summary>One version of terms to read, in force or not. Equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="ProposedAt">When it was proposed.</param>
/// <param name="TookEffectAt">When it took effect, or <c>null</c> if it never did.</param>
/// <param name="Wording">Its texts, in their fixed order; empty where it has none.</param>
public sealed record TermsItemVersion(int Number, PersonId Proposer, Instant ProposedAt, Instant? TookEffectAt, ValueList<PrivateText> Wording);
