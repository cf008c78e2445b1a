using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Two recurrences are equal when all they are made of is.</summary>
public class RecurrenceValueTests
{
    private static readonly LocalDateTime Start = new(2026, 1, 5, 9, 0);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Whatever_differs_makes_two_recurrences_different()
    {
        Recurrence[] all =
        [
            Made(Start, "FREQ=DAILY"),
            Made(Start, "FREQ=WEEKLY"),
            Made(Start.PlusDays(1), "FREQ=DAILY"),
            Made(Start, "FREQ=DAILY").In(DateTimeZone.Utc),
            Made(Start, "FREQ=DAILY").WithPolicy(RecurrencePolicy.Default with { Gap = GapPolicy.Skip }),
            Made(Start, "FREQ=DAILY").Including(Start.PlusHours(1)),
            Made(Start, "FREQ=DAILY").Excluding(Start.PlusHours(1)),
        ];

        Assert.All(all, one => Assert.Single(all, other => one.Equals(other)));
        Assert.All(all, one => Assert.False(one.Equals(null)));
        Assert.Equal(Made(Start, "FREQ=DAILY"), all[0]);
        Assert.Equal(Made(Start, "FREQ=DAILY").GetHashCode(), all[0].GetHashCode());
    }

    private static Recurrence Made(LocalDateTime start, string rule) => Recurrence.Create(start, RecurrenceRule.Parse(rule)).In(Berlin);
}
