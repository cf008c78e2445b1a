using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>When to remind.</content>
public sealed partial class Cadence
{
    /// <summary>The reminders to be delivered within an interval: pure, so that the same plan comes out each time it is asked for.</summary>
    /// <remarks>
    /// Nothing for what is recorded, held, called off or excused by a relaxed period, nothing before enrolment, within a pause, or at or after a contact that
    /// settles the occurrence. One that falls into the person's quiet hours waits for their end, and is left out when the window has closed by then; of several
    /// of one occurrence at one instant the last asked for stays. A snooze within the window replaces the reminders before it, and an earlier snooze. Deliver
    /// each <see cref="PlannedReminder.IdIn"/> once and a plan made twice, or on newer zone data, reminds once.
    /// </remarks>
    /// <param name="history">What is known.</param>
    /// <param name="interval">When they are to be delivered, half-open; with a start and an end.</param>
    /// <param name="person">Whose quiet hours are observed; <see langword="null"/> for none.</param>
    /// <returns>The reminders by time, then occurrence, then index.</returns>
    /// <exception cref="ArgumentException">The interval has no start or no end.</exception>
    public IReadOnlyList<PlannedReminder> PlanReminders(CadenceHistory history, Interval interval, Availability? person = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        return interval.HasStart && interval.HasEnd
            ? Array.AsReadOnly(ReminderPlan.Of(this, history, interval, person).ToArray())
            : throw new ArgumentException("An interval with a start and an end is needed.", nameof(interval));
    }
}
