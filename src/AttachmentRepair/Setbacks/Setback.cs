using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>A setback that its owner disclosed and named. It is never inferred, and nothing is reset by it. Immutable; equality is by value.</summary>
/// <param name="Id">The setback.</param>
/// <param name="Owner">Whose setback it is.</param>
/// <param name="Kind">What kind it was.</param>
/// <param name="Context">What it came with, as far as its owner said.</param>
/// <param name="Disclosure">How it came to be told.</param>
/// <param name="OccurredAt">When it happened, in its owner's words.</param>
/// <param name="DisclosedAt">When it was told.</param>
/// <param name="Content">What was told, with the parts that were added later.</param>
/// <param name="Version">How often it was told: 1, and one more for each time that parts were added.</param>
/// <param name="Agreement">The disclosure agreement in force when it was told, or <c>null</c>.</param>
/// <param name="AgreementVersion">The version of that agreement, from 1; 0 where there was none.</param>
/// <param name="Answers">What its receivers answered last to the invitation to talk.</param>
/// <param name="Contests">Which facts others see otherwise, oldest first.</param>
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
    int Version,
    DisclosureAgreementId? Agreement,
    int AgreementVersion,
    ValueMap<PersonId, DialogueAnswer> Answers,
    ValueList<FactContest> Contests,
    ValueList<RepairReentry> Reentries)
{
    /// <summary>Whether it is being answered: its owner has not taken up the repair again since.</summary>
    public bool IsBeingAnswered => Reentries.All(r => r.By != Owner);

    /// <summary>Whether somebody sees a fact of it otherwise and has not said that it is settled for them.</summary>
    public bool IsContested => Contests.Any(c => c.AcceptedAt is null);

    internal bool IsContestedBy(PersonId person, SetbackFact fact) => Contests.Any(c => c.By == person && c.Fact == fact && c.AcceptedAt is null);
}
