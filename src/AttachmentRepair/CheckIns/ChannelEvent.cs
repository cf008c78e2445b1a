using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Events about how people reach each other. Replies carry what was due when, so that nothing later depends on hours or time-zone data.</summary>
public abstract record ChannelEvent : CheckInEvent;

/// <summary>A version of a channel was proposed.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Content">What is proposed.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ChannelProposed(ChannelId Channel, int Version, Channel Content, LocalDate? ReviewOn) : ChannelEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Channel.Terms, Version, ReviewOn);
}

/// <summary>A version of an expectation of replies was proposed.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Content">What is proposed.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ResponseExpectationProposed(ResponseExpectationId Expectation, int Version, ResponseExpectation Content, LocalDate? ReviewOn) : ChannelEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Expectation.Terms, Version, ReviewOn);
}

/// <summary>The author said that an agreed exception holds for them.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Begins">When it begins; not before it was said.</param>
/// <param name="Ends">When it ends.</param>
public sealed record ResponseExceptionNoted(ResponseExpectationId Expectation, ResponseExceptionKind Kind, Instant Begins, Instant Ends) : ChannelEvent;

/// <summary>The author reached out and waits for a reply.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Channel">The channel.</param>
/// <param name="To">Who is to reply.</param>
/// <param name="Expectation">The expectation in force then, or <c>null</c>.</param>
/// <param name="Due">Until when a reply is expected, or <c>null</c>.</param>
public sealed record ContactNoted(ContactId Contact, ChannelId Channel, PersonId To, ResponseExpectationId? Expectation, Instant? Due) : ChannelEvent;

/// <summary>The author noted that a reply came.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="State"><see cref="OccurrenceState.Kept"/>, <see cref="OccurrenceState.Late"/>, <see cref="OccurrenceState.Excused"/>, <see cref="OccurrenceState.Held"/>, or <c>null</c> where nothing was expected.</param>
/// <param name="Took">How much time passed inside of the agreed hours.</param>
public sealed record ReplyNoted(ContactId Contact, OccurrenceState? State, Duration Took) : ChannelEvent;
