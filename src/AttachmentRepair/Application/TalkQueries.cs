using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Application;

// When a talk may be held, over all boundaries; what is disclosed is never delayed by it.
internal static class TalkQueries
{
    // Policy: whoever rules out every hour of a fortnight rules out talks; the offer of a talk lapses after three days.
    private static readonly Duration Horizon = Duration.FromDays(14);
    private static readonly Duration Offer = Duration.FromDays(3);

    public static Instant? NextTalkTime(BoundaryState boundaries, RoomFacts facts, Instant from)
    {
        var people = Hours(boundaries, facts).ToList();
        if (people.Count == 0)
        {
            return from;
        }

        var until = from > Instant.MaxValue - Horizon ? Instant.MaxValue : from + Horizon;
        return Availability.CommonTo(people, new(from, until)) is [var free, ..] ? free.Start : null;
    }

    public static IEnumerable<Suggestion> Suggestions(RoomState shared, RoomFacts facts, Instant now)
    {
        foreach (var setback in shared.Setbacks.Setbacks.Values)
        {
            if (setback.DisclosedAt <= now && now < setback.DisclosedAt + Horizon
                && NextTalkTime(shared.Boundaries, facts, setback.DisclosedAt) is { } from && from <= now && now < from + Offer
                && NextTalkTime(shared.Boundaries, facts, now) == now)
            {
                yield return new(SetbackPhrases.TalkAboutDisclosure, setback.Id.Ref, "first", from + Offer);
            }
        }
    }

    private static IEnumerable<Availability> Hours(BoundaryState boundaries, RoomFacts facts)
    {
        foreach (var boundary in boundaries.Boundaries.Values)
        {
            if (boundary.InForce(facts) is not { NoTalks: { Count: > 0 } hours })
            {
                continue;
            }

            foreach (var member in facts.Members)
            {
                if (member.Zone is { } zone && (boundary.IsShared || boundary.Owner == member.Person))
                {
                    yield return hours.Aggregate(Availability.In(zone), (availability, quiet) => availability.WithQuiet(quiet));
                }
            }
        }
    }
}
