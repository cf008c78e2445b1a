using NodaTime;

namespace AttachmentRepair;

/// <summary>One version of terms: who proposed it and who assented. The proposer assents by proposing. Equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="ProposedAt">When it was recorded.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="Assents">Who assented, and when; the proposer included.</param>
public sealed record TermsVersion(
    int Number, PersonId Proposer, Instant ProposedAt, LocalDate? ReviewOn, ValueMap<PersonId, Instant> Assents)
{
    /// <summary>Whether everybody has assented.</summary>
    /// <param name="members">The members of the room.</param>
    public bool IsAssentedByAll(ValueList<Member> members) => members.All(m => Assents.ContainsKey(m.Person));
}
