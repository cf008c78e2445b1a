using NodaTime;

namespace AttachmentRepair;

/// <summary>Terms through all their versions. Equality is by value.</summary>
/// <param name="Id">The terms.</param>
/// <param name="Versions">The versions, oldest first.</param>
/// <param name="EndedAt">When somebody ended them, or <c>null</c>.</param>
/// <param name="ReviewAskedAt">When somebody last asked to look at them again, or <c>null</c>.</param>
public sealed record TermsEntry(TermsId Id, ValueList<TermsVersion> Versions, Instant? EndedAt, Instant? ReviewAskedAt)
{
    /// <summary>The newest version.</summary>
    public TermsVersion Newest => Versions[^1];

    /// <summary>The highest version that everybody assented to, unless the terms have ended; a newer proposal leaves it in force.</summary>
    /// <param name="members">The members of the room.</param>
    public TermsVersion? InForce(ValueList<Member> members) => EndedAt is null ? Agreed(members) : null;

    /// <summary>The highest version that everybody assented to, whether or not the terms have ended since.</summary>
    /// <param name="members">The members of the room.</param>
    public TermsVersion? Agreed(ValueList<Member> members)
    {
        for (var i = Versions.Count - 1; i >= 0; i--)
        {
            if (Versions[i].IsAssentedByAll(members))
            {
                return Versions[i];
            }
        }

        return null;
    }

    /// <summary>Whether some version was in force at an instant.</summary>
    /// <param name="members">The members of the room.</param>
    /// <param name="at">The instant.</param>
    public bool WasInForce(ValueList<Member> members, Instant at) =>
        !(EndedAt <= at) && Versions.Any(v => v.IsAssentedByAll(members) && v.AgreedAt <= at);

    /// <summary>The version that was in force at an instant, or <c>null</c>: what is agreed or ended later changes nothing for what was before.</summary>
    /// <param name="members">The members of the room.</param>
    /// <param name="at">The instant.</param>
    public TermsVersion? InForceAt(ValueList<Member> members, Instant at) =>
        EndedAt <= at ? null : Versions.LastOrDefault(v => v.IsAssentedByAll(members) && v.AgreedAt <= at);

    // History is replayed, never judged: a version that is not there changes nothing.
    internal TermsEntry Replace(int number, Func<TermsVersion, TermsVersion> change) =>
        this with { Versions = Versions.Select(v => v.Number == number ? change(v) : v).ToValueList() };
}
