using AttachmentRepair.Scheduling.Tests.Rules;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>What of 20,000 hostile texts (1,000,000 thorough) is a rule, laid over one start in a zone whose clock changes.</summary>
public class HostileRuleTests
{
    private const int Occurrences = 5;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void Whatever_can_be_read_moves_within_its_bound_and_knows_if_it_never_occurs() => Laws.Check(Prop.ForAll(HostileTexts.All, text =>
    {
        string? fault = RecurrenceRule.TryParse(text, null, out var rule) ? Fault(Series(rule)) : null;
        return (fault is null).Label(fault ?? string.Empty);
    }), 20_000);

    [Fact]
    public void A_move_beyond_a_bound_is_found() => Assert.NotNull(Fault(Series(RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO")), mostPeriods: 3));

    private static Recurrence Series(RecurrenceRule rule) => Recurrence.Create(new LocalDateTime(2026, 3, 1, 2, 30), rule).In(Zone);

    private static string? Fault(Recurrence series, int mostPeriods = SeriesAnswers.MostPeriods)
    {
        List<Instant> found = [];
        var enumerator = series.GetOccurrences().GetEnumerator();
        for (bool moved = true; moved && found.Count < Occurrences;)
        {
            moved = enumerator.MoveNext();
            if (enumerator.PeriodsExamined > mostPeriods)
            {
                return $"{enumerator.PeriodsExamined} periods after {found.Count} occurrences";
            }

            if (moved)
            {
                found.Add(enumerator.Current.Instant);
            }
        }

        return !found.SequenceEqual(found.Distinct().Order()) ? "not in order"
            : series.NeverOccurs is { } reason && found.Count > 0 ? $"said to never occur: {reason}"
            : series.NeverOccurs is null && found.Count == 0 ? "not said to never occur"
            : null;
    }
}
