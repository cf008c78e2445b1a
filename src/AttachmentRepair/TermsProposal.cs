using NodaTime;

namespace AttachmentRepair;

/// <summary>What an event proposes to everybody in the room. Equality is by value.</summary>
/// <param name="Id">The terms.</param>
/// <param name="Version">The version proposed, from 1.</param>
/// <param name="ReviewOn">The day on which to look at them again, or <c>null</c>.</param>
public sealed record TermsProposal(TermsId Id, int Version, LocalDate? ReviewOn)
{
    /// <summary>Whether it only narrows what is in force, as its concept decided: then it takes effect at once. In doubt it does not.</summary>
    public bool IsNarrowing { get; init; }
}
