using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>The channels of a room, what is expected on them, and what was noted. Immutable; equality is by value.</summary>
public sealed record ChannelState
{
    /// <summary>All channels ever proposed in the room, with their versions, oldest first.</summary>
    public ValueMap<ChannelId, ValueList<Channel>> Channels { get; init; } = ValueMap<ChannelId, ValueList<Channel>>.Empty;

    /// <summary>All expectations ever proposed in the room, with their versions, oldest first.</summary>
    public ValueMap<ResponseExpectationId, ValueList<ResponseExpectation>> Expectations { get; init; } =
        ValueMap<ResponseExpectationId, ValueList<ResponseExpectation>>.Empty;

    /// <summary>The exceptions that were said, in order.</summary>
    public ValueList<ResponseException> Exceptions { get; init; } = [];

    /// <summary>All contacts ever noted in the room.</summary>
    public ValueMap<ContactId, Contact> Contacts { get; init; } = ValueMap<ContactId, Contact>.Empty;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(ChannelState state, RoomFacts facts, ChannelCommand command, CommandContext context) => command switch
    {
        ProposeChannel c => Propose(ChannelId.For(context.Relationship, context.Command), 1, new(c.Medium, c.Purposes, c.Hours ?? [], c.Quiet ?? []), c.ReviewOn),
        ReviseChannel c => Next(state.Channels, c.Channel, c.Channel.Terms, c.Version, facts, _ =>
            Propose(c.Channel, c.Version + 1, new(c.Medium, c.Purposes, c.Hours ?? [], c.Quiet ?? []), c.ReviewOn)),
        ProposeResponseExpectation c => state.Channels.ContainsKey(c.Channel)
            ? Propose(
                ResponseExpectationId.For(context.Relationship, context.Command),
                1,
                new(c.Channel, c.Within, c.Quiet ?? [], c.Exceptions ?? [], c.Of),
                c.ReviewOn,
                facts)
            : Rejection.UnknownItem,
        ReviseResponseExpectation c => Next(state.Expectations, c.Expectation, c.Expectation.Terms, c.Version, facts, newest =>
            Propose(c.Expectation, c.Version + 1, new(newest.Channel, c.Within, c.Quiet ?? [], c.Exceptions ?? [], c.Of), c.ReviewOn, facts)),
        NoteResponseException c => !state.Expectations.TryGetValue(c.Expectation, out var versions) ? Rejection.UnknownItem
            : facts.Terms.InForce(c.Expectation.Terms, facts.Members) is not { } agreed ? Rejection.NotInForce
            : !versions[agreed.Number - 1].IsOf(context.Actor) ? Rejection.NotYours
            : !versions[agreed.Number - 1].Exceptions.Contains(c.Kind) ? Rejection.ExceptionNotAgreed
            : c.Ends <= Instant.Max(c.Begins, context.RecordedAt) ? Rejection.TimeIsOver
            : new ResponseExceptionNoted(c.Expectation, c.Kind, Instant.Max(c.Begins, context.RecordedAt), c.Ends),
        NoteContact c => state.Reach(facts, c, context),
        NoteReply c => !state.Contacts.TryGetValue(c.Contact, out var contact) ? Rejection.UnknownItem
            : context.Actor != contact.By && context.Actor != contact.To ? Rejection.NotYours
            : contact.Replies.ContainsKey(context.Actor) ? Rejection.AlreadyRecorded
            : context.OccurredAt < contact.At ? Rejection.TooEarly
            : new ReplyNoted(c.Contact, contact.StateOf(context.OccurredAt, facts, state.Exceptions), state.Took(facts, contact, context.OccurredAt)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static ChannelState Evolve(ChannelState state, ChannelEvent e, in Envelope envelope)
    {
        var (author, at) = (envelope.Author, envelope.OccurredAt);
        return e switch
        {
            ChannelProposed x => state with { Channels = Add(state.Channels, x.Channel, x.Content) },
            ResponseExpectationProposed x => state with { Expectations = Add(state.Expectations, x.Expectation, x.Content) },
            ResponseExceptionNoted x => state with { Exceptions = state.Exceptions.Add(new(x.Expectation, author, x.Kind, x.Begins, x.Ends)) },
            ContactNoted x => state with
            {
                Contacts = state.Contacts.Set(
                    x.Contact, new(x.Contact, x.Channel, author, x.To, at, x.Expectation, x.Due, ValueMap<PersonId, Reply>.Empty)),
            },
            ReplyNoted x when state.Contacts.TryGetValue(x.Contact, out var known) => state with
            {
                Contacts = state.Contacts.Set(x.Contact, known with { Replies = known.Replies.Set(author, new(at, x.State, x.Took)) }),
            },
            _ => state,
        };
    }

    private static Decision Propose(ChannelId id, int version, Channel content, LocalDate? reviewOn) =>
        content.Purposes.Count == 0 ? Rejection.PurposeNeeded : new ChannelProposed(id, version, content, reviewOn);

    private static Decision Propose(ResponseExpectationId id, int version, ResponseExpectation content, LocalDate? reviewOn, RoomFacts facts) =>
        content.Within <= Duration.Zero || content.Within > ResponseExpectation.Longest ? Rejection.TimeOutOfRange
        : content.Of is { } of && facts.Find(of) is null ? Rejection.NoSuchReplier
        : new ResponseExpectationProposed(id, version, content, reviewOn);

    internal static Decision Next<TId, TContent>(
        ValueMap<TId, ValueList<TContent>> items, TId id, TermsId terms, int version, RoomFacts facts, Func<TContent, Decision> propose)
        where TId : struct, IComparable<TId> =>
        !items.TryGetValue(id, out var versions) ? Rejection.UnknownItem
        : facts.Terms.HasEnded(terms) ? Rejection.Ended
        : Decision.IfStale(version, versions.Count) ?? propose(versions[^1]);

    internal static ValueMap<TId, ValueList<TContent>> Add<TId, TContent>(ValueMap<TId, ValueList<TContent>> items, TId id, TContent content)
        where TId : struct, IComparable<TId> => items.Set(id, items.TryGetValue(id, out var versions) ? versions.Add(content) : [content]);

    // What was agreed when it happened: who agrees, or ends something, later changes nothing for what was before.
    internal static TContent? At<TId, TContent>(ValueMap<TId, ValueList<TContent>> items, TId id, TermsId terms, RoomFacts facts, Instant at)
        where TId : struct, IComparable<TId>
        where TContent : class =>
        items.TryGetValue(id, out var versions) && facts.Terms.Entries.TryGetValue(terms, out var entry) && entry.InForceAt(facts.Members, at) is { } agreed
            ? versions[agreed.Number - 1]
            : null;

    private Decision Reach(RoomFacts facts, NoteContact command, CommandContext context)
    {
        if (!Channels.ContainsKey(command.Channel))
        {
            return Rejection.UnknownItem;
        }

        if (command.To == context.Actor || facts.Find(command.To) is null)
        {
            return Rejection.NoSuchReplier;
        }

        if (At(Channels, command.Channel, command.Channel.Terms, facts, context.OccurredAt) is not { } channel)
        {
            return Rejection.NotInForce;
        }

        var expected = ExpectedOf(command, facts, context.OccurredAt);
        var due = expected is var (_, expectation) ? Hours(channel, expectation, facts, command.To).After(context.OccurredAt, expectation.Within) : null;
        return new ContactNoted(ContactId.For(context.Relationship, context.Command), command.Channel, command.To, due is null ? null : expected?.Id, due);
    }

    // Of several the most generous: nothing is late that one of them allows.
    private (ResponseExpectationId Id, ResponseExpectation Expectation)? ExpectedOf(NoteContact command, RoomFacts facts, Instant at)
    {
        (ResponseExpectationId Id, ResponseExpectation Expectation)? best = null;
        foreach (var (id, _) in Expectations)
        {
            if (At(Expectations, id, id.Terms, facts, at) is { } agreed && agreed.Channel == command.Channel && agreed.IsOf(command.To)
                && !(best?.Expectation.Within >= agreed.Within))
            {
                best = (id, agreed);
            }
        }

        return best;
    }

    private Duration Took(RoomFacts facts, Contact contact, Instant repliedAt)
    {
        var channel = At(Channels, contact.Channel, contact.Channel.Terms, facts, contact.At);
        var expectation = contact.Expectation is { } id ? At(Expectations, id, id.Terms, facts, contact.At) : null;
        return channel is null
            ? repliedAt - contact.At
            : Availability.CommonTo([Hours(channel, expectation, facts, contact.To)], new(contact.At, repliedAt))
                .Aggregate(Duration.Zero, (sum, open) => sum + open.Duration);
    }

    private static Availability Hours(Channel channel, ResponseExpectation? expectation, RoomFacts facts, PersonId replier) =>
        Availability.In(facts.Find(replier)?.Zone ?? DateTimeZone.Utc)
            .WithQuiet([.. channel.Quiet, .. ChannelHours.ClosedHours(channel.Hours), .. (expectation?.Quiet ?? [])]);
}
