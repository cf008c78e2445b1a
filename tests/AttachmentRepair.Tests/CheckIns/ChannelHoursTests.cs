using AttachmentRepair.CheckIns;
using AttachmentRepair.Scheduling;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>What lies outside of opening hours, as quiet hours.</summary>
public class ChannelHoursTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void Without_hours_a_channel_is_open_all_day() => Assert.Empty(ChannelHours.ClosedHours([]));

    [Theory]
    [InlineData("2026-01-05T07:59", false)]
    [InlineData("2026-01-05T08:00", true)]
    [InlineData("2026-01-05T19:59", true)]
    [InlineData("2026-01-05T20:00", false)]
    [InlineData("2026-01-11T23:30", true)]
    [InlineData("2026-01-12T00:30", true)]
    [InlineData("2026-01-12T01:00", false)]
    [InlineData("2026-01-06T23:30", false)]
    public void A_channel_is_open_within_its_hours_on_their_days(string at, bool expected)
    {
        ValueList<ChannelHours> hours = [ChannelHours.Between(new(8, 0), new(20, 0)), ChannelHours.Between(new(23, 0), new(1, 0), IsoDayOfWeek.Sunday)];

        Assert.Equal(expected, IsOpen(hours, NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(at).Value));
    }

    [Fact]
    public void Opening_hours_tell_what_they_are_and_never_print_it()
    {
        var hours = ChannelHours.Between(new(8, 0), new(20, 0), IsoDayOfWeek.Friday);

        Assert.Equal((new(8, 0), new(20, 0), true, false), (hours.From, hours.Until, hours.OpenOn(IsoDayOfWeek.Friday), hours.OpenOn(IsoDayOfWeek.Monday)));
        Assert.Equal(("ChannelHours", ChannelHours.Between(new(8, 0), new(20, 0), IsoDayOfWeek.Friday)), (hours.ToString(), hours));
        Assert.Throws<ArgumentException>(() => ChannelHours.Between(new LocalTime(8, 0).PlusNanoseconds(1), new(9, 0)));
    }

    [Fact]
    public void Every_half_hour_of_a_week_is_either_open_or_outside() => Laws.Check(Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 47).Two().Zip(Gen.Choose(0, 7)), 3).ToArbitrary(),
        drawn =>
        {
            var hours = drawn.Select(d => (From: Half(d.Item1.Item1), Until: Half(d.Item1.Item2), Day: d.Item2)).ToList();
            var channel = hours.Select(h => h.Day == 0 ? ChannelHours.Between(h.From, h.Until) : ChannelHours.Between(h.From, h.Until, (IsoDayOfWeek)h.Day)).ToValueList();
            return Enumerable.Range(0, 7 * 48).All(n => Monday.AtMidnight().PlusMinutes((n * 30) + 15) is var at
                && IsOpen(channel, at) == (hours.Count == 0 || hours.Exists(h => IsWithin(h.From, h.Until, h.Day, at))));
        }));

    private static LocalTime Half(int n) => new(n / 2, n % 2 * 30);

    // Naively: since the opening on this day or on the day before.
    private static bool IsWithin(LocalTime from, LocalTime until, int day, LocalDateTime at) => new[] { 0, -1 }.Any(back =>
    {
        var date = at.Date.PlusDays(back);
        var end = until <= from ? date.PlusDays(1) + until : date + until;
        return (day == 0 || (int)date.DayOfWeek == day) && at >= date + from && at < end;
    });

    private static bool IsOpen(ValueList<ChannelHours> hours, LocalDateTime at) =>
        Availability.In(DateTimeZone.Utc).WithQuiet([.. ChannelHours.ClosedHours(hours)]).IsAvailableAt(at.InUtc().ToInstant());
}
