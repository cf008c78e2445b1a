using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences;

/// <summary>What a caller must not pass is named by its parameter.</summary>
public class CallerMistakeTests
{
    private static readonly LocalDateTime Start = new(2026, 1, 5, 20, 0);
    private static readonly Cadence Daily = Cadence.Fixed(Recurrence.Create(Start, RecurrenceRule.Daily()).In(DateTimeZone.Utc));

    public static TheoryData<string, Action> Missing => new()
    {
        { "quiet", () => Availability.In(DateTimeZone.Utc).WithQuiet(null!) },
        { "zone", () => Cadence.RelativeTo(Start, null!, Period.FromDays(1)) },
        { "text", () => CalendarAlarm.Before(Duration.Zero, null!) },
        { "summary", () => CalendarEvent.Create("a", Recurrence.Create(Start, RecurrenceRule.Daily()).In(DateTimeZone.Utc), Duration.FromHours(1), null!) },
    };

    public static TheoryData<string, Action> Refused => new()
    {
        { "offsets", () => Cadence.RelativeTo(new LocalDateTime(5, 1, 1, 0, 0), DateTimeZone.Utc, Period.FromYears(-10)) },
        { "closesAfter", () => CadenceWindow.Of(Duration.Zero, Duration.FromSeconds(-1)) },
        { "opensBefore", () => CadenceWindow.Of(Duration.FromDays(367), Duration.Zero) },
        { "completed", () => TaperPhase.UntilCompleted(0, RecurrenceRule.Daily()) },
        { "pauses", () => Daily.WithPauses((PausePolicy)7) },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_is_missing_is_named(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_out_of_range_is_named(string parameter, Action call) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    [Fact]
    public void A_cadence_has_one_format_alone()
    {
        Assert.Throws<FormatException>(() => ((IFormattable)Daily).ToString("X", null));
        Assert.Throws<FormatException>(() => ((ISpanFormattable)Daily).TryFormat(new char[200], out _, "X", null));
        Assert.Equal(Daily.ToString(), ((IFormattable)Daily).ToString(string.Empty, null));
    }

    [Fact]
    public void An_offset_at_both_ends_of_the_calendar_is_allowed()
    {
        var cadence = Cadence.RelativeTo(new LocalDateTime(901, 1, 1, 0, 0), DateTimeZone.Utc, Period.FromYears(-900), Period.FromYears(900));

        Assert.Equal([1, 1801], cadence.Expect(CadenceHistory.Empty, new Interval(null, Instant.FromUtc(2000, 1, 1, 0, 0))).Select(e => e.Due.InUtc().Year));
    }
}
