using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Lays a cadence's window around a due time.</summary>
internal static class SlotWindow
{
    private static readonly RecurrencePolicy First = RecurrencePolicy.Default;
    private static readonly RecurrencePolicy Last = First with { Overlap = OverlapPolicy.Last };

    // Where no wall's calendar reaches, elapsed time is as good.
    private static readonly Instant FirstShown = Instant.FromUtc(2, 1, 1, 0, 0);
    private static readonly Instant LastShown = Instant.FromUtc(9997, 1, 1, 0, 0);

    public static ExpectedOccurrence Around(Cadence cadence, CadenceHistory history, Slot slot)
    {
        var graceEnds = After(cadence, history, slot.Due, cadence.Grace);
        return new()
        {
            Key = slot.Key,
            Opens = slot.Opens ?? Opening(cadence, slot.Due),
            Due = slot.Due,
            GraceEnds = graceEnds,
            Closes = Instant.Max(After(cadence, history, slot.Due, Closing(cadence, slot.Due) - slot.Due), graceEnds),
        };
    }

    /// <summary>An instant so much later or earlier, or the end of the calendar.</summary>
    public static Instant Plus(Instant instant, Duration duration)
        => duration < Duration.Zero
            ? instant < Instant.MinValue - duration ? Instant.MinValue : instant + duration
            : instant > Instant.MaxValue - duration ? Instant.MaxValue : instant + duration;

    // A pause stops the clock of a count from the last contact, behind its due time too.
    private static Instant After(Cadence cadence, CadenceHistory history, Instant due, Duration duration)
        => cadence.Kind == CadenceKind.SinceLast ? IntervalSet.Outside(history.Pauses, due, duration) ?? Instant.MaxValue : Plus(due, duration);

    private static Instant Opening(Cadence cadence, Instant due)
    {
        var before = cadence.Window.OpensBefore;
        if (IsElapsed(cadence, due))
        {
            return Plus(due, -before);
        }

        // A wall time that is jumped over opens with the jump, never behind the due time.
        var last = Shown(cadence.Zone, due, -before, Last with { Gap = GapPolicy.FirstValid });
        return last <= due ? last : Instant.Min(due, Shown(cadence.Zone, due, -before, First with { Gap = GapPolicy.FirstValid }));
    }

    private static Instant Closing(Cadence cadence, Instant due)
    {
        var after = cadence.Window.ClosesAfter;
        if (IsElapsed(cadence, due))
        {
            return Plus(due, after);
        }

        var first = Shown(cadence.Zone, due, after, First);
        return first >= due ? first : Instant.Max(due, Shown(cadence.Zone, due, after, Last));
    }

    private static bool IsElapsed(Cadence cadence, Instant due) => cadence.Window.Clock == WindowClock.Elapsed || due <= FirstShown || due >= LastShown;

    private static Instant Shown(DateTimeZone zone, Instant due, Duration by, RecurrencePolicy policy)
    {
        var wall = due.InZone(zone).LocalDateTime.PlusSeconds((long)by.TotalSeconds);
        return WallResolver.At(wall, zone, policy).PlusNanoseconds(wall.NanosecondOfSecond);
    }
}
