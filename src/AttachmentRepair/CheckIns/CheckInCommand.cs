using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Commands about check-ins, rituals, routines and reflections. Shared room, except where said; the sender takes part in the series, except where said.</summary>
public abstract record CheckInCommand : RoomCommand;

/// <summary>Proposes a series; it runs once everybody in the room has assented.</summary>
/// <param name="Cadence">When it is due.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">What it is to the sender, in their words, or <c>null</c>.</param>
/// <param name="Participants">Who takes part, or <c>null</c> for everybody; a routine has one owner, the sender where none is named.</param>
/// <param name="Time">The agreed time for one meeting, or <c>null</c>: 45 minutes for a check-in, 15 for anything else.</param>
/// <param name="Sections">The agenda in order, or <c>null</c> for the usual one of a check-in; a check-in opens with appreciation in any case.</param>
/// <param name="Facilitator">Who helps when people meet, or <c>null</c>.</param>
public sealed record ProposeCheckIns(
    Cadence Cadence,
    LocalDate? ReviewOn = null,
    CheckInKind Kind = CheckInKind.CheckIn,
    PrivateText? Meaning = null,
    ValueList<PersonId>? Participants = null,
    Timebox? Time = null,
    ValueList<AgendaSection>? Sections = null,
    FacilitatorKind? Facilitator = null) : CheckInCommand;

/// <summary>Proposes the next version of a series; the one in force stays until everybody has assented, and what is past keeps the version it had.</summary>
/// <param name="Series">The series.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Cadence">When it is due.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="Meaning">What it is to the sender, or <c>null</c>.</param>
/// <param name="Time">The agreed time for one meeting, or <c>null</c> for the usual one.</param>
/// <param name="Sections">The agenda in order, or <c>null</c> for the usual one.</param>
/// <param name="Facilitator">Who helps when people meet, or <c>null</c>.</param>
public sealed record ReviseCheckIns(
    CheckInSeriesId Series,
    int Version,
    Cadence Cadence,
    LocalDate? ReviewOn = null,
    PrivateText? Meaning = null,
    Timebox? Time = null,
    ValueList<AgendaSection>? Sections = null,
    FacilitatorKind? Facilitator = null) : CheckInCommand;

/// <summary>Pauses one series at once, without a reason. Anyone in the room may, at any time.</summary>
/// <param name="Series">The series.</param>
public sealed record PauseCheckIns(CheckInSeriesId Series) : CheckInCommand;

/// <summary>Says that the sender is ready to go on with a paused series; it goes on when everybody in the room has, and the cool-down is over.</summary>
/// <param name="Series">The series.</param>
public sealed record SayReadyForCheckIns(CheckInSeriesId Series) : CheckInCommand;

/// <summary>Says that an occurrence was held, at <see cref="RoomCommand.OccurredAt"/>. It counts for everybody who takes part.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record HoldCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;

/// <summary>Says that the sender missed an occurrence.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record MissCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;

/// <summary>Gives notice, before it is due or in a relaxed period, that the sender cannot come. It counts neither for nor against anybody.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
public sealed record ExcuseCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;

/// <summary>Notes a talk or another real contact outside of any series, at <see cref="RoomCommand.OccurredAt"/>: counts from the last contact begin anew.</summary>
/// <param name="With">Who took part besides the sender, or <c>null</c> for everybody in the room.</param>
public sealed record NoteAdHocContact(ValueList<PersonId>? With = null) : CheckInCommand;

/// <summary>Adds a section to the agenda of one meeting, as far as the agreed time goes.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The meeting.</param>
/// <param name="Section">The section.</param>
public sealed record AddToAgenda(CheckInSeriesId Series, OccurrenceKey Occurrence, AgendaSection Section) : CheckInCommand;

/// <summary>Writes down what is said in a meeting, until somebody closes it. What went well comes first.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The meeting.</param>
/// <param name="WentWell">What went well.</param>
/// <param name="Distress">What brought distress, or <c>null</c>.</param>
/// <param name="Adjustments">What to do differently in the coming days, each with its owner, or <c>null</c>.</param>
public sealed record WriteCheckIn(
    CheckInSeriesId Series,
    OccurrenceKey Occurrence,
    ValueList<PrivateText> WentWell,
    ValueList<PrivateText>? Distress = null,
    ValueList<AdjustmentDraft>? Adjustments = null) : CheckInCommand;

/// <summary>Closes a meeting, which was held then: each adjustment becomes a proposal to its owner for the time until the next one.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The meeting.</param>
public sealed record CloseCheckIn(CheckInSeriesId Series, OccurrenceKey Occurrence) : CheckInCommand;

/// <summary>Writes a reflection for oneself. Private room: nobody else is told that the sender wrote, or that they did not.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">For which time.</param>
/// <param name="Text">What the sender wrote.</param>
public sealed record WriteReflection(CheckInSeriesId Series, OccurrenceKey Occurrence, PrivateText Text) : CheckInCommand;

/// <summary>Says a reflection, or what of it the sender likes to share, to everybody in the room.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">For which time.</param>
/// <param name="Text">What the sender shares.</param>
public sealed record ShareReflection(CheckInSeriesId Series, OccurrenceKey Occurrence, PrivateText Text) : CheckInCommand;

/// <summary>Proposes to keep some topics for meetings with somebody who helps; it holds once everybody has assented. Anyone in the room may.</summary>
/// <param name="Topics">The topics, at least one.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeTopicPolicy(ValueList<TalkTopic> Topics, LocalDate? ReviewOn = null) : CheckInCommand;

/// <summary>Proposes the next version of a topic policy; the one in force stays until everybody has assented. Anyone in the room may.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The version that the sender read, from 1.</param>
/// <param name="Topics">The topics, at least one.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ReviseTopicPolicy(TopicPolicyId Policy, int Version, ValueList<TalkTopic> Topics, LocalDate? ReviewOn = null) : CheckInCommand;
