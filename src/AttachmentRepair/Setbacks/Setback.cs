using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>A setback that its owner disclosed. Immutable; equality is by value.</summary>
/// <param name="Id">The setback.</param>
/// <param name="Owner">Whose setback it is.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Context">What it came with, as far as its owner said.</param>
/// <param name="Disclosure">How it came to be told.</param>
/// <param name="OccurredAt">When it happened, in its owner's words.</param>
/// <param name="DisclosedAt">When it was told.</param>
/// <param name="Content">What was told.</param>
/// <param name="Run">The safety net at work, or <c>null</c>.</param>
/// <param name="Reentries">Who took up the repair again after it, oldest first.</param>
public sealed record Setback(
    SetbackId Id,
    PersonId Owner,
    SetbackKind Kind,
    SetbackContext Context,
    DisclosureKind Disclosure,
    Instant OccurredAt,
    Instant DisclosedAt,
    DisclosureContent Content,
    SafetyNetRun? Run,
    ValueList<RepairReentry> Reentries)
{
    /// <summary>Whether it is being answered: its owner has not taken up the repair again since.</summary>
    public bool IsBeingAnswered => Reentries.All(r => r.By != Owner);
}
