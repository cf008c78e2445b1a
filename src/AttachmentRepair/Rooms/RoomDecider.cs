using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Rooms;

/// <summary>Decides commands in one room and folds its events. Pure and thread-safe; deciding sees this room and no other.</summary>
public static class RoomDecider
{
    /// <summary>Decides a command: membership, room kind, time, pause and cap first, then the concept.</summary>
    /// <param name="state">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    /// <exception cref="ArgumentException">The command's type is not in the <see cref="Registry"/>.</exception>
    public static Decision Decide(RoomState state, RoomCommand command, CommandContext context)
    {
        var entry = Registry.Of(command);
        return Guard(state, command, entry, context) ?? command switch
        {
            MembershipCommand c => Membership.Decide(state.Membership, c, context),
            TermsCommand c => Terms.Decide(state.Terms, state.Membership.Members, c, context),
            AgreementCommand c => AgreementState.Decide(state.Agreements, state.Facts, c, context),
            CommitmentCommand c => CommitmentState.Decide(state.Commitments, state.Facts, c, context),
            BoundaryCommand c => BoundaryState.Decide(state.Boundaries, state.Facts, c, context),
            CheckInCommand c => CheckInState.Decide(state.CheckIns, state.Facts, c, context),
            RepairCommand c => RepairState.Decide(state.Repairs, state.Facts, c, context),
            SetbackCommand c => SetbackState.Decide(state.Setbacks, state.Facts, c, context),
            StageCommand c => StageState.Decide(state.Stages, state.Facts, state.Settings, c, context),
            SafetyCommand c => SafetyState.Decide(state.Safety, state.Facts, state.Membership.LeftAt is not null, c, context),
            JournalCommand c => JournalState.Decide(state.Journals, state.Facts, c, context),
            _ => Rejection.UnknownItem,
        };
    }

    /// <summary>The room after an event; never throws on history.</summary>
    /// <param name="state">The room before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static RoomState Evolve(RoomState state, RoomEvent e, in Envelope envelope)
    {
        var at = state;
        if (e is TermsEvent || e.Proposal is not null)
        {
            at = state with { Terms = Terms.Evolve(state.Terms, e, envelope) };
            if (e is TermsAssented assent && Terms.Refilled(state.Terms, at.Terms, assent) is { } wording)
            {
                at = Refill(at, assent.Terms, assent.Version, wording);
            }
        }

        // One copy an event where no terms are heard: copies of the room were a sixth of what a fold allocates (measured).
        var (version, now) = (envelope.Version, envelope.RecordedAt);
        return e switch
        {
            Paused or Slowed => at with { Version = version, RecordedAt = now, Membership = Membership.Evolve(state.Membership, (MembershipEvent)e, envelope, state.Settings.CoolDown, state.Settings.Pace) },
            MembershipEvent x => at with { Version = version, RecordedAt = now, Membership = Membership.Evolve(state.Membership, x, envelope) },
            AgreementEvent x => at with { Version = version, RecordedAt = now, Agreements = AgreementState.Evolve(state.Agreements, x, envelope) },
            CommitmentEvent x => at with { Version = version, RecordedAt = now, Commitments = CommitmentState.Evolve(state.Commitments, x, envelope) },
            BoundaryEvent x => at with { Version = version, RecordedAt = now, Boundaries = BoundaryState.Evolve(state.Boundaries, x, envelope) },
            CheckInsPaused x => at with { Version = version, RecordedAt = now, CheckIns = CheckInState.Evolve(state.CheckIns, x, envelope, state.Settings.CoolDown) },
            CheckInEvent x => at with { Version = version, RecordedAt = now, CheckIns = CheckInState.Evolve(state.CheckIns, x, envelope) },
            RepairEvent x => at with { Version = version, RecordedAt = now, Repairs = RepairState.Evolve(state.Repairs, x, envelope) },
            SetbackEvent x => at with { Version = version, RecordedAt = now, Setbacks = SetbackState.Evolve(state.Setbacks, x, envelope) },
            StageEvent x => at with { Version = version, RecordedAt = now, Stages = StageState.Evolve(state.Stages, x, envelope, state.Membership.Members) },
            SafetyEvent x => at with { Version = version, RecordedAt = now, Safety = SafetyState.Evolve(state.Safety, x, envelope) },
            JournalEvent x => at with { Version = version, RecordedAt = now, Journals = JournalState.Evolve(state.Journals, x, envelope) },
            UnknownEvent x => at with { Version = version, RecordedAt = now, HasUnknownCritical = state.HasUnknownCritical || x.IsCritical },
            _ => at with { Version = version, RecordedAt = now },
        };
    }

    /// <summary>The room after many events, in order.</summary>
    /// <param name="state">The room before.</param>
    /// <param name="events">The events, in order of version and ordinal.</param>
    public static RoomState Fold(RoomState state, IEnumerable<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            state = Evolve(state, recorded.Event, recorded.Envelope);
        }

        return state;
    }

    /// <summary>When something in this room is due next, strictly after an instant, or <c>null</c>: a function of this room alone.</summary>
    /// <param name="state">The room.</param>
    /// <param name="after">The instant.</param>
    public static Instant? NextDue(RoomState state, Instant after)
    {
        var facts = state.Facts;
        return new[]
        {
            CommitmentQueries.NextDue(state.Commitments, facts, after),
            CheckInQueries.NextDue(state.CheckIns, facts, after),
            FacilitatedDisclosureQueries.NextDue(state.Setbacks, facts, at => BoundaryQueries.NextTalkTime(state.Boundaries, facts, at), after),
        }.Min();
    }

    // Every concept whose agreed texts live in its own slot hears the wording that an assent said again.
    private static RoomState Refill(RoomState state, TermsId terms, int version, ValueList<PrivateText> wording) => state with
    {
        Agreements = AgreementState.Refill(state.Agreements, terms, version, wording),
        Boundaries = BoundaryState.Refill(state.Boundaries, terms, version, wording),
        CheckIns = CheckInState.Refill(state.CheckIns, terms, version, wording),
        Repairs = RepairState.Refill(state.Repairs, terms, version, wording),
        Stages = StageState.Refill(state.Stages, terms, version, wording),
    };

    private static Rejection? Guard(RoomState state, RoomCommand command, CommandEntry entry, CommandContext context)
    {
        if (entry.Room != state.Kind)
        {
            return Rejection.WrongRoom;
        }

        if (!state.Membership.Members.Any(m => m.Person == context.Actor))
        {
            return Rejection.UnknownRelationship;
        }

        if (state.HasUnknownCritical)
        {
            return Rejection.NewerVersionNeeded;
        }

        if (context.OccurredAt > context.RecordedAt)
        {
            return Rejection.InTheFuture;
        }

        if (state.Kind == RoomKind.Shared && !state.Membership.IsComplete && command is not JoinRelationship)
        {
            return Rejection.NotYetJoined;
        }

        if (!entry.OpensItem)
        {
            return null;
        }

        return state.Facts.IsPausedAt(context.RecordedAt) ? Rejection.RoomPaused
            : state.OpenItems >= state.Settings.OpenItemCap ? Rejection.TooMuchAtOnce
            : null;
    }
}
