using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>The commands of repair that a draft may become.</summary>
internal static class RepairDraft
{
    public static RoomCommand Of(CommandDraft draft, RoomState room)
    {
        var (repairs, pick, value, words) = (room.Repairs, draft.Pick, draft.Value, draft.Words);
        var injury = draft.Any(repairs.Injuries.Injuries);
        var moment = draft.Any(repairs.Moments.Moments);
        var (problem, chapter, strategy) = (draft.Any(repairs.Narrative.Problems), draft.Any(repairs.Narrative.Chapters), draft.Any(repairs.Strategies.Strategies));
        var repair = draft.Any(repairs.Attempts);
        var box = Timebox.OfMinutes(5 + (value % 56));
        return draft.Name switch
        {
            "repair.attempt" => new AttemptRepair(
                value % 6 == 0 ? draft.Person : draft.Other, Repaired(draft, room), value % 5 == 0 ? null : words, value % 7 == 0 ? null : words, value % 4 == 0 ? null : value % 4 == 1 ? [] : [words]),
            "repair.add" => new AddRepairParts(repair, value % 3 == 0 ? words : null, value % 4 == 0 ? words : null, value % 2 == 0 ? null : [words]),
            "repair.receive" => new ReceiveRepair(repair, Version(repairs.Attempts, repair, a => a.Version, value), draft.One<Reception>()),
            "repair.later" => new KeepRepairForLater(repair),
            "repair.reaffirm" => new ReaffirmRepair(repair),
            "injury.name" => new NameInjury(draft.Person, draft.One<InjuryKind>(), words),
            "injury.revise" => new ReviseAccount(injury, Version(repairs.Injuries.Injuries, injury, i => i.Accounts.Count, value), draft.One<InjuryKind>(), words),
            "injury.acknowledge" => new AcknowledgeHurt(injury, Version(repairs.Injuries.Injuries, injury, i => i.Accounts.Count, value), words, words),
            "injury.begin" => new BeginRepair(injury),
            "injury.reframe" => new ReframeInjury(injury, words),
            "injury.leave" => new LeaveUnresolved(injury),
            "injury.reopen" => new ReopenInjury(injury),
            "ownership.state" => new StateOwnership(draft.About(room), words),
            "validation.offer" => new ValidateExperience(draft.Person, words, value % 2 == 0 ? null : draft.About(room)),
            "validation.confirm" => new ConfirmValidation(draft.Any(repairs.Injuries.Validations)),
            "pattern.reflect" => new ReflectOnPattern(words, value % 2 == 0 ? null : draft.About(room)),
            "repair-moment.conflict" => new NoteConflict(),
            "repair-moment.offer" => new OfferRepairMoment(words, box, value % 4 == 0 ? draft.About(room) : null),
            "repair-moment.offer-again" => new OfferMomentAgain(moment, Version(repairs.Moments.Moments, moment, m => m.Versions.Count, value), words, box),
            "repair-moment.start" => new StartRepairMoment(moment),
            "repair-moment.close" => new CloseRepairMoment(moment, pick % 3 == 0 ? MomentOutcome.Paused : draft.One<MomentOutcome>()),
            "shared-problem.propose" => new ProposeSharedProblem(injury, words),
            "shared-problem.revise" => new ReviseSharedProblem(problem, Version(repairs.Narrative.Problems, problem, p => p.Versions.Count, value), words),
            "chapter.propose" => new ProposeChapter(words, value % 2 == 0 ? null : injury, value % 3 == 0 ? draft.Day : null),
            "chapter.revise" => new ReviseChapter(chapter, Version(repairs.Narrative.Chapters, chapter, c => c.Versions.Count, value), words),
            "strategy.propose" => new ProposeStrategy(words, value % 3 == 0 ? draft.Day : null),
            "strategy.revise" => new ReviseStrategy(strategy, Version(repairs.Strategies.Strategies, strategy, s => s.Versions.Count, value), words),
            "strategy.use" => new UseStrategy(strategy),
            "strategy.helped" => new NoteStrategyHelped(strategy, Version(repairs.Strategies.Strategies, strategy, s => s.Uses.Count, value)),
            _ => throw new InvalidOperationException($"No draft makes {draft.Name}."),
        };
    }

    // Mostly of what the sender may repair: a setback of their own, or an injury by them on which repair has begun.
    private static ItemRef Repaired(CommandDraft draft, RoomState room)
    {
        var own = room.Setbacks.Setbacks.Values.Where(s => s.Owner == draft.Sender).Select(s => s.Id.Ref)
            .Concat(room.Repairs.Injuries.Injuries.Values.Where(i => i.DoneBy == draft.Sender && i.BegunAt is not null).Select(i => i.Id.Ref)).ToList();
        return own.Count > 0 && draft.Pick % 4 != 3 ? own[draft.Pick % own.Count] : draft.About(room);
    }

    // Usually the newest; now and then another.
    private static int Version<TId, TItem>(ValueMap<TId, TItem> items, TId id, Func<TItem, int> newest, int value)
        where TId : struct, IComparable<TId> => items.TryGetValue(id, out var known) && value % 6 != 0 ? newest(known) : value % 4;
}
