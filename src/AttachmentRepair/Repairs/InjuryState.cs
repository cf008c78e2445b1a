using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>The injuries of a room, and what each said of their own part. Immutable; equality is by value.</summary>
public sealed record InjuryState
{
    /// <summary>All injuries ever named in the room.</summary>
    public ValueMap<InjuryId, Injury> Injuries { get; init; } = ValueMap<InjuryId, Injury>.Empty;

    /// <summary>The actions that somebody owned, by the version of the append.</summary>
    public ValueMap<long, OwnershipStatement> Ownership { get; init; } = ValueMap<long, OwnershipStatement>.Empty;

    /// <summary>All validations ever offered in the room, confirmed or not.</summary>
    public ValueMap<ValidationId, ExperienceValidation> Validations { get; init; } = ValueMap<ValidationId, ExperienceValidation>.Empty;

    /// <summary>In a private room: the injuries that its owner leaves unresolved, and since when.</summary>
    public ValueMap<InjuryId, Instant> Unresolved { get; init; } = ValueMap<InjuryId, Instant>.Empty;

    /// <summary>In a private room: patterns of its owner's own, by the version of the append.</summary>
    public ValueMap<long, PatternReflection> Patterns { get; init; } = ValueMap<long, PatternReflection>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(InjuryState state, RoomFacts facts, InjuryCommand command, CommandContext context) => command switch
    {
        NameInjury c => c.DoneBy == context.Actor || facts.Find(c.DoneBy) is null
            ? Rejection.NoSuchDoer
            : new InjuryNamed(InjuryId.For(context.Relationship, context.Command), c.DoneBy, c.Kind, c.Account),
        ReviseAccount c => state.OfOwn(c.Injury, context, injury =>
            Decision.IfStale(c.Version, injury.Account.Number) ?? new AccountRevised(c.Injury, c.Version + 1, c.Kind, c.Account)),
        AcknowledgeHurt c => state.Required(c.Injury, context, injury =>
            Decision.IfStale(c.Version, injury.Account.Number) ?? new HurtAcknowledged(c.Injury, c.Version, c.What, c.Impact)),
        BeginRepair c => state.Required(c.Injury, context, injury =>
            !injury.IsAcknowledged ? Rejection.AcknowledgementMissing
            : injury.BegunAt is not null ? Decision.Nothing
            : new RepairBegun(c.Injury)),
        ReframeInjury c => state.OfOwn(c.Injury, context, _ => new InjuryReframed(c.Injury, c.Text)),
        LeaveUnresolved c => state.Unresolved.ContainsKey(c.Injury) ? Decision.Nothing : new InjuryLeftUnresolved(c.Injury),
        ReopenInjury c => state.Unresolved.ContainsKey(c.Injury) ? new InjuryReopened(c.Injury) : Decision.Nothing,
        StateOwnership c => !facts.Exists(c.About) ? Rejection.UnknownItem
            : facts.DoerOf(c.About) is { } doer && doer != context.Actor ? Rejection.NotYours
            : new OwnershipStated(c.About, c.Action),
        ValidateExperience c => c.Of == context.Actor || facts.Find(c.Of) is null ? Rejection.NoSuchReceiver
            : c.About is { } about && !facts.Exists(about) ? Rejection.UnknownItem
            : new ExperienceValidated(ValidationId.For(context.Relationship, context.Command), c.Of, c.Words, c.About),
        ConfirmValidation c => !state.Validations.TryGetValue(c.Validation, out var validation) ? Rejection.UnknownItem
            : validation.Of != context.Actor ? Rejection.NotYours
            : validation.ConfirmedAt is not null ? Decision.Nothing
            : new ValidationConfirmed(c.Validation),
        ReflectOnPattern c => new PatternReflected(c.Pattern, c.About),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static InjuryState Evolve(InjuryState state, InjuryEvent e, in Envelope envelope)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        return e switch
        {
            InjuryNamed n => state with { Injuries = state.Injuries.Set(n.Injury, Named(n, envelope)) },
            AccountRevised r => state.Change(r.Injury, i => i with { Accounts = i.Accounts.Add(new(r.Version, r.Kind, r.Account, at)) }),
            HurtAcknowledged a => state.Change(
                a.Injury, i => i with { Acknowledgements = i.Acknowledgements.Set(author, new(a.Version, a.What, a.Impact, at)) }),
            RepairBegun b => state.Change(b.Injury, i => i with { BegunAt = at }),
            InjuryReframed r => state.Change(r.Injury, i => i with { Reframes = i.Reframes.Add(new(r.Text, at)) }),
            InjuryLeftUnresolved left => state with { Unresolved = state.Unresolved.Set(left.Injury, at) },
            InjuryReopened reopened => state with { Unresolved = state.Unresolved.Remove(reopened.Injury) },
            OwnershipStated o => state with { Ownership = state.Ownership.Set(envelope.Version, new(author, o.About, o.Action, at)) },
            ExperienceValidated v => state with
            {
                Validations = state.Validations.Set(v.Validation, new(v.Validation, author, v.Of, v.Words, v.About, at, null)),
            },
            ValidationConfirmed c => state.Validations.TryGetValue(c.Validation, out var known)
                ? state with { Validations = state.Validations.Set(c.Validation, known with { ConfirmedAt = at }) }
                : state,
            PatternReflected p => state with { Patterns = state.Patterns.Set(envelope.Version, new(at, p.Pattern, p.About)) },
            _ => state,
        };
    }

    /// <summary>Whether both acknowledged an injury, so that each may see the other's words.</summary>
    /// <param name="injury">The injury.</param>
    public bool IsAcknowledged(InjuryId injury) => Injuries.TryGetValue(injury, out var known) && known.IsAcknowledged;

    private static Injury Named(InjuryNamed n, in Envelope envelope) => new(
        n.Injury,
        envelope.Author,
        n.DoneBy,
        envelope.OccurredAt,
        envelope.RecordedAt,
        [new(1, n.Kind, n.Account, envelope.RecordedAt)],
        ValueMap<PersonId, HurtAcknowledgement>.Empty,
        null,
        []);

    private Decision OfOwn(InjuryId id, CommandContext context, Func<Injury, Decision> decide) =>
        Theirs(id, injury => injury.Injured == context.Actor, decide);

    private Decision Required(InjuryId id, CommandContext context, Func<Injury, Decision> decide) =>
        Theirs(id, injury => injury.Requires(context.Actor), decide);

    private Decision Theirs(InjuryId id, Func<Injury, bool> isTheirs, Func<Injury, Decision> decide) =>
        !Injuries.TryGetValue(id, out var known) ? Rejection.UnknownItem : isTheirs(known) ? decide(known) : Rejection.NotYours;

    private InjuryState Change(InjuryId id, Func<Injury, Injury> change) =>
        Injuries.TryGetValue(id, out var known) ? this with { Injuries = Injuries.Set(id, change(known)) } : this;
}
