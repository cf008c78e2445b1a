using AttachmentRepair.Rooms;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>Commands about the plan, with versions of what a room holds, and now and then others.</summary>
internal static class StageDraft
{
    public static RoomCommand Of(CommandDraft draft, RoomState room, PrivateText words, LocalDate day) => draft.Name switch
    {
        "stage.ready" => new SayReadyForStage(draft.Value % 6 == 0 ? Stage(draft) : room.Stages.Next ?? RepairStage.Safety, Version(draft, room)),
        "stage.withdraw-ready" => new WithdrawStageReady(Version(draft, room)),
        "stage.return" => new ReturnToStage(Stage(draft)),
        "stage.settings" => new ProposeSettings(draft.Value % 2 == 0 ? SharedSettings.NarrowerOf(room.Settings, Settings(draft)) : Settings(draft), Read(draft, room, room.Stages.Settings), draft.Value % 3 == 0 ? day : null),
        "stage.accountability" => new ProposeAccountability(new(words, day, RoomScript.Berlin), Read(draft, room, room.Stages.Accountability)),
        "stage.future" => new ProposeFutureCommitment(new(words, day.PlusYears(draft.Value % 7), RoomScript.Berlin), Read(draft, room, room.Stages.Future)),
        "stage.maintenance" => new ProposeMaintenancePlan(
            new(draft.Value % 4 == 0 ? [] : [words], draft.Value % 9 == 0 ? [0] : [1, 3, 6], [day], day.PlusMonths(-draft.Value % 3), RoomScript.Berlin), Read(draft, room, room.Stages.Maintenance)),
        "stage.end-plan" => new ProposePlanEnd(draft.Value % 2 == 0 ? null : words, Read(draft, room, room.Stages.Ends)),
        "stage.profile" => new WriteProfile(draft.Value % 3 == 0 ? [] : [words], draft.Value % 2 == 0 ? null : words, draft.Value % 4 == 0 ? null : Pace.EveryDays(1 + (draft.Value % Pace.MostDays))),
        "stage.felt-safety" => new RateFeltSafety(SelfRating.Of((draft.Value % 11) / 10.0)),
        _ => throw new InvalidOperationException($"No draft makes {draft.Name}."),
    };

    private static RepairStage Stage(CommandDraft draft) => Enum.GetValues<RepairStage>()[draft.Value % 6];

    private static SharedSettings Settings(CommandDraft draft) => new(
        Pace.EveryDays(1 + (draft.Value % 40)), Duration.FromMinutes(draft.Value % 13 == 0 ? 1 : 5 + (draft.Pick * 3)), 3 + (draft.Value % 50), SelfRating.Of((draft.Pick % 11) / 10.0));

    private static int Version(CommandDraft draft, RoomState room) => draft.Pick % 5 == 4 ? draft.Value % 4 : room.Stages.Version;

    private static int Read<T>(CommandDraft draft, RoomState room, ValueList<PlanTerms<T>> known)
        where T : class => draft.Pick % 7 == 6 ? draft.Value % 3
        : known is [.., var last] && !room.Terms.HasEnded(last.Terms) ? last.Versions.Count : 0;
}
