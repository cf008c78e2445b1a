namespace AttachmentRepair.Repairs;

/// <summary>What a room holds of repair: the attempts, and a part for each further family. Immutable; equality is by value.</summary>
public sealed record RepairState
{
    /// <summary>All attempts ever offered in the room.</summary>
    public ValueMap<RepairAttemptId, RepairAttempt> Attempts { get; init; } = ValueMap<RepairAttemptId, RepairAttempt>.Empty;

    /// <summary>In a private room: the attempts that its owner keeps for later.</summary>
    public ValueMap<RepairAttemptId, bool> KeptForLater { get; init; } = ValueMap<RepairAttemptId, bool>.Empty;

    /// <summary>The injuries, and what each said of their own part.</summary>
    public InjuryState Injuries { get; init; } = new();

    /// <summary>The repair moments after conflicts.</summary>
    public RepairMomentState Moments { get; init; } = new();

    /// <summary>The shared problems and the chapters of the shared narrative.</summary>
    public NarrativeState Narrative { get; init; } = new();

    /// <summary>The repertoire of repair strategies.</summary>
    public StrategyState Strategies { get; init; } = new();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(RepairState state, RoomFacts facts, RepairCommand command, CommandContext context) => command switch
    {
        InjuryCommand c => InjuryState.Decide(state.Injuries, facts, c, context),
        RepairMomentCommand c => RepairMomentState.Decide(state.Moments, facts, c, context),
        NarrativeCommand c => NarrativeState.Decide(state.Narrative, facts, c, context),
        StrategyCommand c => StrategyState.Decide(state.Strategies, facts, c, context),
        AttemptRepair c => state.Attempt(c, facts, context),
        AddRepairParts c => state.OfOwn(c.Repair, context, _ => c is { Impact: null, Apology: null, PreventionSteps: null or { Count: 0 } }
            ? Decision.Nothing
            : new RepairPartsAdded(c.Repair, c.Impact, c.Apology, c.PreventionSteps ?? [])),
        ReceiveRepair c => state.Find(c.Repair, attempt =>
            attempt.To != context.Actor ? Rejection.NotYours
            : Decision.IfStale(c.Version, attempt.Version)
                ?? (attempt.Reception >= c.Reception ? Decision.Nothing : new RepairReceived(c.Repair, c.Reception))),
        KeepRepairForLater c => state.KeptForLater.ContainsKey(c.Repair) ? Decision.Nothing : new RepairKeptForLater(c.Repair),
        ReaffirmRepair c => state.OfOwn(c.Repair, context, attempt =>
            attempt.Reception is null ? Rejection.NotReceivedYet : new RepairReaffirmed(c.Repair)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static RepairState Evolve(RepairState state, RepairEvent e, in Envelope envelope)
    {
        var at = envelope.RecordedAt;
        return e switch
        {
            InjuryEvent x => state with { Injuries = InjuryState.Evolve(state.Injuries, x, envelope) },
            RepairMomentEvent x => state with { Moments = RepairMomentState.Evolve(state.Moments, x, envelope) },
            NarrativeEvent x => state with { Narrative = NarrativeState.Evolve(state.Narrative, x, envelope) },
            StrategyEvent x => state with { Strategies = StrategyState.Evolve(state.Strategies, x, envelope) },
            RepairOffered o => state with
            {
                Attempts = state.Attempts.Set(
                    o.Repair, new(o.Repair, envelope.Author, o.To, o.About, o.Impact, o.Apology, o.PreventionSteps, 1, at, null, null, null)),
            },
            RepairPartsAdded added => state.Change(added.Repair, a => a with
            {
                Impact = added.Impact ?? a.Impact,
                Apology = added.Apology ?? a.Apology,
                PreventionSteps = [.. a.PreventionSteps, .. added.PreventionSteps],
                Version = a.Version + 1,
            }),
            RepairReceived received => state.Change(received.Repair, a => a with { Reception = received.Reception, ReceivedAt = at }),
            RepairKeptForLater kept => state with { KeptForLater = state.KeptForLater.Set(kept.Repair, true) },
            RepairReaffirmed reaffirmed => state.Change(reaffirmed.Repair, a => a with { ReaffirmedAt = at }),
            _ => state,
        };
    }

    // Whoever assented said the words again.
    internal static RepairState Refill(RepairState state, TermsId terms, int number, ValueList<PrivateText> wording) => state.SubjectOf(terms) is null ? state : state with
    {
        Moments = RepairMomentState.Refill(state.Moments, new(terms.Value), number, wording[0]),
        Narrative = NarrativeState.Refill(state.Narrative, terms, number, wording[0]),
        Strategies = StrategyState.Refill(state.Strategies, new(terms.Value), number, wording[0]),
    };

    /// <summary>Whether the room holds an item of this concept.</summary>
    /// <param name="item">The item.</param>
    public bool Holds(ItemRef item) => item.Concept switch
    {
        RepairAttemptId.Concept => Attempts.ContainsKey(new(item.Id)),
        InjuryId.Concept => Injuries.Injuries.ContainsKey(new(item.Id)),
        ValidationId.Concept => Injuries.Validations.ContainsKey(new(item.Id)),
        RepairMomentId.Concept => Moments.Moments.ContainsKey(new(item.Id)),
        SharedProblemId.Concept => Narrative.Problems.ContainsKey(new(item.Id)),
        ChapterId.Concept => Narrative.Chapters.ContainsKey(new(item.Id)),
        StrategyId.Concept => Strategies.Strategies.ContainsKey(new(item.Id)),
        _ => false,
    };

    /// <summary>What terms are about, where they are of this concept; else <c>null</c>.</summary>
    /// <param name="terms">The terms.</param>
    public ItemRef? SubjectOf(TermsId terms) =>
        Moments.Moments.ContainsKey(new(terms.Value)) ? new RepairMomentId(terms.Value).Ref
        : Narrative.Problems.ContainsKey(new(terms.Value)) ? new SharedProblemId(terms.Value).Ref
        : Narrative.Chapters.ContainsKey(new(terms.Value)) ? new ChapterId(terms.Value).Ref
        : Strategies.Strategies.ContainsKey(new(terms.Value)) ? new StrategyId(terms.Value).Ref
        : null;

    private Decision Attempt(AttemptRepair command, RoomFacts facts, CommandContext context)
    {
        if (!facts.Exists(command.About))
        {
            return Rejection.UnknownItem;
        }

        // Nobody apologises for another.
        if (facts.DoerOf(command.About) is { } doer && doer != context.Actor)
        {
            return Rejection.NotYours;
        }

        if (command.To == context.Actor || facts.Find(command.To) is null)
        {
            return Rejection.NoSuchReceiver;
        }

        return Gate(command) is { } why
            ? why
            : new RepairOffered(
                RepairAttemptId.For(context.Relationship, context.Command),
                command.To,
                command.About,
                command.Impact,
                command.Apology,
                command.PreventionSteps ?? []);
    }

    private Rejection? Gate(AttemptRepair command)
    {
        if (!string.Equals(command.About.Concept, InjuryId.Concept, StringComparison.Ordinal)
            || !Injuries.Injuries.TryGetValue(new(command.About.Id), out var injury))
        {
            return null;
        }

        return command.To != injury.Injured ? Rejection.NoSuchReceiver
            : !injury.IsAcknowledged ? Rejection.AcknowledgementMissing
            : injury.BegunAt is null ? Rejection.RepairNotBegun
            : null;
    }

    private Decision OfOwn(RepairAttemptId id, CommandContext context, Func<RepairAttempt, Decision> decide) =>
        Find(id, attempt => attempt.Author == context.Actor ? decide(attempt) : Rejection.NotYours);

    private Decision Find(RepairAttemptId id, Func<RepairAttempt, Decision> decide) =>
        Attempts.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private RepairState Change(RepairAttemptId id, Func<RepairAttempt, RepairAttempt> change) =>
        Attempts.TryGetValue(id, out var known) ? this with { Attempts = Attempts.Set(id, change(known)) } : this;
}
