using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>The check-ins, rituals, routines and reflections of a room. Immutable; equality is by value.</summary>
public sealed partial record CheckInState
{
    /// <summary>All series ever proposed in the room.</summary>
    public ValueMap<CheckInSeriesId, CheckInSeries> Series { get; init; } = ValueMap<CheckInSeriesId, CheckInSeries>.Empty;

    /// <summary>The contacts outside of any series, by the version of their append.</summary>
    public ValueMap<long, AdHocContact> AdHocContacts { get; init; } = ValueMap<long, AdHocContact>.Empty;

    /// <summary>All topic policies ever proposed in the room.</summary>
    public ValueMap<TopicPolicyId, TopicPolicy> TopicPolicies { get; init; } = ValueMap<TopicPolicyId, TopicPolicy>.Empty;

    /// <summary>The reflections that people shared, by the version of their append.</summary>
    public ValueMap<long, SharedReflection> SharedReflections { get; init; } = ValueMap<long, SharedReflection>.Empty;

    /// <summary>In a private room: what its owner wrote, by the version of its append.</summary>
    public ValueMap<long, Reflection> Reflections { get; init; } = ValueMap<long, Reflection>.Empty;
    /// <summary>How people reach each other, and what is expected of replies.</summary>
    public ChannelState Channels { get; init; } = new();

    /// <summary>What is agreed on punctuality, and planned.</summary>
    public PunctualityState Punctuality { get; init; } = new();

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(CheckInState state, RoomFacts facts, CheckInCommand command, CommandContext context) => command switch
    {
        ProposeCheckIns c => Propose(facts, c, context),
        ReviseCheckIns c => state.Revise(facts, c, context),
        PauseCheckIns c => state.Agreed(c.Series, facts, _ => new CheckInsPaused(c.Series)),
        SayReadyForCheckIns c => state.Agreed(c.Series, facts, series => Ready(series, facts, context)),
        HoldCheckIn c => state.At(facts, c.Series, c.Occurrence, context, meeting => Hold(meeting, context) is { } held ? held : Decision.Nothing),
        MissCheckIn c => state.At(facts, c.Series, c.Occurrence, context, meeting => Settled(meeting, context.Actor)
            ?? (context.RecordedAt < meeting.Expected.Opens ? Rejection.TooEarly : new CheckInMissed(c.Series, c.Occurrence, meeting.Expected.Due))),
        ExcuseCheckIn c => state.At(facts, c.Series, c.Occurrence, context, meeting => Settled(meeting, context.Actor)
            ?? (context.RecordedAt < meeting.Expected.Due || facts.IsRelaxedAt(meeting.Expected.Due)
                ? new CheckInExcused(c.Series, c.Occurrence, meeting.Expected.Due)
                : Rejection.NoticeTooLate)),
        NoteAdHocContact c => Contact(facts, c, context),
        AddToAgenda c => state.At(facts, c.Series, c.Occurrence, context, meeting => state.Add(facts, meeting, c, context)),
        WriteCheckIn c => state.At(facts, c.Series, c.Occurrence, context, meeting => Write(meeting, c, context)),
        CloseCheckIn c => state.At(facts, c.Series, c.Occurrence, context, meeting => Close(meeting, context)),
        WriteReflection c => new ReflectionWritten(c.Series, c.Occurrence, c.Text),
        ShareReflection c => state.At(facts, c.Series, c.Occurrence, context, isReflection: true, meeting =>
            context.RecordedAt < meeting.Expected.Opens ? Rejection.TooEarly : new ReflectionShared(c.Series, c.Occurrence, c.Text)),
        ProposeTopicPolicy c => Policy(TopicPolicyId.For(context.Relationship, context.Command), 1, c.Topics, c.ReviewOn),
        ReviseTopicPolicy c => state.Revise(facts, c),
        ChannelCommand c => ChannelState.Decide(state.Channels, facts, c, context),
        PunctualityCommand c => PunctualityState.Decide(state.Punctuality, facts, c, context),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    /// <param name="coolDown">The agreed cool-down, for a pause; <c>null</c> for the usual one.</param>
    public static CheckInState Evolve(CheckInState state, CheckInEvent e, in Envelope envelope, Duration? coolDown = null)
    {
        var (version, author, at) = (envelope.Version, envelope.Author, envelope.RecordedAt);
        switch (e)
        {
            case CheckInsProposed p:
                return state with { Series = state.Series.Set(p.Series, Started(p, author)) };
            case CheckInsRevised r:
                return state.Change(r.Series, r, envelope, static (s, r, v) => s with { Versions = s.Versions.Add(new(r.Version, v.Author, r.Definition, r.ReviewOn)) });
            case CheckInsPaused paused:
                return state.Change(paused.Series, coolDown, envelope, static (s, coolDown, v) =>
                    s with { Pauses = s.Pauses.Add(new(v.RecordedAt, ValueMap<PersonId, Instant>.Empty, null, coolDown ?? PauseSpan.UsualCoolDown)) });
            case SaidReadyForCheckIns ready:
                return state.Change(ready.Series, ready, envelope, static (s, _, v) => s with { Pauses = WithReady(s.Pauses, v.Author, v.RecordedAt) });
            case CheckInHeld held:
                return state.Said(held.Series, held.Occurrence, author, new(held.State, envelope.OccurredAt));
            case CheckInMissed missed:
                return state.Said(missed.Series, missed.Occurrence, author, new(OccurrenceState.Missed, envelope.OccurredAt));
            case CheckInExcused excused:
                return state.Said(excused.Series, excused.Occurrence, author, new(OccurrenceState.Excused, envelope.OccurredAt));
            case AdHocContactNoted noted:
                return state with { AdHocContacts = state.AdHocContacts.Set(version, new(envelope.OccurredAt, noted.People)) };
            case AgendaSectionAdded added:
                return state.Change(added.Series, added.Occurrence, added, envelope, static (r, added, v) => r with { Added = r.Added.Add(new(v.Author, added.Section)) });
            case CheckInWritten written:
                return state.Change(written.Series, written.Occurrence, written, envelope, static (r, written, v) => r with
                {
                    WentWell = With(r.WentWell, written.WentWell, v.Author),
                    Distress = With(r.Distress, written.Distress, v.Author),
                    Adjustments = [.. r.Adjustments, .. written.Adjustments],
                });
            case CheckInClosed closed:
                return state.Change(closed.Series, closed.Occurrence, closed, envelope, static (r, closed, v) => r with { ClosedAt = v.RecordedAt, Until = closed.Until });
            case ReflectionWritten written:
                return state with { Reflections = state.Reflections.Set(version, new(written.Series, written.Occurrence, at, written.Text)) };
            case ReflectionShared shared:
                return state with { SharedReflections = state.SharedReflections.Set(version, new(shared.Series, shared.Occurrence, author, at, shared.Text)) };
            case TopicPolicyProposed policy:
                return state with { TopicPolicies = state.TopicPolicies.Set(policy.Policy, state.Proposed(policy)) };
            case ChannelEvent x:
                return state with { Channels = ChannelState.Evolve(state.Channels, x, envelope) };
            case PunctualityEvent x:
                return state with { Punctuality = PunctualityState.Evolve(state.Punctuality, x, envelope) };
            default:
                return state;
        }
    }

    /// <summary>The topics that the policies in force keep for meetings with somebody who helps.</summary>
    /// <param name="facts">The room.</param>
    public ValueList<TalkTopic> NotHere(RoomFacts facts) =>
        TopicPolicies.Count == 0 ? [] : TopicPolicies.Values.SelectMany(p => p.InForce(facts)).Distinct().Order().ToValueList();
}
