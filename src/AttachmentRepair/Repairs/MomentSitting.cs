using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One time that a repair moment was on. Equality is by value.</summary>
/// <param name="Version">The version that everybody had assented to.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="EndsAt">When its time is up.</param>
/// <param name="PausedAt">When somebody paused it, or <c>null</c>.</param>
public sealed record MomentSitting(int Version, Instant StartedAt, Instant EndsAt, Instant? PausedAt)
{
    /// <summary>When it was paused, by itself or by a pause of the room that began while it was on, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="closedAt">When the moment was closed, or <c>null</c>.</param>
    public Instant? PausedIn(RoomFacts facts, Instant? closedAt)
    {
        foreach (var pause in facts.Pauses)
        {
            if (StartedAt <= pause.Start && pause.Start < EndsAt && !(closedAt <= pause.Start))
            {
                return PausedAt is { } own ? Instant.Min(own, pause.Start) : pause.Start;
            }
        }

        return PausedAt;
    }
}
