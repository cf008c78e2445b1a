using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Commands about how people reach each other. Shared room. None has room for what was said.</summary>
public abstract record ChannelCommand : CheckInCommand;

/// <summary>Proposes a channel; it holds once everybody has assented.</summary>
/// <param name="Medium">By what means.</param>
/// <param name="Purposes">What it is for, at least one.</param>
/// <param name="Hours">When it is open, in the zone of the one who is to reply, or <c>null</c> for all day.</param>
/// <param name="Quiet">When nobody is expected to reply, or <c>null</c>.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeChannel(
    ChannelMedium Medium,
    ValueList<ChannelPurpose> Purposes,
    ValueList<ChannelHours>? Hours = null,
    ValueList<QuietHours>? Quiet = null,
    LocalDate? ReviewOn = null) : ChannelCommand;

/// <summary>Proposes the next version of a channel; the one in force stays until everybody has assented.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Medium">By what means.</param>
/// <param name="Purposes">What it is for, at least one.</param>
/// <param name="Hours">When it is open, or <c>null</c> for all day.</param>
/// <param name="Quiet">When nobody is expected to reply, or <c>null</c>.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ReviseChannel(
    ChannelId Channel,
    int Version,
    ChannelMedium Medium,
    ValueList<ChannelPurpose> Purposes,
    ValueList<ChannelHours>? Hours = null,
    ValueList<QuietHours>? Quiet = null,
    LocalDate? ReviewOn = null) : ChannelCommand;

/// <summary>Proposes how soon a reply is expected on a channel; it holds once everybody has assented, in one direction too.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Within">How soon, inside of the agreed hours; more than nothing, at most <see cref="ResponseExpectation.Longest"/>.</param>
/// <param name="Quiet">When no reply is expected besides the channel's own quiet hours, or <c>null</c>.</param>
/// <param name="Exceptions">What suspends it, or <c>null</c>.</param>
/// <param name="Of">Who alone is expected to reply, or <c>null</c> for everybody.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeResponseExpectation(
    ChannelId Channel,
    Duration Within,
    ValueList<QuietHours>? Quiet = null,
    ValueList<ResponseExceptionKind>? Exceptions = null,
    PersonId? Of = null,
    LocalDate? ReviewOn = null) : ChannelCommand;

/// <summary>Proposes the next version of an expectation; the one in force stays until everybody has assented. Its channel stays.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Within">How soon.</param>
/// <param name="Quiet">When no reply is expected besides the channel's own quiet hours, or <c>null</c>.</param>
/// <param name="Exceptions">What suspends it, or <c>null</c>.</param>
/// <param name="Of">Who alone is expected to reply, or <c>null</c> for everybody.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ReviseResponseExpectation(
    ResponseExpectationId Expectation,
    int Version,
    Duration Within,
    ValueList<QuietHours>? Quiet = null,
    ValueList<ResponseExceptionKind>? Exceptions = null,
    PersonId? Of = null,
    LocalDate? ReviewOn = null) : ChannelCommand;

/// <summary>Says that an agreed exception holds for the sender; it counts from now on, never for what is late already.</summary>
/// <param name="Expectation">The expectation, in force.</param>
/// <param name="Kind">What it is: one of those that were agreed.</param>
/// <param name="Begins">When it begins.</param>
/// <param name="Ends">When it ends, later than it begins and than now.</param>
public sealed record NoteResponseException(ResponseExpectationId Expectation, ResponseExceptionKind Kind, Instant Begins, Instant Ends) : ChannelCommand;

/// <summary>Notes that the sender reached out, at <see cref="RoomCommand.OccurredAt"/>, and waits for a reply.</summary>
/// <param name="Channel">The channel, in force then.</param>
/// <param name="To">Who is to reply.</param>
public sealed record NoteContact(ChannelId Channel, PersonId To) : ChannelCommand;

/// <summary>Notes that a reply came, at <see cref="RoomCommand.OccurredAt"/>. The sender waited for it, or gave it.</summary>
/// <param name="Contact">The contact.</param>
public sealed record NoteReply(ContactId Contact) : ChannelCommand;
