using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Zones far beyond what anybody plans: there the engine tells a zone's changes from the type of the year instead of asking for each.</summary>
[Trait("Tier", "Wide")]
public class FarZoneTests
{
    [Theory]
    [InlineData(2199)]
    [InlineData(2200)]
    [InlineData(2203)]
    [InlineData(2204)]
    [InlineData(2299)]
    [InlineData(2300)]
    [InlineData(2400)]
    [InlineData(2600)]
    [InlineData(3100)]
    [InlineData(9997)]
    public void Every_zone_of_the_TZDB_is_still_itself(int year)
    {
        var wrong = new List<string>();
        foreach (string id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var nights = Recurrence.Create(new LocalDateTime(2026, 1, 1, 1, 30), RecurrenceRule.Daily()).In(zone);
            foreach (var night in nights.GetOccurrences(new Interval(Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 0, 0))))
            {
                if (night.Instant != zone.AtLeniently(night.Local).ToInstant())
                {
                    wrong.Add($"{id} {night.Key}");
                }
            }
        }

        Assert.Empty(wrong);
    }
}
