using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Text;

/// <summary>What may have happened to a cadence, as small numbers that print and shrink, and the history that they make of one.</summary>
internal static class Lives
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly OccurrenceState[] Outcomes = [OccurrenceState.Kept, OccurrenceState.Late, OccurrenceState.Missed, OccurrenceState.Declined];

    public static Gen<Act> Acts { get; } =
        from kind in Gen.Choose(0, 8)
        from which in Gen.Choose(0, 12)
        from hours in Gen.Elements(-30, -3, 0, 1, 5, 24, 24 * 7, 24 * 30)
        select new Act(kind, which, hours);

    public static Gen<Life> Any { get; } =
        from enrolled in Gen.Frequency((1, Gen.Constant<int?>(null)), (2, Gen.Choose(0, 100).Select(d => (int?)d)))
        from acts in Gen.ListOf(Acts, 4)
        from count in Gen.Choose(0, 4)
        select new Life(enrolled, [.. acts.Take(count)]);

    public static IEnumerable<Life> Shrink(Life life)
    {
        for (int i = 0; i < life.Acts.Count; i++)
        {
            yield return life with { Acts = [.. life.Acts.Where((_, n) => n != i)] };
        }

        if (life.EnrolledDay is > 0)
        {
            yield return life with { EnrolledDay = 0 };
        }
    }

    public static CadenceHistory Of(Cadence cadence, Life life)
    {
        // A pause asks for what came before it: for ever would be a walk through the calendar.
        var always = life.Acts.Any(a => a.Kind == 2) ? Begin - Duration.FromDays(30) : Instant.MinValue;
        var history = CadenceHistory.From(life.EnrolledDay is { } day ? Begin + Duration.FromDays(day) + Duration.FromMinutes(day * 7) : always);
        foreach (var act in life.Acts)
        {
            history = With(cadence, history, act);
        }

        return history;
    }

    private static CadenceHistory With(Cadence cadence, CadenceHistory history, Act act)
    {
        var at = Begin + Duration.FromDays(act.Which * 9) + Duration.FromHours(act.Hours);
        var span = Duration.FromHours(Math.Abs(act.Hours) + 1);
        if (act.Kind is 0 or 1)
        {
            return history.WithContact(at).WithContact(at + span);
        }

        if (act.Kind is 2)
        {
            return history.WithPause(new Interval(at, act.Which == 12 ? null : at + span));
        }

        if (act.Kind is 3)
        {
            return act.Which % 3 == 0 ? history.EndingAt(at + Duration.FromDays(60)) : history.WithRelaxed(new Interval(at, at + span), at - Duration.FromDays(1));
        }

        var known = cadence.Expect(history, new Interval(null, Begin + Duration.FromDays(150))).Skip(act.Which).Take(1).ToList();
        return known.Count == 0 ? history : act.Kind switch
        {
            4 => history.WithHold(known[0].Key),
            5 => history.WithCancellation(known[0].Key),
            6 => history.WithMove(known[0].Key, known[0].Due + Duration.FromHours(act.Hours)),
            7 => history.WithSnooze(known[0].Key, known[0].Opens + ((known[0].Closes - known[0].Opens) / 2)),
            _ => history.With(known[0].Key, Outcomes[act.Which % Outcomes.Length]),
        };
    }
}

/// <summary>One thing that happened.</summary>
internal sealed record Act(int Kind, int Which, int Hours);

/// <summary>When somebody enrolled, in days of 2026 (for ever when not given), and what happened then.</summary>
internal sealed record Life(int? EnrolledDay, IReadOnlyList<Act> Acts)
{
    public override string ToString() => $"enrolled {EnrolledDay?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "for ever"}: {string.Join(", ", Acts)}";
}
