using NodaTime;

namespace AttachmentRepair.Setbacks;

/// <summary>The setbacks of a room, and what answers them. Immutable; equality is by value. Nothing here is ever inferred, and nothing is reset.</summary>
public sealed partial record SetbackState
{
    /// <summary>All setbacks ever disclosed in the room.</summary>
    public ValueMap<SetbackId, Setback> Setbacks { get; init; } = ValueMap<SetbackId, Setback>.Empty;

    /// <summary>All disclosure agreements ever proposed in the room; at most one has not ended.</summary>
    public ValueMap<DisclosureAgreementId, DisclosureAgreement> Agreements { get; init; } = ValueMap<DisclosureAgreementId, DisclosureAgreement>.Empty;

    /// <summary>All safety nets ever proposed in the room.</summary>
    public ValueMap<SafetyNetId, SafetyNet> SafetyNets { get; init; } = ValueMap<SafetyNetId, SafetyNet>.Empty;

    /// <summary>All safety nets ever at work in the room.</summary>
    public ValueMap<SafetyNetRunId, SafetyNetRun> Runs { get; init; } = ValueMap<SafetyNetRunId, SafetyNetRun>.Empty;

    /// <summary>All facilitated disclosures ever proposed in the room.</summary>
    public ValueMap<FacilitatedDisclosureId, FacilitatedDisclosure> Sessions { get; init; } = ValueMap<FacilitatedDisclosureId, FacilitatedDisclosure>.Empty;

    /// <summary>In a private room: its owner's drafts that are not put away.</summary>
    public ValueMap<DisclosureDraftId, DisclosureDraft> Drafts { get; init; } = ValueMap<DisclosureDraftId, DisclosureDraft>.Empty;

    /// <summary>In a private room: for what its owner is not ready.</summary>
    public ValueMap<FacilitatedDisclosureId, NotReadyNote> NotReady { get; init; } = ValueMap<FacilitatedDisclosureId, NotReadyNote>.Empty;

    /// <summary>In a private room: what its owner learned otherwise, by the version of its append.</summary>
    public ValueMap<long, Discovery> Discoveries { get; init; } = ValueMap<long, Discovery>.Empty;

    /// <summary>The setbacks that are being answered, by the time they were told: from the telling until its owner takes up the repair again.</summary>
    public ValueList<Setback> BeingAnswered => Setbacks.Values.Where(s => s.IsBeingAnswered).OrderBy(s => s.DisclosedAt).ToValueList();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(SetbackState state, RoomFacts facts, SetbackCommand command, CommandContext context) => command switch
    {
        DiscloseSetback c => state.Disclose(facts, c, context),
        AddDisclosureParts c => state.Find(c.Setback, s =>
            s.Owner != context.Actor ? Rejection.NotYours
            : s.Content.IsChangedBy(c.Parts) ? Rejection.AlreadyRecorded
            : s.Content.With(c.Parts) == s.Content ? Decision.Nothing
            : new DisclosurePartsAdded(c.Setback, c.Parts)),
        AnswerInvitation c => state.OfOther(c.Setback, context, s =>
            s.Answers.TryGetValue(context.Actor, out var answer) && answer.Choice == c.Choice ? Decision.Nothing : new InvitationAnswered(c.Setback, c.Choice)),
        ContestFact c => state.OfOther(c.Setback, context, s => Contest(s, c, context)),
        AcceptFact c => state.OfOther(c.Setback, context, s =>
            s.IsContestedBy(context.Actor, c.Fact) ? new FactAccepted(c.Setback, c.Fact) : Decision.Nothing),
        ReenterRepair c => state.Find(c.Setback, _ =>
            c.Changes.Count == 0 ? Rejection.ChangeNeeded : new RepairReentered(c.Setback, c.Intention, c.Changes)),
        NoteDiscovery c => new DiscoveryNoted(c.Of, c.Kind, c.Discovery, c.Setback),
        DraftDisclosure c => new DisclosureDrafted(DisclosureDraftId.For(context.Relationship, context.Command), 1, c.Kind, c.Content, c.Context),
        ReviseDisclosureDraft c => !state.Drafts.TryGetValue(c.Draft, out var draft) ? Rejection.UnknownItem
            : Decision.IfStale(c.Version, draft.Newest.Number) ?? new DisclosureDrafted(c.Draft, c.Version + 1, c.Kind, c.Content, c.Context),
        DiscardDisclosureDraft c => state.Drafts.ContainsKey(c.Draft) ? new DisclosureDraftDiscarded(c.Draft) : Rejection.UnknownItem,
        ProposeDisclosureAgreement c => state.Agreements.Values.Any(a => !a.HasEnded(facts)) ? Rejection.AgreementExists
            : Propose(DisclosureAgreementId.For(context.Relationship, context.Command), 1, c.Required, c.Window, c.ReviewOn),
        ReviseDisclosureAgreement c => !state.Agreements.TryGetValue(c.Agreement, out var agreement) ? Rejection.UnknownItem
            : agreement.HasEnded(facts) ? Rejection.Ended
            : Decision.IfStale(c.Version, agreement.Newest.Number) ?? Propose(c.Agreement, c.Version + 1, c.Required, c.Window, c.ReviewOn),
        ProposeSafetyNet or ReviseSafetyNet or ActivateSafetyNet or TakeSafetyNetStep => state.DecideSafetyNet(facts, command, context),
        _ => state.DecideSession(facts, command, context),
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static SetbackState Evolve(SetbackState state, SetbackEvent e, in Envelope envelope)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        return e switch
        {
            SetbackDisclosed d => state with { Setbacks = state.Setbacks.Set(d.Setback, Told(d, envelope)) },
            DisclosurePartsAdded added => state.Change(added.Setback, s => s with { Content = s.Content.With(added.Parts), Version = s.Version + 1 }),
            InvitationAnswered x => state.Change(x.Setback, s => s with { Answers = s.Answers.Set(author, new(x.Choice, at)) }),
            FactContested x => state.Change(x.Setback, s => s with { Contests = s.Contests.Add(new(author, x.Fact, x.Account, at, null)) }),
            FactAccepted x => state.Change(x.Setback, s => s with
            {
                Contests = s.Contests.Select(c => c.By == author && c.Fact == x.Fact && c.AcceptedAt is null ? c with { AcceptedAt = at } : c).ToValueList(),
            }),
            RepairReentered x => state.Change(x.Setback, s => s with { Reentries = s.Reentries.Add(new(author, x.Intention, x.Changes, at)) }),
            DiscoveryNoted x => state with { Discoveries = state.Discoveries.Set(envelope.Version, new(x.Of, x.Kind, x.Discovery, x.Setback, at)) },
            DisclosureDrafted x => state with { Drafts = state.Drafts.Set(x.Draft, Drafted(state, x, envelope)) },
            DisclosureDraftDiscarded x => state with { Drafts = state.Drafts.Remove(x.Draft) },
            DisclosureAgreementProposed x => state with { Agreements = state.Agreements.Set(x.Agreement, Agreed(state, x, at)) },
            SafetyNetProposed or SafetyNetActivated or SafetyNetStepTaken => EvolveSafetyNet(state, e, author, at),
            _ => EvolveSession(state, e, author, at),
        };
    }

