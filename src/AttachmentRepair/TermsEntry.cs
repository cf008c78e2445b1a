using NodaTime;

namespace AttachmentRepair;

/// <summary>Terms through all their versions. Equality is by value.</summary>
/// <param name="Id">The terms.</param>
/// <param name="Versions">The versions, oldest first.</param>
/// <param name="EndedAt">When somebody ended them, or <c>null</c>.</param>
/// <param name="ReviewAskedAt">When somebody last asked to look at them again, or <c>null</c>.</param>
public sealed record TermsEntry(TermsId Id, ValueList<TermsVersion> Versions, Instant? EndedAt, Instant? ReviewAskedAt)
{
    /// <summary>Who looked at them again last when, and kept them; who asks for a review asks everybody anew.</summary>
    public ValueMap<PersonId, Instant> Looked { get; init; } = ValueMap<PersonId, Instant>.Empty;

    /// <summary>The newest version.</summary>
    public TermsVersion Newest => Versions[^1];

    /// <summary>The highest version that took effect, unless the terms have ended; a newer proposal leaves it in force.</summary>
    /// <param name="members">The members of the room.</param>
    public TermsVersion? InForce(ValueList<Member> members) => EndedAt is null ? Agreed(members) : null;

    /// <summary>The highest version that took effect, whether or not the terms have ended since.</summary>
    /// <param name="members">The members of the room.</param>
    public TermsVersion? Agreed(ValueList<Member> members)
    {
        for (var i = Versions.Count - 1; i >= 0; i--)
        {
            if (TookEffectAt(Versions[i], members) is not null)
            {
                return Versions[i];
            }
        }

        return null;
    }

    /// <summary>The version that was in force at an instant, or <c>null</c>: what was agreed later does not change what held before.</summary>
    /// <param name="members">The members of the room.</param>
    /// <param name="at">The instant.</param>
    public TermsVersion? InForceAt(ValueList<Member> members, Instant at) =>
        EndedAt <= at ? null : Versions.LastOrDefault(v => TookEffectAt(v, members) <= at);

    /// <summary>Whether some version was in force at an instant.</summary>
    /// <param name="members">The members of the room.</param>
    /// <param name="at">The instant.</param>
    public bool WasInForce(ValueList<Member> members, Instant at) => InForceAt(members, at) is not null;

    /// <summary>
    /// When a version took effect, or <c>null</c>: with the last assent of all, or as soon as it was proposed where it narrows one that was in force.
    /// </summary>
    /// <param name="version">One of the <see cref="Versions"/>.</param>
    /// <param name="members">The members of the room.</param>
    public Instant? TookEffectAt(TermsVersion version, ValueList<Member> members)
    {
        if (version.Narrows is { } narrowed && narrowed < version.Number
            && (narrowed == 0 || (Versions.FirstOrDefault(v => v.Number == narrowed) is { } old && TookEffectAt(old, members) <= version.ProposedAt)))
        {
            return version.ProposedAt;
        }

        return version.IsAssentedByAll(members) && version.Assents.Count > 0 ? version.Assents.Values.Max() : null;
    }

    /// <summary>
    /// Since when the version in force is due to be looked at again: its review day, a request, or a change of circumstances that touches it, until
    /// everybody has looked at it since. It stays in force meanwhile. <c>null</c> when it is not due.
    /// </summary>
    /// <param name="members">The members of the room.</param>
    /// <param name="changes">When circumstances changed that touch what is agreed.</param>
    /// <param name="now">The instant.</param>
    public Instant? ReviewDueSince(ValueList<Member> members, IEnumerable<Instant> changes, Instant now)
    {
        if (InForce(members) is not { } version || TookEffectAt(version, members) is not { } since)
        {
            return null;
        }

        Instant? day = version.ReviewDay(now.InUtc().Date)?.AtMidnight().InUtc().ToInstant();
        Instant? due = null;
        foreach (var cause in changes.Select(c => (Instant?)c).Append(day).Append(ReviewAskedAt))
        {
            due = since <= cause && cause <= now && !(cause < due) ? cause : due;
        }

        return members.All(m => HasLooked(m.Person, due)) ? null : due;
    }

    /// <summary>Whether a person has looked at them since they became due.</summary>
    /// <param name="person">The person.</param>
    /// <param name="due">Since when they are due, or <c>null</c>.</param>
    public bool HasLooked(PersonId person, Instant? due) => Looked.TryGetValue(person, out var looked) && looked >= due;

    // History is replayed, never judged: a version that is not there changes nothing.
    internal TermsEntry Replace(int number, Func<TermsVersion, TermsVersion> change) =>
        this with { Versions = Versions.Select(v => v.Number == number ? change(v) : v).ToValueList() };
}
