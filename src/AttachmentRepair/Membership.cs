using NodaTime;

namespace AttachmentRepair;

/// <summary>Who is in a room, and whether it is paused. Immutable; equality is by value.</summary>
public sealed record Membership
{
    /// <summary>The people, in the order they were named.</summary>
    public ValueList<Member> Members { get; init; } = [];

    /// <summary>All pauses, in order.</summary>
    public ValueList<PauseSpan> Pauses { get; init; } = [];

    /// <summary>When somebody asked for a slower pace, in order.</summary>
    public ValueList<Slowing> Slowings { get; init; } = [];

    /// <summary>When the last of them had joined, or <c>null</c>.</summary>
    public Instant? OpenSince { get; init; }

    /// <summary>The changes of circumstances that were noted, in order.</summary>
    public ValueList<NotedLifeChange> LifeChanges { get; init; } = [];

    /// <summary>When the owner of this private room left, or <c>null</c>.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>The relaxed periods that were proposed, by their terms.</summary>
    public ValueMap<TermsId, RelaxedPeriod> RelaxedPeriods { get; init; } = ValueMap<TermsId, RelaxedPeriod>.Empty;

    /// <summary>Whether everybody has joined.</summary>
    public bool IsComplete => Members.Count > 0 && Members.All(m => m.HasJoined);

    /// <summary>When the room was paused, in order; the last may be open-ended.</summary>
    public ValueList<Interval> PausedIntervals =>
        Pauses.Count == 0 ? [] : Pauses.Select(p => new Interval(p.Since, p.End(Members))).ToValueList();

    /// <summary>Whether a pause that is running still waits for a person to say ready.</summary>
    /// <param name="person">The person.</param>
    /// <param name="at">The instant.</param>
    public bool WaitsFor(PersonId person, Instant at) => Pauses is [.., var pause] && !(pause.End(Members) <= at) && !pause.Ready.ContainsKey(person);

    /// <summary>Decides a command about membership.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(Membership state, MembershipCommand command, CommandContext context) => command switch
    {
        JoinRelationship join => state.Members.Any(m => m.Person == context.Actor && m.HasJoined)
            ? Rejection.AlreadyJoined
            : new PersonJoined(join.Zone),
        LeaveRelationship => state.LeftAt is null ? new PersonLeft() : Decision.Nothing,
        Pause => new Paused(),
        AttachmentRepair.SayReady ready => Ready(state, ready.Pause, context),
        SlowDown slow => new Slowed(slow.To),
        NoteLifeChange note => new LifeChanged(note.Change),
        ProposeRelaxedPeriod propose => new RelaxedPeriodProposed(TermsId.For(context.Relationship, context.Command), propose.Period),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The state after an event; unknown events change nothing.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where and when it was recorded.</param>
    /// <param name="coolDown">The shortest pause that is agreed now; <c>null</c> for the usual one.</param>
    /// <param name="pace">The agreed pace now; <c>null</c> for weekly.</param>
    public static Membership Evolve(Membership state, MembershipEvent e, in Envelope envelope, Duration? coolDown = null, Pace? pace = null)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        return e switch
        {
            RelationshipOpened opened => state with { Members = opened.Participants.Select(p => new Member(p.Person, p.Roles, null)).ToValueList() },
            PersonJoined joined => Joined(state, author, joined.Zone, at),
            PersonLeft => state with { LeftAt = at },
            Paused => state with { Pauses = Supersede(state, at).Add(new(at, ValueMap<PersonId, Instant>.Empty, null, coolDown ?? PauseSpan.UsualCoolDown)) },
            SaidReady ready => state with { Pauses = state.Replace(ready.Pause, p => p with { Ready = p.Ready.Set(author, at) }) },
            Slowed slowed => state with { Slowings = state.Slowings.Add(new(at, SlowedTo(pace ?? Pace.Weekly, slowed))) },
            LifeChanged changed => state with { LifeChanges = state.LifeChanges.Add(new(changed.Change, at)) },
            RelaxedPeriodProposed proposed => state with { RelaxedPeriods = state.RelaxedPeriods.Set(proposed.Terms, proposed.Period) },
            _ => state,
        };
    }

    private static Membership Joined(Membership state, PersonId author, DateTimeZone zone, Instant at)
    {
        var joined = state with { Members = state.Members.Select(m => m.Person == author ? m with { Zone = zone } : m).ToValueList() };
        return joined.IsComplete ? joined with { OpenSince = state.OpenSince ?? at } : joined;
    }

    // What is asked for holds as it was meant when it was asked for, whatever is proposed or agreed around it.
    private static Pace SlowedTo(Pace pace, Slowed slowed) => Pace.SlowerOf(pace, slowed.To ?? pace.Doubled());

    private static Decision Ready(Membership state, int number, CommandContext context)
    {
        if (state.Pauses.Count == 0 || state.Pauses[^1].End(state.Members) <= context.RecordedAt)
        {
            return Rejection.NotPaused;
        }

        return Decision.IfStale(number, state.Pauses.Count)
            ?? (state.Pauses[^1].Ready.ContainsKey(context.Actor) ? Decision.Nothing : new SaidReady(number));
    }

    // A second pause asks everyone anew: the running one ends where the new one begins.
    private static ValueList<PauseSpan> Supersede(Membership state, Instant at)
    {
        if (state.Pauses.Count == 0 || state.Pauses[^1].End(state.Members) <= at)
        {
            return state.Pauses;
        }

        return state.Replace(state.Pauses.Count, p => p with { SupersededAt = at });
    }

    // History is replayed, never judged: a pause that is not there changes nothing.
    private ValueList<PauseSpan> Replace(int number, Func<PauseSpan, PauseSpan> change) =>
        Pauses.Select((p, i) => i == number - 1 ? change(p) : p).ToValueList();
}
