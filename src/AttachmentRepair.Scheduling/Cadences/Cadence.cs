using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What people agree on that recurs: due times of one of six kinds, and around each a window and a grace.</summary>
/// <remarks>
/// <para>The zone is the cadence's own. People in other zones only filter: a meeting at which one of them is not available is left out.</para>
/// <para>Equality is by value. Immutable and thread-safe; every answer is a pure function of its arguments.</para>
/// </remarks>
public sealed partial class Cadence : IEquatable<Cadence>
{
    private Cadence(CadenceSchedule schedule)
    {
        Schedule = schedule;
        Window = schedule.DefaultWindow;
        Participants = [];
        Reminders = [];
    }

    private Cadence(Cadence other)
    {
        (Schedule, Window, Grace, Pauses) = (other.Schedule, other.Window, other.Grace, other.Pauses);
        (Participants, MaximumPerDay, MinimumGap, Reminders) = (other.Participants, other.MaximumPerDay, other.MinimumGap, other.Reminders);
    }

    /// <summary>How the due times are found.</summary>
    public CadenceKind Kind => Schedule.Kind;

    /// <summary>The zone of the wall times.</summary>
    public DateTimeZone Zone => Schedule.Zone;

    /// <summary>The recurrence of a <see cref="CadenceKind.Fixed"/> cadence; <see langword="null"/> for the others.</summary>
    public Recurrence? Recurrence => (Schedule as FixedSchedule)?.Recurrence;

    /// <summary>The window around each due time. For <see cref="CadenceKind.PerPeriod"/> it opens with the period, and only its closing counts.</summary>
    public CadenceWindow Window { get; private init; }

    /// <summary>How long after the due time is still in time, elapsed; at most what the window leaves.</summary>
    public Duration Grace { get; private init; }

    /// <summary>What becomes of what is due within a pause.</summary>
    public PausePolicy Pauses { get; private init; }

    /// <summary>Who must be available at a meeting, where it was not moved by name and did not come back from a pause. Once somebody is not available at 2,000
    /// in a row it has no more (policy). Of no effect on <see cref="CadenceKind.SinceLast"/> and <see cref="CadenceKind.PerPeriod"/>, whose due
    /// time is the end of a span.</summary>
    public IReadOnlyList<Availability> Participants { get; private init; }

    /// <summary>At most so many on one day of the cadence's zone, the earliest, whatever was done with them by name and also on the day of enrolment;
    /// <see langword="null"/> for no limit. Of no effect on <see cref="CadenceKind.SinceLast"/> and <see cref="CadenceKind.PerPeriod"/>.</summary>
    public int? MaximumPerDay { get; private init; }

    /// <summary>How far apart occurrences are at least, counted from enrolment: one that comes sooner after the last is left out, whatever was done with that by
    /// name. Of no effect on <see cref="CadenceKind.SinceLast"/> and <see cref="CadenceKind.PerPeriod"/>.</summary>
    public Duration MinimumGap { get; private init; }

    /// <summary>How long before the due time reminders are planned, longest first; the place in this list is a reminder's index.</summary>
    public IReadOnlyList<Duration> Reminders { get; private init; }

    internal CadenceSchedule Schedule { get; }

    /// <inheritdoc/>
    public bool Equals(Cadence? other)
        => other is not null && Schedule.Equals(other.Schedule) && Window == other.Window && Grace == other.Grace && Pauses == other.Pauses
            && MaximumPerDay == other.MaximumPerDay && MinimumGap == other.MinimumGap
            && Participants.SequenceEqual(other.Participants) && Reminders.SequenceEqual(other.Reminders);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cadence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Schedule, Window, Grace, Pauses, MaximumPerDay, MinimumGap, ValueHash.Of(Participants), ValueHash.Of(Reminders));
}
