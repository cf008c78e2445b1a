using NodaTime;

namespace AttachmentRepair;

/// <summary>
/// One pause of a room: begun by anyone, over when every member has said ready since then and the cool-down has passed. Equality is by value.
/// </summary>
/// <param name="Since">When it began.</param>
/// <param name="Ready">Who said ready since then, and when.</param>
/// <param name="SupersededAt">When a later pause asked everyone anew, or <c>null</c>.</param>
/// <param name="CoolDown">The shortest time it lasts, as agreed when it began.</param>
public sealed record PauseSpan(Instant Since, ValueMap<PersonId, Instant> Ready, Instant? SupersededAt, Duration CoolDown)
{
    /// <summary>The shortest pause where nothing else is agreed: 20 minutes (policy: time for a racing pulse to settle).</summary>
    public static Duration UsualCoolDown { get; } = Duration.FromMinutes(20);

    /// <summary>When the pause ended or will end by itself, or <c>null</c> while somebody has not said ready.</summary>
    /// <param name="members">The members of the room.</param>
    public Instant? End(ValueList<Member> members)
    {
        if (SupersededAt is not null)
        {
            return SupersededAt;
        }

        var end = Since + CoolDown;
        foreach (var member in members)
        {
            if (!Ready.TryGetValue(member.Person, out var ready))
            {
                return null;
            }

            end = Instant.Max(end, ready);
        }

        return end;
    }
}
