using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Application;

// When a talk may be held, over all boundaries; what is disclosed is never delayed by it.
internal static class TalkQueries
{
    // Policy: the offer of a talk lapses after three days, and one who said later is asked again after a day, once.
    private static readonly Duration Horizon = Duration.FromDays(14);
    private static readonly Duration Offer = Duration.FromDays(3);
    private static readonly Duration Later = Duration.FromDays(1);

    public static Instant? NextTalkTime(BoundaryState boundaries, RoomFacts facts, Instant from) => BoundaryQueries.NextTalkTime(boundaries, facts, from);

    public static IEnumerable<Suggestion> Suggestions(RoomState shared, RoomFacts facts, PersonId viewer, Instant now)
    {
        var isTime = new Lazy<bool>(() => NextTalkTime(shared.Boundaries, facts, now) == now);
        foreach (var setback in shared.Setbacks.Setbacks.Values)
        {
            if (IsWelcome(setback, facts, viewer) && setback.DisclosedAt <= now && now < setback.DisclosedAt + Horizon
                && NextTalkTime(shared.Boundaries, facts, setback.DisclosedAt) is { } from && from <= now && now < from + Offer && isTime.Value)
            {
                yield return new(SetbackPhrases.TalkAboutDisclosure, setback.Id.Ref, "first", from + Offer);
            }

            if (setback.Answers.TryGetValue(viewer, out var own) && own is { Choice: DialogueChoice.Later, At: var said }
                && said + Later <= now && now < said + Later + Offer && isTime.Value)
            {
                yield return new(SetbackPhrases.TalkNowAfterLater, setback.Id.Ref, said.ToString(), said + Later + Offer);
            }

            if (Facilitated(shared, setback, now) is { } asked)
            {
                yield return new(SetbackPhrases.PlanFacilitatedDisclosure, setback.Id.Ref, asked.ToString(), asked + Horizon);
            }
        }
    }

    // A receiver who asked for another time or for help is not offered a talk now; nor is the owner, where every receiver did.
    private static bool IsWelcome(Setback setback, RoomFacts facts, PersonId viewer) => setback.Owner == viewer
        ? facts.Members.Any(m => m.Person != viewer && MayTalkNow(setback, m.Person))
        : MayTalkNow(setback, viewer);

    private static bool MayTalkNow(Setback setback, PersonId receiver) =>
        !setback.Answers.TryGetValue(receiver, out var answer) || answer.Choice == DialogueChoice.Now;

    private static Instant? Facilitated(RoomState shared, Setback setback, Instant now)
    {
        var asked = setback.Answers.Values.Where(a => a.Choice == DialogueChoice.WithFacilitator && a.At <= now && now < a.At + Horizon).Select(a => a.At).ToList();
        return asked.Count == 0 || shared.Setbacks.Sessions.Values.Any(s => s.Setback == setback.Id && !s.IsOver) ? null : asked.Min();
    }
}
