using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What follows from the channels of a room at an instant. Pure functions.</summary>
public static class ChannelQueries
{
    /// <summary>The channels, as they stand.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    public static IEnumerable<ChannelItem> Channels(ChannelState shared, RoomFacts facts) =>
        shared.Channels.Select(c => new ChannelItem(c.Key, InForce(c.Value, c.Key.Terms, facts), c.Value[^1]));

    /// <summary>The expectations, as they stand.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    public static IEnumerable<ResponseExpectationItem> Expectations(ChannelState shared, RoomFacts facts) =>
        shared.Expectations.Select(e => new ResponseExpectationItem(
            e.Key, InForce(e.Value, e.Key.Terms, facts), e.Value[^1], shared.Exceptions.Where(x => x.Expectation == e.Key).ToValueList()));

    /// <summary>The contacts, and what is known of their replies at an instant. A reply that did not come is never more than expired.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<ContactItem> Contacts(ChannelState shared, RoomFacts facts, Instant now) =>
        shared.Contacts.Values.Select(c => new ContactItem(c, c.StateAt(now, facts, shared.Exceptions)));

    /// <summary>How even somebody's reply times were, of the contacts in an interval.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="of">Whose replies.</param>
    /// <param name="interval">The interval.</param>
    public static ResponseConsistency Consistency(ChannelState shared, PersonId of, Interval interval) => ResponseConsistency.Of(
        from contact in shared.Contacts.Values
        where contact.To == of && interval.Contains(contact.At)
        let reply = contact.Reply
        where reply is { State: null or OccurrenceState.Kept or OccurrenceState.Late }
        select reply.Took);

    internal static TContent? InForce<TContent>(ValueList<TContent> versions, TermsId terms, RoomFacts facts)
        where TContent : class => facts.Terms.InForce(terms, facts.Members) is { } agreed ? versions[agreed.Number - 1] : null;
}
