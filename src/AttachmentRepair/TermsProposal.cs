using NodaTime;

namespace AttachmentRepair;

/// <summary>What an event proposes to everybody in the room. Equality is by value.</summary>
/// <param name="Id">The terms.</param>
/// <param name="Version">The version proposed, from 1.</param>
/// <param name="ReviewOn">The day on which to look at them again, or <c>null</c>.</param>
/// <param name="Narrows">
/// The version in force that this one narrows, as the concept itself found when it decided, 0 for what holds while
/// nothing is agreed, or <c>null</c>: a narrowing takes effect at once. In doubt none.
/// </param>
/// <param name="ReviewEveryMonths">After how many months each to look at them again and again, from <paramref name="ReviewOn"/>; <c>null</c> for once.</param>
public sealed record TermsProposal(TermsId Id, int Version, LocalDate? ReviewOn, int? Narrows = null, int? ReviewEveryMonths = null);
