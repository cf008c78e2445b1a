using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>A disclosure with somebody to help. Nothing is set until everybody has said ready to the newest version. Immutable; equality is by value.</summary>
/// <param name="Id">The facilitated disclosure.</param>
/// <param name="Setback">The setback it is about, or <c>null</c>: it need not be told before.</param>
/// <param name="Versions">Its versions, oldest first.</param>
/// <param name="Ready">Who said ready to the newest version.</param>
/// <param name="HeldAt">When it took place, or <c>null</c>.</param>
/// <param name="EndedAt">When somebody called it off, or <c>null</c>.</param>
public sealed record FacilitatedDisclosure(
    FacilitatedDisclosureId Id,
    SetbackId? Setback,
    ValueList<FacilitatedDisclosureVersion> Versions,
    ValueMap<PersonId, ReadySignal> Ready,
    Instant? HeldAt,
    Instant? EndedAt)
{
    /// <summary>How long a signal holds: a week (policy).</summary>
    public static Duration ReadyFor { get; } = Duration.FromDays(7);

    /// <summary>How early it may begin: an hour (policy).</summary>
    public static Duration OpensBefore { get; } = Duration.FromHours(1);

    /// <summary>How far ahead one may be proposed: a year (policy).</summary>
    public static Duration Furthest { get; } = Duration.FromDays(366);

    /// <summary>The newest version.</summary>
    public FacilitatedDisclosureVersion Newest => Versions[^1];

    /// <summary>Whether it took place or was called off.</summary>
    public bool IsOver => HeldAt is not null || EndedAt is not null;

    /// <summary>When it was set: when the last said ready while the signals of all held; <c>null</c> while not. Once set, expiry changes nothing.</summary>
    /// <param name="members">The members.</param>
    public Instant? SetAt(ValueList<Member> members)
    {
        var (last, until) = (Instant.MinValue, Instant.MaxValue);
        foreach (var member in members)
        {
            if (!Ready.TryGetValue(member.Person, out var signal))
            {
                return null;
            }

            (last, until) = (Instant.Max(last, signal.At), Instant.Min(until, signal.Until));
        }

        return last < until ? last : null;
    }

    /// <summary>Until when the person's own signal holds, or <c>null</c> if none does.</summary>
    /// <param name="person">The person.</param>
    /// <param name="now">The instant.</param>
    public Instant? ReadyUntil(PersonId person, Instant now) => Ready.TryGetValue(person, out var signal) && now < signal.Until ? signal.Until : null;
}
