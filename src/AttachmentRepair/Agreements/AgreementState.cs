using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>The agreements of a room, and what their shared values are the reason of. Immutable; equality is by value.</summary>
public sealed record AgreementState
{
    private const int LongestReview = 60;

    /// <summary>All agreements ever begun in the room.</summary>
    public ValueMap<AgreementId, Agreement> Agreements { get; init; } = ValueMap<AgreementId, Agreement>.Empty;

    /// <summary>The values given as reasons, in order.</summary>
    public ValueList<AttachedValue> Attached { get; init; } = [];

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(AgreementState state, RoomFacts facts, AgreementCommand command, CommandContext context) => command switch
    {
        ProposeAgreement c => Flaw(c.Content, c.ReviewOn, c.ReviewEveryMonths) ?? Write(
            AgreementId.For(context.Relationship, context.Command), 1, c.Content, c.ReviewOn, c.ReviewEveryMonths, null),
        ReviseAgreement c => state.Open(facts, c.Agreement, a => Revise(a, facts, c, context)),
        PutForward c => state.Open(facts, c.Agreement, a => Propose(a, facts, c)),
        DropDraft c => state.Open(facts, c.Agreement, a => a.Newest > 0 ? Rejection.NotADraft : new DraftDropped(c.Agreement)),
        WriteNeed c => state.Open(facts, c.Agreement, a => a.Draft.NeedsOfEach != OwnPart.Need ? Rejection.OtherKind
            : a.Needs.TryGetValue(context.Actor, out var need) && need.Equals(c.Need) ? Decision.Nothing
            : new NeedWritten(c.Agreement, c.Need)),
        AddStep c => state.Open(facts, c.Agreement, a =>
            a.Draft.NeedsOfEach != OwnPart.Step ? Rejection.OtherKind : new StepAdded(c.Agreement, a.Steps.Count + 1, c.Step)),
        ChangeStep c => state.Step(facts, c.Agreement, c.Number, context, (_, _) => new StepChanged(c.Agreement, c.Number, c.Step)),
        RemoveStep c => state.Step(facts, c.Agreement, c.Number, context, (a, step) =>
            a.Newest > 0 && a.StepsOf(step.Owner).Count() == 1 ? Rejection.LastStep : new StepRemoved(c.Agreement, c.Number)),
        NoteMeasurement c => state.InForce(facts, c.Agreement, c.Version, (_, version) =>
            version.Content is Benchmark ? new MeasurementNoted(c.Agreement, c.Version, c.Value) : Rejection.OtherKind),
        AttachValue c => state.InForce(facts, c.Agreement, c.Version, (_, version) => Attach(state, facts, c, version)),
        DetachValue c => !state.Agreements.ContainsKey(c.Agreement) ? Rejection.UnknownItem
            : state.Find(c.Agreement, c.Version, c.Value, c.About) is null ? Decision.Nothing
            : new ValueDetached(c.Agreement, c.Version, c.Value, c.About),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static AgreementState Evolve(AgreementState state, AgreementEvent e, in Envelope envelope)
    {
        var (author, at, occurred) = (envelope.Author, envelope.RecordedAt, envelope.OccurredAt);
        return e switch
        {
            AgreementDrafted d => state.Written(d.Agreement, author, at, d.Content, d.ReviewOn, d.ReviewEveryMonths, a => a with { Revision = a.Revision + 1 }),
            AgreementProposed p => state.Proposed(p, author, at),
            DraftDropped dropped => state.Change(dropped.Agreement, a => a with { DroppedAt = at }),
            NeedWritten written => state.Change(written.Agreement, a => a with { Needs = a.Needs.Set(author, written.Need), Revision = a.Revision + 1 }),
            StepAdded added => state.Change(added.Agreement, a => a with { Steps = a.Steps.Add(new(added.Number, author, added.Step, null)) }),
            StepChanged changed => state.Change(changed.Agreement, a => a with { Steps = Changed(a.Steps, changed.Number, s => s with { Step = changed.Step }) }),
            StepRemoved removed => state.Change(removed.Agreement, a => a with { Steps = Changed(a.Steps, removed.Number, s => s with { RemovedAt = at }) }),
            MeasurementNoted noted => state.Change(noted.Agreement, a => a with { Measurements = a.Measurements.Add(new(noted.Version, author, occurred, noted.Value)) }),
            ValueAttached x => state with { Attached = state.Attached.Add(new(x.Agreement, x.Version, x.Value, x.About, author)) },
            ValueDetached x => state with { Attached = state.Attached.Where(v => !IsOf(v, x.Agreement, x.Version, x.Value, x.About)).ToValueList() },
            _ => state,
        };
    }

    /// <summary>The slot in which a version's withdrawn texts are filled again by an assent that repeats them.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="terms">The terms; others' change nothing.</param>
    /// <param name="number">The version.</param>
    /// <param name="wording">Its texts, in their fixed order.</param>
    internal static AgreementState Refill(AgreementState state, TermsId terms, int number, ValueList<PrivateText> wording) => state.Change(
        new AgreementId(terms.Value), a =>
        {
            var versions = a.Versions.Select(v => v.Number == number ? v.With(wording) : v).ToValueList();
            return a with
            {
                Versions = versions,
                Draft = a.ProposedRevision == a.Revision && versions is [.., var last] && last.Number == number ? last.Content : a.Draft,
                Needs = versions.Where(v => v.Number == number).SelectMany(v => v.Needs).Aggregate(a.Needs, Filled),
            };
        });

    private static ValueMap<PersonId, PrivateText> Filled(ValueMap<PersonId, PrivateText> needs, AgreementNeed agreed) =>
        needs.TryGetValue(agreed.Owner, out var need) && need.IsWithdrawn ? needs.Set(agreed.Owner, agreed.Need) : needs;

    private static Decision? Flaw(AgreementContent content, LocalDate? reviewOn, int? everyMonths) =>
        content.Flaw ?? (everyMonths is { } months && (months is < 1 or > LongestReview || (reviewOn ?? content.ReviewOn) is null) ? Rejection.ReviewUnclear : null);

    // What each has to add something of their own to begins as a draft; all else is proposed at once.
    private static Decision Write(AgreementId id, int version, AgreementContent content, LocalDate? reviewOn, int? everyMonths, int? narrows) =>
        content.NeedsOfEach is not null
            ? new AgreementDrafted(id, content, reviewOn ?? content.ReviewOn, everyMonths)
            : new AgreementProposed(id, version, content, [], reviewOn, everyMonths, narrows);

    private static Decision Revise(Agreement agreement, RoomFacts facts, ReviseAgreement command, CommandContext context)
    {
        if (Decision.IfStale(command.Version, agreement.Newest, oldest: 0) is { } stale)
        {
            return stale;
        }

        if (command.Content.GetType() != agreement.Draft.GetType())
        {
            return Rejection.OtherKind;
        }

        return agreement.Draft is ContextFactor && agreement.Author != context.Actor ? Rejection.NotYours
            : Flaw(command.Content, command.ReviewOn, command.ReviewEveryMonths) ?? Write(
                command.Agreement,
                command.Version + 1,
                command.Content,
                command.ReviewOn,
                command.ReviewEveryMonths,
                facts.Narrowed(agreement.Terms, number => IsNarrower(command, agreement.Versions[number - 1])));
    }

    private static bool IsNarrower(ReviseAgreement command, AgreementVersion old) =>
        command.ReviewOn == old.ReviewOn && command.ReviewEveryMonths == old.ReviewEveryMonths && command.Content.IsNarrower(old.Content);

    private static Decision Propose(Agreement agreement, RoomFacts facts, PutForward command)
    {
        if (agreement.Draft.NeedsOfEach is not { } part)
        {
            return Rejection.OtherKind;
        }

        if (Decision.IfStale(command.Revision, agreement.Revision) is { } stale)
        {
            return stale;
        }

        if (agreement.Missing(facts).Any())
        {
            return part == OwnPart.Need ? Rejection.NeedMissing : Rejection.StepMissing;
        }

        return agreement.ProposedRevision == agreement.Revision
            ? Decision.Nothing
            : new AgreementProposed(
                agreement.Id,
                agreement.Newest + 1,
                agreement.Draft,
                agreement.Needs.Select(n => new AgreementNeed(n.Key, n.Value)).ToValueList(),
                agreement.ReviewOn,
                agreement.ReviewEveryMonths,
                null);
    }

    private static Decision Attach(AgreementState state, RoomFacts facts, AttachValue command, AgreementVersion version) =>
        version.Content is not SharedValues values ? Rejection.OtherKind
        : command.Value < 1 || command.Value > values.Values.Count || !facts.Exists(command.About) ? Rejection.UnknownItem
        : state.Find(command.Agreement, command.Version, command.Value, command.About) is not null ? Decision.Nothing
        : new ValueAttached(command.Agreement, command.Version, command.Value, command.About);

    private static bool IsOf(AttachedValue value, AgreementId id, int version, int number, ItemRef to) =>
        value.Agreement == id && value.Version == version && value.Value == number && value.About == to;

    private static ValueList<GoalStep> Changed(ValueList<GoalStep> steps, int number, Func<GoalStep, GoalStep> change) =>
        steps.Select(s => s.Number == number ? change(s) : s).ToValueList();

    private AttachedValue? Find(AgreementId id, int version, int number, ItemRef to) => Attached.FirstOrDefault(v => IsOf(v, id, version, number, to));

    private Decision Open(RoomFacts facts, AgreementId id, Func<Agreement, Decision> decide) =>
        !Agreements.TryGetValue(id, out var known) ? Rejection.UnknownItem : known.HasEnded(facts) ? Rejection.Ended : decide(known);

    private Decision Step(RoomFacts facts, AgreementId id, int number, CommandContext context, Func<Agreement, GoalStep, Decision> decide) =>
        Open(facts, id, agreement => agreement.Steps.FirstOrDefault(s => s.Number == number && s.RemovedAt is null) is not { } step ? Rejection.UnknownItem
            : step.Owner != context.Actor ? Rejection.NotYours
            : decide(agreement, step));

    // What the other has not assented to is not there to be noted on: the same answer as for an id that names nothing.
    private Decision InForce(RoomFacts facts, AgreementId id, int version, Func<Agreement, AgreementVersion, Decision> decide)
    {
        if (!Agreements.TryGetValue(id, out var known) || !facts.Terms.HasTakenEffect(known.Terms, facts.Members))
        {
            return Rejection.UnknownItem;
        }

        return known.InForce(facts) is not { } current ? Rejection.Ended
            : Decision.IfStale(version, current.Number) ?? decide(known, current);
    }

    private AgreementState Proposed(AgreementProposed p, PersonId author, Instant at)
    {
        var version = Agreements.TryGetValue(p.Agreement, out var known) && p.RepeatsTheDraft && p.Wording.Any(w => w.IsWithdrawn)
            ? VersionOf(p, at).With(OwnWords(p, known))
            : VersionOf(p, at);
        return Written(p.Agreement, author, at, version.Content, p.ReviewOn, p.ReviewEveryMonths, a => a with
        {
            ProposedRevision = a.Revision,
            Needs = version.Needs.Aggregate(a.Needs, Filled),
            Versions = a.Versions.Add(version),
        });
    }

    private static AgreementVersion VersionOf(AgreementProposed p, Instant at) => new(p.Version, p.Content, p.Needs, p.ReviewOn, p.ReviewEveryMonths, at);

    // Where the words of whoever put it forward are withdrawn, what the others wrote themselves stays.
    private static ValueList<PrivateText> OwnWords(AgreementProposed p, Agreement drafted) => p.Wording
        .Zip([.. drafted.Draft.Wording, .. p.Needs.Select(n => drafted.Needs.TryGetValue(n.Owner, out var own) ? own : n.Need)], (said, own) => said.IsWithdrawn ? own : said)
        .ToValueList();

    private AgreementState Written(
        AgreementId id, PersonId author, Instant at, AgreementContent content, LocalDate? reviewOn, int? everyMonths, Func<Agreement, Agreement> change)
    {
        var known = Agreements.TryGetValue(id, out var agreement)
            ? agreement
            : new(id, author, content, reviewOn, everyMonths, 0, at, [], ValueMap<PersonId, PrivateText>.Empty, [], [], null);
        return this with { Agreements = Agreements.Set(id, change(known with { Draft = content, ReviewOn = reviewOn, ReviewEveryMonths = everyMonths })) };
    }

    private AgreementState Change(AgreementId id, Func<Agreement, Agreement> change) =>
        Agreements.TryGetValue(id, out var known) ? this with { Agreements = Agreements.Set(id, change(known)) } : this;
}
