using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>The staged plan of repair of a room: there from the start, at its first stage. Immutable; equality is by value.</summary>
public sealed record StageState
{
    /// <summary>How long a ready holds: 30 days (policy); then it is said anew.</summary>
    public static Duration ReadyFor { get; } = Duration.FromDays(30);

    /// <summary>The changes of stage, in order; they only grow.</summary>
    public ValueList<StageChange> Changes { get; init; } = [];

    /// <summary>Who said ready for the next stage, and when. Each view shows its viewer's own only.</summary>
    public ValueMap<PersonId, Instant> Ready { get; init; } = ValueMap<PersonId, Instant>.Empty;

    /// <summary>The shared settings, under each of their terms.</summary>
    public ValueList<PlanTerms<SharedSettings>> Settings { get; init; } = [];

    /// <summary>Accountability, under each of its terms.</summary>
    public ValueList<PlanTerms<AccountabilityConsent>> Accountability { get; init; } = [];

    /// <summary>The future commitment, under each of its terms.</summary>
    public ValueList<PlanTerms<FutureCommitment>> Future { get; init; } = [];

    /// <summary>The maintenance plan, under each of its terms.</summary>
    public ValueList<PlanTerms<MaintenancePlan>> Maintenance { get; init; } = [];

    /// <summary>The end of the plan, under each of its terms.</summary>
    public ValueList<PlanTerms<PlanEnd>> Ends { get; init; } = [];

    /// <summary>In a private room: its owner's profile, or <c>null</c>.</summary>
    public ParticipantProfile? Profile { get; init; }

    /// <summary>In a private room: how safe its owner feels, as they noted last, or <c>null</c>.</summary>
    public FeltSafety? FeltSafety { get; init; }

    /// <summary>The stage.</summary>
    public RepairStage Stage => Changes is [.., var last] ? last.Stage : RepairStage.Safety;

    /// <summary>The version of the plan, from 1: one more at each change of stage.</summary>
    public int Version => Changes.Count + 1;

    /// <summary>The next stage, or <c>null</c> at the last.</summary>
    public RepairStage? Next => Stage == RepairStage.Maintenance ? null : Stage + 1;

    /// <summary>Until when somebody's ready for the next stage holds, or <c>null</c> when they have said none, or it has lapsed.</summary>
    /// <param name="person">The person.</param>
    /// <param name="now">The instant.</param>
    public Instant? ReadyUntil(PersonId person, Instant now) =>
        Ready.TryGetValue(person, out var said) && now < said + ReadyFor ? said + ReadyFor : null;