    /// <summary>The version of the disclosure agreement in force, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    public DisclosureAgreementVersion? AgreementInForce(RoomFacts facts) => Agreements.Values.Select(a => a.InForce(facts)).FirstOrDefault(v => v is not null);

    /// <summary>The version of the agreement under which a setback was told, or <c>null</c>: later ones measure nothing that came before.</summary>
    /// <param name="setback">The setback.</param>
    public DisclosureAgreementVersion? AgreementOf(Setback setback) =>
        setback.Agreement is { } id && Agreements.TryGetValue(id, out var agreement) ? agreement.Find(setback.AgreementVersion) : null;

    private static Decision Contest(Setback setback, ContestFact command, CommandContext context) => Decision.IfStale(command.Version, setback.Version)
        ?? (setback.Contests.LastOrDefault(c => c.By == context.Actor && c.Fact == command.Fact) is { AcceptedAt: null } last && Equals(last.Account, command.Account)
            ? Decision.Nothing
            : new FactContested(command.Setback, command.Version, command.Fact, command.Account));

    private static Decision Propose(DisclosureAgreementId id, int version, ValueList<DisclosurePart> required, Duration? window, LocalDate? reviewOn) =>
        window <= Duration.Zero ? Rejection.WindowTooShort
        : window is null && required.Count == 0 ? Rejection.NothingAgreed
        : new DisclosureAgreementProposed(id, version, required.Distinct().Order().ToValueList(), window, reviewOn);

    private static Setback Told(SetbackDisclosed d, in Envelope envelope) => new(
        d.Setback,
        envelope.Author,
        d.Kind,
        d.Context,
        d.Disclosure,
        envelope.OccurredAt,
        envelope.RecordedAt,
        d.Content,
        1,
        d.Agreement,
        d.AgreementVersion,
        ValueMap<PersonId, DialogueAnswer>.Empty,
        [],
        []);

    // A draft saved again without a word on when it happened keeps what was said before.
    private static DisclosureDraft Drafted(SetbackState state, DisclosureDrafted e, in Envelope envelope)
    {
        var known = state.Drafts.TryGetValue(e.Draft, out var draft) ? draft : new(e.Draft, []);
        var occurred = known.Versions.Count > 0 && envelope.OccurredAt == envelope.RecordedAt ? known.Newest.OccurredAt : envelope.OccurredAt;
        return known with { Versions = known.Versions.Add(new(e.Version, e.Kind, e.Content, e.Context, occurred, envelope.RecordedAt)) };
    }

    private static DisclosureAgreement Agreed(SetbackState state, DisclosureAgreementProposed e, Instant at)
    {
        var version = new DisclosureAgreementVersion(e.Version, e.Required, e.Window, e.ReviewOn, at);
        return state.Agreements.TryGetValue(e.Agreement, out var known) ? known with { Versions = known.Versions.Add(version) } : new(e.Agreement, [version]);
    }

    private Decision Disclose(RoomFacts facts, DiscloseSetback command, CommandContext context)
    {
        var agreement = Agreements.Values.FirstOrDefault(a => a.InForce(facts) is not null);
        return new SetbackDisclosed(
            SetbackId.For(context.Relationship, context.Command),
            command.Kind,
            command.Disclosure,
            command.Content,
            command.Context,
            agreement?.Id,
            agreement?.InForce(facts)!.Number ?? 0);
    }

    private Decision Find(SetbackId id, Func<Setback, Decision> decide) => Setbacks.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private Decision OfOther(SetbackId id, CommandContext context, Func<Setback, Decision> decide) =>
        Find(id, s => s.Owner == context.Actor ? Rejection.ForTheOther : decide(s));

    private SetbackState Change(SetbackId id, Func<Setback, Setback> change) =>
        Setbacks.TryGetValue(id, out var known) ? this with { Setbacks = Setbacks.Set(id, change(known)) } : this;
}
