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
    /// <summary>The version that it narrows and so takes the place of at once, or <c>null</c>.</summary>
    public int? Narrows { get; init; }

    /// <summary>After how many months each to look at it again, from <see cref="ReviewOn"/>; <c>null</c> for once.</summary>
    public int? ReviewEveryMonths { get; init; }

    /// <summary>Its texts; those that were withdrawn are filled again by the assent of somebody else who repeats them.</summary>
    public ValueList<PrivateText> Wording { get; init; } = [];

    /// <summary>Whether everybody has assented.</summary>
    /// <param name="members">The members of the room.</param>
    public bool IsAssentedByAll(ValueList<Member> members) => members.All(m => Assents.ContainsKey(m.Person));

    /// <summary>The last day, not after another, on which to look at it again, or <c>null</c> when none has come.</summary>
    /// <param name="today">The day.</param>
    public LocalDate? ReviewDay(LocalDate today)
    {
        if (ReviewOn is not { } first || first > today)
        {
            return null;
        }

        return ReviewEveryMonths is > 0 and var every ? first.PlusMonths(Period.Between(first, today, PeriodUnits.Months).Months / every * every) : first;
    }
}
