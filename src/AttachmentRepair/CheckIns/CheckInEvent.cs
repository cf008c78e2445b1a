using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>Events about check-ins, rituals, routines and reflections.</summary>
public abstract record CheckInEvent : RoomEvent;

/// <summary>A series was proposed.</summary>
/// <param name="Series">The series.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Participants">Who takes part.</param>
/// <param name="Definition">What its first version says.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record CheckInsProposed(
    CheckInSeriesId Series, CheckInKind Kind, ValueList<PersonId> Participants, CheckInDefinition Definition, LocalDate? ReviewOn) : CheckInEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Series.Terms, 1, ReviewOn);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Definition.Wording;
}

/// <summary>The next version of a series was proposed.</summary>
/// <param name="Series">The series.</param>
/// <param name="Version">The version, from 2.</param>
/// <param name="Definition">What it says.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record CheckInsRevised(CheckInSeriesId Series, int Version, CheckInDefinition Definition, LocalDate? ReviewOn) : CheckInEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Series.Terms, Version, ReviewOn);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Definition.Wording;
}

/// <summary>A series was paused. Neutral: it hides the cause.</summary>
/// <param name="Series">The series.</param>
public sealed record CheckInsPaused(CheckInSeriesId Series) : CheckInEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>The author is ready to go on with a paused series.</summary>
/// <param name="Series">The series.</param>
public sealed record SaidReadyForCheckIns(CheckInSeriesId Series) : CheckInEvent;

/// <summary>An occurrence was held.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
/// <param name="State"><see cref="OccurrenceState.Kept"/> or <see cref="OccurrenceState.Late"/>.</param>
public sealed record CheckInHeld(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Due, OccurrenceState State) : CheckInEvent;

/// <summary>The author missed an occurrence, in their own words.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CheckInMissed(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Due) : CheckInEvent;

/// <summary>The author was excused from an occurrence.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Due">When it was due.</param>
public sealed record CheckInExcused(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Due) : CheckInEvent;

/// <summary>People were in touch outside of any series.</summary>
/// <param name="People">Who took part, the author included.</param>
public sealed record AdHocContactNoted(ValueList<PersonId> People) : CheckInEvent;

/// <summary>The author added a section to the agenda of one meeting.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The meeting.</param>
/// <param name="Section">The section.</param>
public sealed record AgendaSectionAdded(CheckInSeriesId Series, OccurrenceKey Occurrence, AgendaSection Section) : CheckInEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Section.Words is null ? [] : [Section.Words];
}

/// <summary>The author wrote down what was said in a meeting.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The meeting.</param>
/// <param name="WentWell">What went well.</param>
/// <param name="Distress">What brought distress.</param>
/// <param name="Adjustments">What to do differently, each with its owner.</param>
public sealed record CheckInWritten(
    CheckInSeriesId Series, OccurrenceKey Occurrence, ValueList<PrivateText> WentWell, ValueList<PrivateText> Distress, ValueList<Adjustment> Adjustments) : CheckInEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [.. WentWell, .. Distress, .. Adjustments.Select(a => a.Behaviour)];
}

/// <summary>A meeting was closed; its adjustments are proposals to their owners from now on.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">The meeting.</param>
/// <param name="Until">When the coming period ends.</param>
public sealed record CheckInClosed(CheckInSeriesId Series, OccurrenceKey Occurrence, Instant Until) : CheckInEvent;

/// <summary>The author wrote a reflection for themselves; kept in the private room.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">For which time.</param>
/// <param name="Text">What they wrote.</param>
public sealed record ReflectionWritten(CheckInSeriesId Series, OccurrenceKey Occurrence, PrivateText Text) : CheckInEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Text];
}

/// <summary>The author shared a reflection.</summary>
/// <param name="Series">The series.</param>
/// <param name="Occurrence">For which time.</param>
/// <param name="Text">What they shared.</param>
public sealed record ReflectionShared(CheckInSeriesId Series, OccurrenceKey Occurrence, PrivateText Text) : CheckInEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Text];
}

/// <summary>A version of a topic policy was proposed.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Topics">The topics.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record TopicPolicyProposed(TopicPolicyId Policy, int Version, ValueList<TalkTopic> Topics, LocalDate? ReviewOn) : CheckInEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Policy.Terms, Version, ReviewOn);
}
