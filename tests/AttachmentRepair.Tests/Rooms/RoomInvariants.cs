using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Golden;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>What holds for every history; making a history decides and folds it, so none holds if that throws.</summary>
internal static class RoomInvariants
{
    public static IReadOnlyList<(string Name, Func<RoomHistory, bool> Holds)> All { get; } =
    [
        ("Folding what was recorded gives the same room again", FoldsAgain),
        ("A rejected command leaves nothing", h => h.Steps.All(s => s.Decision.Rejection is null || (s.Decision.Events.Count == 0 && s.After == s.Before))),
        ("Deciding again gives the same decision", h => h.Steps.All(s => RoomDecider.Decide(s.Before, s.Command, s.Context) == s.Decision)),
        ("One command records only neutral or only authored events", h => h.Steps.All(s => s.Decision.Events.Select(e => e.IsNeutral).Distinct().Count() <= 1)),
        ("Events survive the codec", EventsSurvive),
        ("Commands survive plain JSON", h => h.Steps.DistinctBy(s => s.Command.GetType()).All(s => CommandJson.Read(CommandJson.Write(s.Command).ToJsonString()) == s.Command)),
        ("A room resumes only when everybody said ready since the pause and the cool-down is over", ResumesTogether),
        ("What was said of an occurrence by its maker never changes", OutcomesStay),
        ("Only makers and owners change what is theirs", OnlyTheirs),
        ("Nothing more is opened at the cap and nothing else is refused for it", OpensBelowTheCap),
    ];

    /// <summary>The names of those that a history breaks.</summary>
    public static IEnumerable<string> BrokenBy(RoomHistory history) => All.Where(i => !i.Holds(history)).Select(i => i.Name);

    private static bool FoldsAgain(RoomHistory history)
    {
        var shared = RoomDecider.Fold(RoomScript.Dormant().Start, history.SharedEvents);
        return shared == history.Shared && shared.GetHashCode() == history.Shared.GetHashCode()
            && RoomDecider.Fold(RoomScript.Private().Start, history.OwnEvents) == history.Own;
    }

    // One append of each first event.
    private static bool EventsSurvive(RoomHistory history) => history.SharedEvents.Skip(3).Concat(history.OwnEvents)
        .GroupBy(e => (e.Envelope.Version, e.Event.IsNeutral, e.Envelope.RecordedAt))
        .DistinctBy(one => one.First().Event.GetType())
        .All(one =>
        {
            var envelope = one.First().Envelope;
            var append = new RecordedAppend(
                envelope.Version, new((UInt128)envelope.Version + 1), envelope.Author, envelope.RecordedAt, envelope.OccurredAt, 7, one.Select(e => e.Event).ToValueList());
            return RoomCodec.Decode(GoldenSamples.Room, GoldenSamples.Stored(append)) == append;
        });

    private static bool ResumesTogether(RoomHistory history)
    {
        Instant? since = null;
        var coolDown = PauseSpan.UsualCoolDown;
        var (ready, allReady) = (new HashSet<PersonId>(), Instant.MaxValue);
        var room = RoomScript.Dormant().Start;
        return history.SharedEvents.All(e =>
        {
            var at = e.Envelope.RecordedAt;
            if (e.Event is Paused)
            {
                (since, ready, allReady, coolDown) = (at, [], Instant.MaxValue, room.Settings.CoolDown);
            }
            else if (e.Event is SaidReady && ready.Add(e.Envelope.Author) && ready.Count == 2)
            {
                allReady = at;
            }

            room = RoomDecider.Evolve(room, e.Event, e.Envelope);
            var resumes = since is { } paused ? Instant.Max(allReady, paused + coolDown) : Instant.MinValue;
            return new[] { at, at + coolDown - Duration.Epsilon, at + coolDown, at + Duration.FromDays(900) }
                .All(now => room.Facts.IsPausedAt(now) == (since is not null && now < resumes));
        });
    }

    private static bool OutcomesStay(RoomHistory history) =>
        history.Steps.All(s => s.Before.Commitments.Commitments.Values.All(c => c.Outcomes
            .Where(o => o.Value.State is not null)
            .All(o => s.After.Kind != s.Before.Kind || s.After.Commitments.Commitments[c.Id].Outcomes[o.Key].State == o.Value.State)));

    private static bool OnlyTheirs(RoomHistory history) =>
        history.Steps.All(s => s.After.Commitments.Commitments.Values.All(c =>
            !s.Before.Commitments.Commitments.TryGetValue(c.Id, out var before) || before == c || s.Context.Actor == c.Maker
            || s.Command is ConfirmKept or NoteMissed));

    private static bool OpensBelowTheCap(RoomHistory history) => history.Steps.All(s =>
        Registry.Of(s.Command).OpensItem
            ? s.Decision.Events.Count == 0 || s.Before.OpenItems < s.Before.Settings.OpenItemCap
            : s.Decision.Rejection != Rejection.TooMuchAtOnce
                && (s.After.OpenItems <= s.Before.OpenItems || s.Command is ReaffirmCommitment or RenegotiateCommitment or AttachmentRepair.CheckIns.ReviseCheckIns));
}
