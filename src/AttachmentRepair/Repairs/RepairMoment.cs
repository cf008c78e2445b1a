using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>A brief talk after a conflict: one topic, a time set beforehand, ending by itself. Immutable; equality is by value.</summary>
/// <param name="Id">The moment.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
/// <param name="Versions">Its offers, oldest first; at least one.</param>
/// <param name="Sittings">When it was on, oldest first. Each uses up the version it was agreed in: going on needs everybody anew.</param>
/// <param name="ClosedAt">When it was closed, or <c>null</c>.</param>
/// <param name="Outcome">How it was closed, or <c>null</c>.</param>
public sealed record RepairMoment(
    RepairMomentId Id, ItemRef? About, ValueList<MomentVersion> Versions, ValueList<MomentSitting> Sittings, Instant? ClosedAt, MomentOutcome? Outcome)
{
    /// <summary>How long after a pause a moment that closed with understanding counts as a recovery: 48 hours.</summary>
    public static Duration RecoveryWindow { get; } = Duration.FromHours(48);

    /// <summary>Whether it paused and then, within <see cref="RecoveryWindow"/>, closed with understanding.</summary>
    /// <param name="facts">The room.</param>
    public bool IsRecovery(RoomFacts facts) => Outcome == MomentOutcome.Understood && ClosedAt <= LastPausedAt(facts) + RecoveryWindow;

    /// <summary>Where it stands at an instant.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public MomentStage StageAt(RoomFacts facts, Instant now)
    {
        if (HasEnded(facts))
        {
            return MomentStage.Closed;
        }

        var sitting = Sittings.Count > 0 ? Sittings[^1] : null;
        var isPaused = sitting?.PausedIn(facts, null) <= now;
        return sitting is not null && !isPaused && now < sitting.EndsAt ? MomentStage.Running
            : facts.Terms.InForce(Id.Terms, facts.Members)?.Number > (sitting?.Version ?? 0) ? MomentStage.Agreed
            : sitting is null ? MomentStage.Offered
            : isPaused ? MomentStage.Paused
            : MomentStage.TimeUp;
    }

    /// <summary>Whether it was closed, or its terms were ended.</summary>
    /// <param name="facts">The room.</param>
    public bool HasEnded(RoomFacts facts) => ClosedAt is not null || facts.Terms.HasEnded(Id.Terms);

    /// <summary>When it was last paused, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    public Instant? LastPausedAt(RoomFacts facts) => Sittings.Select(s => s.PausedIn(facts, ClosedAt)).LastOrDefault(p => p is not null);
}
