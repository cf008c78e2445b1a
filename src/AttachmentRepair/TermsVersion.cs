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
    /// <summary>Whether it only narrowed what was in force: anyone does that alone, and nobody is asked.</summary>
    public bool IsNarrowing { get; init; }

    /// <summary>Whether it needs nobody's assent any more: everybody has assented, or it only narrowed what was in force.</summary>
    /// <param name="members">The members of the room.</param>
    public bool IsAssentedByAll(ValueList<Member> members) => IsNarrowing || members.All(m => Assents.ContainsKey(m.Person));

    /// <summary>Since when it needed nobody's assent any more.</summary>
    public Instant AgreedAt => Assents.Count == 0 ? ProposedAt : Assents.Values.Max();
}
