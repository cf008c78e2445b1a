using AttachmentRepair.Boundaries;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Application;

// The plan across concepts: a setback that is being answered, steps that somebody accepted, and how much is open.
internal static class PlanQueries
{
    // Policy: after so long without an accepted step a look at the goals is offered, once.
    private static readonly Duration Standstill = Duration.FromDays(60);

    public static RepairPlan Plan(RoomState shared, RoomFacts facts, PersonId viewer, Instant now) => StageQueries.Plan(
        shared.Stages, facts, shared.Settings, shared.Membership.OpenSince, IsAnswered(shared), viewer, now);

    public static IEnumerable<Suggestion> Suggestions(
        RoomState shared, ReadEvents events, RoomState own, RoomFacts facts, PersonId viewer, Instant now)
    {
        var settings = shared.Settings;
        var always = StageQueries.Suggestions(shared.Stages, own.Stages, facts, settings, now).Concat(Reduce(shared, facts, settings, now));
        return shared.Stages.IsCompleted(facts) ? always
            : IsAnswered(shared) ? always.Concat(Return(shared, now))
            : always.Concat(StageQueries.NextStage(shared.Stages, own.Stages, settings, shared.Membership.OpenSince, viewer, now))
                .Concat(ReviewGoals(shared, events, now));
    }

    private static bool IsAnswered(RoomState shared) => shared.Setbacks.Setbacks.Values.Any(s => s.IsBeingAnswered);

    private static IEnumerable<Suggestion> Return(RoomState shared, Instant now) => shared.Stages is { Stage: RepairStage.Maintenance, Changes: [.., var last] }
        ? shared.Setbacks.Setbacks.Values
            .Where(s => s.IsBeingAnswered && s.DisclosedAt >= last.At)
            .SelectMany(s => StageQueries.Offered(StagePhrases.ReturnToStage, s.Id.Ref, "first", s.DisclosedAt, now))
        : [];

    private static IEnumerable<Suggestion> ReviewGoals(RoomState shared, ReadEvents events, Instant now) =>
        LastStep(shared, events) is { } last
            ? StageQueries.Offered(StagePhrases.ReviewGoals, RepairPlan.Ref, last.ToString(), last + Standstill, now)
            : [];

    // What somebody offered, did or proposed, and the other accepted. What waits for an answer is none, whoever has given theirs.
    private static Instant? LastStep(RoomState shared, ReadEvents events)
    {
        if (shared.Membership.OpenSince is not { } last)
        {
            return null;
        }

        last = shared.Stages.Changes is [.., var change] ? Instant.Max(last, change.At) : last;
        foreach (var agreed in shared.Terms.Entries.Values.SelectMany(e => e.Versions, (e, v) => e.TookEffectAt(v, shared.Membership.Members)))
        {
            last = agreed > last ? agreed.Value : last;
        }

        for (var i = events.Count - 1; i >= 0 && events[i].Envelope.RecordedAt > last; i--)
        {
            if (events[i].Event is RepairReceived or RedressAccepted or KeptConfirmed)
            {
                return events[i].Envelope.RecordedAt;
            }
        }

        return last;
    }

    private static IEnumerable<Suggestion> Reduce(RoomState shared, RoomFacts facts, SharedSettings settings, Instant now)
    {
        if (facts.OpenItems < settings.OpenItemCap || shared.LastOpenedAt is not { } opened)
        {
            return [];
        }

        var since = StageSettings.ChangedAt(shared.Stages, facts) is { } changed ? Instant.Max(opened, changed) : opened;
        return StageQueries.Offered(StagePhrases.ReduceOpenItems, RepairPlan.Ref, since.ToString(), since, now);
    }
}