    /// <summary>Whether everybody agreed to end the plan, and nobody has opened it again.</summary>
    /// <param name="facts">The room.</param>
    public bool IsCompleted(RoomFacts facts) => Ends.Any(e => e.InForce(facts) is not null);

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="settings">The settings that hold in the room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(StageState state, RoomFacts facts, SharedSettings settings, StageCommand command, CommandContext context) => command switch
    {
        SayReadyForStage c => state.IsCompleted(facts) ? Rejection.Ended
            : Decision.IfStale(c.Version, state.Version) ?? (c.Stage != state.Next ? Rejection.StageNotNext
            : state.ReadyUntil(context.Actor, context.RecordedAt) is not null ? Decision.Nothing
            : new SaidReadyForStage(c.Stage, c.Version)),
        WithdrawStageReady c => Decision.IfStale(c.Version, state.Version)
            ?? (state.Ready.ContainsKey(context.Actor) ? new StageReadyWithdrawn(c.Version) : Decision.Nothing),
        ReturnToStage c => c.Stage == state.Stage ? Decision.Nothing
            : c.Stage > state.Stage || !Enum.IsDefined(c.Stage) ? Rejection.StageNotEarlier
            : new StageChanged(c.Stage),
        ProposeSettings c => !c.Settings.IsInRange ? Rejection.SettingOutOfRange
            : Propose(state.Settings, facts, c.Version, context, (terms, version) =>
                new SettingsProposed(terms, version, c.Settings, c.ReviewOn, SharedSettings.IsNarrowing(settings, c.Settings)
                    ? facts.Terms.InForce(terms, facts.Members)?.Number ?? 0
                    : null)),
        ProposeAccountability c => !IsWithinReach(c.Accountability.LastDay, c.Accountability.Zone, context) ? Rejection.DayOutOfReach
            : Propose(state.Accountability, facts, c.Version, context, (terms, version) => new AccountabilityProposed(terms, version, c.Accountability)),
        ProposeFutureCommitment c => !IsWithinReach(c.Future.Horizon, c.Future.Zone, context) ? Rejection.DayOutOfReach
            : Propose(state.Future, facts, c.Version, context, (terms, version) => new FutureCommitmentProposed(terms, version, c.Future)),
        ProposeMaintenancePlan c => !c.Plan.IsInOrder ? Rejection.BoostersNotInOrder
            : Propose(state.Maintenance, facts, c.Version, context, (terms, version) => new MaintenancePlanProposed(terms, version, c.Plan)),
        ProposePlanEnd c => Propose(state.Ends, facts, c.Version, context, (terms, version) => new PlanEndProposed(terms, version, c.Words)),
        WriteProfile c => new ProfileWritten(c.Needs, c.History, c.Pace),
        RateFeltSafety c => new FeltSafetyRated(c.Rating),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing. A stage is entered by nothing but the ready of every member.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    /// <param name="members">The members of the room.</param>
    public static StageState Evolve(StageState state, StageEvent e, in Envelope envelope, ValueList<Member> members)
    {
        var at = envelope.RecordedAt;
        return e switch
        {
            SaidReadyForStage ready when ready.Version == state.Version && ready.Stage == state.Next =>
                (state with { Ready = state.Ready.Set(envelope.Author, at) }).Advanced(members, at),
            StageReadyWithdrawn withdrawn when withdrawn.Version == state.Version => state with { Ready = state.Ready.Remove(envelope.Author) },
            StageChanged changed when changed.Stage < state.Stage => state.Entered(changed.Stage, at, ValueMap<PersonId, Instant>.Empty),
            SettingsProposed p => state with { Settings = With(state.Settings, p.Terms, p.Settings) },
            AccountabilityProposed p => state with { Accountability = With(state.Accountability, p.Terms, p.Accountability) },
            FutureCommitmentProposed p => state with { Future = With(state.Future, p.Terms, p.Future) },
            MaintenancePlanProposed p => state with { Maintenance = With(state.Maintenance, p.Terms, p.Plan) },
            PlanEndProposed p => state with { Ends = With(state.Ends, p.Terms, new PlanEnd(p.Words)) },
            ProfileWritten p => state with { Profile = new(p.Needs, p.History, p.Pace, at) },
            FeltSafetyRated r => state with { FeltSafety = new(r.Rating, at) },
            _ => state,
        };
    }

    /// <summary>The slot in which a version's withdrawn texts are filled again by an assent that repeats them.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="terms">The terms; others' change nothing.</param>
    /// <param name="number">The version.</param>
    /// <param name="wording">Its texts, in their fixed order.</param>
    internal static StageState Refill(StageState state, TermsId terms, int number, ValueList<PrivateText> wording) => state.SubjectOf(terms) is null ? state : state with
    {
        Accountability = Refilled(state.Accountability, terms, number, a => a with { Scope = wording[0] }),
        Future = Refilled(state.Future, terms, number, f => f with { Intention = wording[0] }),
        Maintenance = Refilled(state.Maintenance, terms, number, m => m with { WarningSigns = wording }),
        Ends = Refilled(state.Ends, terms, number, e => e.Words is null ? e : e with { Words = wording[0] }),
    };

    /// <summary>What terms of this concept are about, or <c>null</c> for others.</summary>
    /// <param name="terms">The terms.</param>
    public ItemRef? SubjectOf(TermsId terms) =>
        Settings.Any(t => t.Terms == terms) ? new(SharedSettings.Concept, terms.Value)
        : Accountability.Any(t => t.Terms == terms) ? new(AccountabilityConsent.Concept, terms.Value)
        : Future.Any(t => t.Terms == terms) ? new(FutureCommitment.Concept, terms.Value)
        : Maintenance.Any(t => t.Terms == terms) ? new(MaintenancePlan.Concept, terms.Value)
        : Ends.Any(t => t.Terms == terms) ? new(PlanEnd.Concept, terms.Value)
        : null;

    private static Decision Propose<T>(
        ValueList<PlanTerms<T>> known, RoomFacts facts, int read, CommandContext context, Func<TermsId, int, RoomEvent> propose)
        where T : class
    {
        var open = known.LastOrDefault(t => !facts.Terms.HasEnded(t.Terms));
        var (terms, newest) = open is null ? (TermsId.For(context.Relationship, context.Command), 0) : (open.Terms, open.Versions.Count);
        return read == newest ? propose(terms, newest + 1)
            : read >= 0 && known.Any(t => read <= t.Versions.Count) ? Rejection.Outdated
            : Rejection.UnknownItem;
    }

    private static ValueList<PlanTerms<T>> With<T>(ValueList<PlanTerms<T>> known, TermsId terms, T content)
        where T : class => known.Any(t => t.Terms == terms)
        ? known.Select(t => t.Terms == terms ? t with { Versions = t.Versions.Add(content) } : t).ToValueList()
        : known.Add(new(terms, [content]));

    // Policy: a day is named at most a hundred years ahead.
    private static bool IsWithinReach(LocalDate day, DateTimeZone zone, CommandContext context) =>
        context.RecordedAt.InZone(zone).Date is var today && day >= today && day.Year <= today.Year + 100;

    private StageState Advanced(ValueList<Member> members, Instant at) =>
        Next is { } next && members.Count > 0 && members.All(m => ReadyUntil(m.Person, at) is not null) ? Entered(next, at, Ready) : this;

    private StageState Entered(RepairStage stage, Instant at, ValueMap<PersonId, Instant> ready) =>
        this with { Changes = Changes.Add(new(Version + 1, stage, at, ready)), Ready = ValueMap<PersonId, Instant>.Empty };

    private static ValueList<PlanTerms<T>> Refilled<T>(ValueList<PlanTerms<T>> known, TermsId terms, int number, Func<T, T> refill)
        where T : class => known
        .Select(t => t.Terms == terms ? t with { Versions = t.Versions.Select((v, i) => i == number - 1 ? refill(v) : v).ToValueList() } : t)
        .ToValueList();
}
