using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>Windows by the wall's clock where it changes.</summary>
public class WindowTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // Date and time of the due time, which pass of it, minutes before and after; when it opens and closes in UTC.
    [Theory]
    [InlineData("2026-03-29T03:10", 40, 30, "2026-03-29T01:00", "2026-03-29T01:40")]
    [InlineData("2026-03-29T01:50", 10, 40, "2026-03-29T00:40", "2026-03-29T01:30")]
    [InlineData("2026-03-29T20:00", 1440, 1440, "2026-03-28T19:00", "2026-03-30T18:00")]
    [InlineData("2026-10-25T20:00", 1440, 1440, "2026-10-24T18:00", "2026-10-26T19:00")]
    [InlineData("2026-10-25T02:30", 0, 10, "2026-10-25T00:30", "2026-10-25T00:40")]
    [InlineData("2026-10-25T02:30/1", 0, 10, "2026-10-25T01:30", "2026-10-25T01:40")]
    [InlineData("2026-10-25T03:10", 40, 0, "2026-10-25T01:30", "2026-10-25T02:10")]
    public void A_window_by_the_wall_lies_around_its_due_time(string key, int before, int after, string opens, string closes)
    {
        var occurrence = OccurrenceKey.Parse(key);
        var series = Recurrence.Create(occurrence.Local, RecurrenceRule.Daily()).In(Berlin).WithPolicy(new RecurrencePolicy { Overlap = OverlapPolicy.Both });
        var cadence = Cadence.Fixed(series).WithWindow(CadenceWindow.Of(Duration.FromMinutes(before), Duration.FromMinutes(after), WindowClock.Wall));

        Assert.True(cadence.TryFind(occurrence, out var found));
        Assert.Equal((At(opens), At(closes)), (found.Opens, found.Closes));
    }

    [Fact]
    public void A_fraction_of_a_second_is_not_lost()
    {
        var cadence = Cadence.Once(new LocalDateTime(2026, 1, 10, 20, 0), Berlin).WithWindow(CadenceWindow.Of(Duration.FromHours(1), Duration.FromHours(1), WindowClock.Wall));
        var key = OccurrenceKey.Parse("2026-01-10T20:00");
        var to = At("2026-01-12T20:00").PlusNanoseconds(500);

        Assert.True(cadence.TryFind(key, CadenceHistory.Empty.WithMove(key, to), out var moved));
        Assert.Equal((to - Duration.FromHours(1), to + Duration.FromHours(1)), (moved.Opens, moved.Closes));
    }

    private static Instant At(string text) => OccurrenceKey.Parse(text).Local.InUtc().ToInstant();
}
