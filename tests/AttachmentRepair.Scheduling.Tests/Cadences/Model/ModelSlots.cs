using System.Numerics;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>One due time of a definition.</summary>
internal sealed record ModelSlot(OccurrenceKey Key, Instant Due, Instant? Opens);

/// <summary>The due times of the six kinds, walked from the start.</summary>
internal static class ModelSlots
{
    /// <summary>How many days are walked.</summary>
    public const int Days = 160;

    /// <summary>The names that a definition may give, whatever the history.</summary>
    public static IEnumerable<OccurrenceKey> Keys(ModelCase given) => given.Kind switch
    {
        CadenceKind.SinceLast => given.Contacts.Prepend(given.Enrolled).Where(c => c > Instant.MinValue).Order().Select(c => KeyOf(c, given.Zone)).Distinct(),
        CadenceKind.Tapered => given.Phases.SelectMany(p => p.Rule.Walk(given.Start, 60)).Distinct().Order().Select(t => new OccurrenceKey(t)),
        _ => Raw(given).Select(s => s.Key),
    };

    /// <summary>The slots that the definition leaves: people awake, at most so many a day, at least so far apart.</summary>
    public static List<ModelSlot> Of(ModelCase given)
    {
        var raw = Raw(given);
        if (!given.IsMeeting)
        {
            return raw;
        }

        var left = new List<ModelSlot>();
        foreach (var slot in raw.Where(s => !given.People.Any(p => ModelZone.IsQuiet(s.Due, p.Zone, new LocalTime(p.From, 0), new LocalTime(p.Until, 0)))))
        {
            bool full = left.Count(s => DayOf(s) == DayOf(slot)) >= given.Cap;
            bool soon = left.Exists(s => s.Due >= given.Enrolled && slot.Due - s.Due < Duration.FromHours(given.GapHours));
            if (!full && !soon)
            {
                left.Add(slot);
            }
        }

        return left;

        LocalDate DayOf(ModelSlot slot) => slot.Due.InZone(given.Zone).Date;
    }

    /// <summary>How many of a period are owed: in proportion to its time after enrolment and outside of pauses, halves up.</summary>
    public static int Owed(ModelCase given, ModelSlot slot)
    {
        var (opens, due) = (slot.Opens!.Value, slot.Due);
        var left = ModelPauses.Active(given, Instant.Max(opens, Instant.Min(given.Enrolled, due)), due);
        var (part, whole) = (Nanoseconds(left), Nanoseconds(due - opens));
        return whole.IsZero ? 0 : (int)(((2 * given.Count * part) + whole) / (2 * whole));
    }

    /// <summary>The contacts that count, and enrolment; those of one second are one.</summary>
    public static List<Instant> Origins(ModelCase given)
        => [.. given.Contacts.Append(given.Enrolled).Where(c => c >= given.Enrolled && c > Instant.MinValue).Order().DistinctBy(c => c.ToUnixTimeSeconds())];

    private static OccurrenceKey KeyOf(Instant contact, DateTimeZone zone)
    {
        var whole = Instant.FromUnixTimeSeconds(contact.ToUnixTimeSeconds());
        var wall = whole.InZone(zone).LocalDateTime;
        var map = zone.MapLocal(wall);
        return new OccurrenceKey(wall, map.Count == 2 && map.Last().ToInstant() == whole ? 1 : 0);
    }

    private static List<ModelSlot> Raw(ModelCase given) => given.Kind switch
    {
        CadenceKind.SinceLast => [.. Origins(given).Select(c => new ModelSlot(KeyOf(c, given.Zone), ModelPauses.After(given, c, Duration.FromHours(given.IdealHours)) ?? Instant.MaxValue, c))],
        CadenceKind.PerPeriod => [.. Enumerable.Range(0, Days / Math.Max(given.PeriodDays, given.PeriodMonths * 28)).SelectMany(n => Period(given, n))],
        CadenceKind.RelativeTo => Resolved(given, given.Offsets.Select(o => given.Start.PlusDays(o.Days).PlusHours(o.Hours))),
        CadenceKind.Backoff => Resolved(given, Growing(given)),
        CadenceKind.Fixed => Resolved(given, given.Phases[0].Rule.Walk(given.Start, Days)),
        _ => Resolved(given, Tapering(given)),
    };

    /// <summary>By instant; of two wall times at one instant the earlier stays.</summary>
    private static List<ModelSlot> Resolved(ModelCase given, IEnumerable<LocalDateTime> walls)
        => [.. walls.Distinct().Order().Select(w => new ModelSlot(new OccurrenceKey(w), ModelZone.At(w, given.Zone), null)).DistinctBy(s => s.Due).OrderBy(s => s.Due)];

    private static IEnumerable<ModelSlot> Period(ModelCase given, int n)
    {
        LocalDate Begins(int k) => given.PeriodMonths > 0 ? given.FirstDay.PlusMonths(k * given.PeriodMonths) : given.FirstDay.PlusDays(k * given.PeriodDays);
        var (opens, due) = (ModelZone.Valid(Begins(n).AtMidnight(), given.Zone, last: false), ModelZone.Valid(Begins(n + 1).AtMidnight(), given.Zone, last: false));
        return Enumerable.Range(0, given.Count).Select(i => new ModelSlot(new OccurrenceKey(Begins(n).AtMidnight(), i), due, opens));
    }

    private static IEnumerable<LocalDateTime> Growing(ModelCase given)
    {
        var (months, days) = (0, 0);
        for (int n = 0; (months * 28) + days < Days; n++)
        {
            var gap = given.Gaps[Math.Min(n, given.Gaps.Count - 1)];
            (months, days) = (months + gap.Months, days + gap.Days);
            yield return given.Start.PlusMonths(months).PlusDays(days);
        }
    }

    private static IEnumerable<LocalDateTime> Tapering(ModelCase given)
    {
        var walks = given.Phases.Select(p => p.Rule.Walk(given.Start, Days).ToHashSet()).ToList();
        var candidates = given.Candidates();
        var completed = given.Outcomes.Select(o => (Key: ModelCase.Picked(candidates, o.Pick), o.State)).GroupBy(o => o.Key, (key, all) => (key, all.Last().State))
            .Where(o => o.State is OccurrenceState.Kept or OccurrenceState.KeptWithNotice or OccurrenceState.Late).Select(o => o.key).ToHashSet();
        var (phase, begins, done) = (0, given.Start, 0);
        foreach (var time in walks.SelectMany(w => w).Distinct().Order())
        {
            while (EndOf(given, phase, begins) is { } ends && ends <= time)
            {
                (phase, begins, done) = (phase + 1, ends, 0);
            }

            if (walks[phase].Contains(time))
            {
                yield return time;
                done += completed.Contains(new OccurrenceKey(time)) ? 1 : 0;
                if (done == given.Phases[phase].Completed)
                {
                    (phase, begins, done) = (phase + 1, time.PlusSeconds(1), 0);
                }
            }
        }
    }

    private static LocalDateTime? EndOf(ModelCase given, int phase, LocalDateTime begins)
        => given.Phases[phase].LengthDays is { } length ? begins.PlusDays(length)
            : given.Phases[phase].UntilDay is { } day ? LocalDateTime.Max(begins, given.FirstDay.PlusDays(day).AtMidnight())
            : null;

    private static BigInteger Nanoseconds(Duration duration) => ((BigInteger)duration.Days * NodaConstants.NanosecondsPerDay) + duration.NanosecondOfDay;
}
