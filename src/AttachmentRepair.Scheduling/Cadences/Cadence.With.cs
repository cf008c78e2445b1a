using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>The same cadence with another part.</content>
public sealed partial class Cadence
{
    /// <summary>The same cadence with another window, measured by elapsed time.</summary>
    /// <param name="opensBefore">Whole seconds, 0 to 366 days.</param>
    /// <param name="closesAfter">Whole seconds, 0 to 366 days, and not below the grace.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentException">A duration is out of range or not of whole seconds.</exception>
    public Cadence WithWindow(Duration opensBefore, Duration closesAfter) => WithWindow(CadenceWindow.Of(opensBefore, closesAfter));

    /// <summary>The same cadence with another window.</summary>
    /// <param name="window">The window; it closes no sooner than the grace ends.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It closes before the grace ends.</exception>
    public Cadence WithWindow(CadenceWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentOutOfRangeException.ThrowIfLessThan(window.ClosesAfter, Grace, nameof(window));
        return new(this) { Window = window };
    }

    /// <summary>The same cadence with another grace.</summary>
    /// <param name="grace">Whole seconds, 0 to what the window leaves after the due time.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentException">The grace is out of range or not of whole seconds.</exception>
    public Cadence WithGrace(Duration grace)
    {
        CadenceWindow.Check(grace, nameof(grace));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grace, Window.ClosesAfter);
        return new(this) { Grace = grace };
    }

    /// <summary>The same cadence with another answer to pauses.</summary>
    /// <param name="pauses">What becomes of what is due within one.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the closed set.</exception>
    public Cadence WithPauses(PausePolicy pauses)
        => Enum.IsDefined(pauses) ? new(this) { Pauses = pauses } : throw new ArgumentOutOfRangeException(nameof(pauses), pauses, "Not a value of the closed set.");

    /// <summary>The same cadence for people who must be available, in place of any named before.</summary>
    /// <param name="participants">The people; at most 100.</param>
    /// <returns>A new cadence.</returns>
    public Cadence WithParticipants(params Availability[] participants)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Length, 100, nameof(participants));
        return new(this) { Participants = Array.AsReadOnly(participants.ToArray()) };
    }

    /// <summary>The same cadence with at most so many occurrences a day.</summary>
    /// <param name="maximum">At least 1; <see langword="null"/> for no limit.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below 1.</exception>
    public Cadence WithMaximumPerDay(int? maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum ?? 1, 1, nameof(maximum));
        return new(this) { MaximumPerDay = maximum };
    }

    /// <summary>The same cadence with occurrences at least so far apart.</summary>
    /// <param name="gap">Whole seconds, 0 to 366 days.</param>
    /// <returns>A new cadence. Its questions take time in proportion to the occurrences since enrolment.</returns>
    /// <exception cref="ArgumentException">The gap is out of range or not of whole seconds.</exception>
    public Cadence WithMinimumGap(Duration gap)
    {
        CadenceWindow.Check(gap, nameof(gap));
        return new(this) { MinimumGap = gap };
    }

    /// <summary>The same cadence with these reminders, in place of any it had.</summary>
    /// <param name="beforeDue">How long before the due time: whole seconds, 0 to 366 days, at most 20, in any order.</param>
    /// <returns>A new cadence.</returns>
    /// <exception cref="ArgumentException">One is out of range or not of whole seconds, or there are too many.</exception>
    public Cadence WithReminders(params Duration[] beforeDue)
    {
        ArgumentNullException.ThrowIfNull(beforeDue);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beforeDue.Length, 20, nameof(beforeDue));
        foreach (var before in beforeDue)
        {
            CadenceWindow.Check(before, nameof(beforeDue));
        }

        return new(this) { Reminders = Array.AsReadOnly(beforeDue.Distinct().OrderDescending().ToArray()) };
    }
}
