namespace AttachmentRepair.Agreements;

/// <summary>A shared value that somebody gave as the reason of something else. Equality is by value.</summary>
/// <param name="Agreement">The shared values.</param>
/// <param name="Version">Their version.</param>
/// <param name="Value">The number of the value in that version, from 1.</param>
/// <param name="About">What it is the reason of.</param>
/// <param name="By">Who said so.</param>
public sealed record AttachedValue(AgreementId Agreement, int Version, int Value, ItemRef About, PersonId By);
