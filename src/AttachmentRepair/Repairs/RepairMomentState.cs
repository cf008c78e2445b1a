using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>The conflicts and repair moments of a room. Immutable; equality is by value.</summary>
public sealed record RepairMomentState
{
    /// <summary>When there were conflicts, in the order they were noted.</summary>
    public ValueList<Instant> Conflicts { get; init; } = [];

    /// <summary>All moments ever offered in the room.</summary>
    public ValueMap<RepairMomentId, RepairMoment> Moments { get; init; } = ValueMap<RepairMomentId, RepairMoment>.Empty;

    /// <summary>When the latest conflict was, or <c>null</c>.</summary>
    public Instant? LatestConflict => Conflicts.Count == 0 ? null : Conflicts.Max();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(RepairMomentState state, RoomFacts facts, RepairMomentCommand command, CommandContext context) => command switch
    {
        NoteConflict => new ConflictNoted(),
        OfferRepairMoment c => c.About is { } about && !facts.Exists(about) ? Rejection.UnknownItem
            : IsTooSoon(state.LatestConflict, facts, context) ? Rejection.CoolDownFirst
            : new RepairMomentOffered(RepairMomentId.For(context.Relationship, context.Command), 1, c.Focus, c.Timebox, c.About),
        OfferMomentAgain c => state.Find(c.Moment, moment =>
            moment.ClosedAt is not null ? Rejection.Ended
            : Wordings.Refusal(c.Moment.Terms, moment.Versions.Count, c.Version, facts) is { } why ? why
            : facts.IsPausedAt(context.RecordedAt) ? Rejection.RoomPaused
            : IsTooSoon(state.LatestConflict, facts, context) || IsTooSoon(moment.LastPausedAt(facts), facts, context) ? Rejection.CoolDownFirst
            : new RepairMomentOffered(c.Moment, c.Version + 1, c.Focus, c.Timebox, moment.About)),
        StartRepairMoment c => state.Find(c.Moment, moment => moment.StageAt(facts, context.RecordedAt) switch
        {
            MomentStage.Agreed => facts.IsPausedAt(context.RecordedAt) ? Rejection.RoomPaused : new RepairMomentStarted(c.Moment, facts.Terms.InForce(c.Moment.Terms, facts.Members)!.Number),
            MomentStage.Running => Decision.Nothing,
            MomentStage.Closed => Rejection.Ended,
            _ => Rejection.NotInForce,
        }),
        CloseRepairMoment c => state.Find(c.Moment, moment => Close(moment, facts, c)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static RepairMomentState Evolve(RepairMomentState state, RepairMomentEvent e, in Envelope envelope)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        switch (e)
        {
            case ConflictNoted:
                return state with { Conflicts = state.Conflicts.Add(envelope.OccurredAt) };
            case RepairMomentOffered o:
                var moment = state.Moments.TryGetValue(o.Moment, out var known) ? known : new(o.Moment, o.About, [], [], null, null);
                return state with { Moments = state.Moments.Set(o.Moment, moment with { Versions = moment.Versions.Add(new(o.Version, author, o.Focus, o.Timebox, at)) }) };
            case RepairMomentStarted started:
                return state.Change(started.Moment, m => m.Versions.FirstOrDefault(v => v.Number == started.Version) is not { } version
                    ? m
                    : m with { Sittings = m.Sittings.Add(new(started.Version, at, at + Duration.FromMinutes(version.Timebox.Minutes), null)) });
            case RepairMomentClosed { Outcome: MomentOutcome.Paused } paused:
                return state.Change(paused.Moment, m => m.Sittings.Count == 0
                    ? m
                    : m with { Sittings = m.Sittings.Take(m.Sittings.Count - 1).Append(m.Sittings[^1] with { PausedAt = at }).ToValueList() });
            case RepairMomentClosed closed:
                return state.Change(closed.Moment, m => m with { ClosedAt = at, Outcome = closed.Outcome });
            default:
                return state;
        }
    }

    internal static RepairMomentState Refill(RepairMomentState state, RepairMomentId id, int number, PrivateText focus) => state.Change(
        id, m => m with { Versions = m.Versions.Select(v => v.Number == number ? v with { Focus = focus } : v).ToValueList() });

    // Closing ends the terms too, so that no offer of it waits for anybody.
    private static Decision Close(RepairMoment moment, RoomFacts facts, CloseRepairMoment command)
    {
        if (moment.ClosedAt is not null)
        {
            return moment.Outcome == command.Outcome ? Decision.Nothing : Rejection.Ended;
        }

        if (moment.Sittings.Count == 0)
        {
            return Rejection.NotStarted;
        }

        var closed = new RepairMomentClosed(command.Moment, command.Outcome);
        if (command.Outcome == MomentOutcome.Paused)
        {
            return moment.Sittings[^1].PausedAt is null ? closed : Decision.Nothing;
        }

        return facts.Terms.HasEnded(command.Moment.Terms) ? closed : (ValueList<RoomEvent>)[closed, new TermsEnded(command.Moment.Terms)];
    }

    private static bool IsTooSoon(Instant? after, RoomFacts facts, CommandContext context) => after + facts.CoolDown > context.RecordedAt;

    private Decision Find(RepairMomentId id, Func<RepairMoment, Decision> decide) =>
        Moments.TryGetValue(id, out var known) ? decide(known) : Rejection.UnknownItem;

    private RepairMomentState Change(RepairMomentId id, Func<RepairMoment, RepairMoment> change) =>
        Moments.TryGetValue(id, out var known) ? this with { Moments = Moments.Set(id, change(known)) } : this;
}
