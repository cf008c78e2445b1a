using NodaTime;

namespace AttachmentRepair;

/// <summary>What a concept may know of its room besides its own slot. Made anew for every decide and query.</summary>
/// <param name="Members">The people whose room this is.</param>
/// <param name="Pauses">When the room was paused, in order; the last may be open-ended.</param>
/// <param name="Terms">The terms of the room.</param>
/// <param name="Relaxed">The relaxed periods that were agreed.</param>
/// <param name="OpenItems">How many open items the room holds.</param>
/// <param name="Exists">Whether an item is in this room.</param>
public sealed record RoomFacts(
    ValueList<Member> Members,
    ValueList<Interval> Pauses,
    Terms Terms,
    ValueList<AgreedRelaxation> Relaxed,
    int OpenItems,
    Func<ItemRef, bool> Exists)
{
    /// <summary>Who did what an item is about, where the room says so: the owner of a setback, the maker of a commitment, who crossed, who hurt; else <c>null</c>.</summary>
    public Func<ItemRef, PersonId?> DoerOf { get; init; } = _ => null;

    /// <summary>The shortest time of rest, as agreed: <see cref="PauseSpan.UsualCoolDown"/> where nothing else is.</summary>
    public Duration CoolDown { get; init; } = PauseSpan.UsualCoolDown;

    /// <summary>Whether the room is paused at an instant.</summary>
    /// <param name="at">The instant.</param>
    public bool IsPausedAt(Instant at) => Pauses.Count > 0 && Pauses[^1].Contains(at);

    /// <summary>The member with this id, or <c>null</c>.</summary>
    /// <param name="person">The person.</param>
    public Member? Find(PersonId person)
    {
        foreach (var member in Members)
        {
            if (member.Person == person)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>
    /// The version in force that a new one would narrow, or <c>null</c>: what a concept puts into its proposal so that the narrowing takes effect at once.
    /// </summary>
    /// <param name="terms">The terms.</param>
    /// <param name="isNarrowing">Whether the new version asks nothing of anybody that the one with this number does not; in doubt no.</param>
    public int? Narrowed(TermsId terms, Func<int, bool> isNarrowing) =>
        Terms.InForce(terms, Members) is { } version && isNarrowing(version.Number) ? version.Number : null;

    /// <summary>Whether an instant lies in a relaxed period that was agreed before it.</summary>
    /// <param name="due">The instant that something is due.</param>
    public bool IsRelaxedAt(Instant due)
    {
        foreach (var span in Relaxed)
        {
            if (span.Covers(due))
            {
                return true;
            }
        }

        return false;
    }
}
