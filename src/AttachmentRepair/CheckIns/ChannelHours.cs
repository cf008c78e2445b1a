using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A part of the day in which a channel is open, such as 08:00 to 20:00, on some or all days of the week. Immutable; equality is by value.</summary>
public sealed record ChannelHours
{
    private const int Day = 24 * 60 * 60;
    private const int Week = 7 * Day;

    private ChannelHours(QuietHours span) => Span = span;

    /// <summary>When it opens, inclusive.</summary>
    public LocalTime From => Span.From;

    /// <summary>When it closes, exclusive; on the next day where that is not later than the opening.</summary>
    public LocalTime Until => Span.Until;

    internal QuietHours Span { get; }

    /// <summary>Opening hours.</summary>
    /// <param name="from">Whole seconds.</param>
    /// <param name="until">Whole seconds; equal to the opening means 24 hours.</param>
    /// <param name="days">The days of the week on which it opens; none means every day.</param>
    /// <exception cref="ArgumentException">A time has a fraction of a second, or a day is none of the seven.</exception>
    public static ChannelHours Between(LocalTime from, LocalTime until, params IsoDayOfWeek[] days) => new(QuietHours.Between(from, until, days));

    /// <summary>Whether it opens on a day of the week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    public bool OpenOn(IsoDayOfWeek day) => Span.BeginOn(day);

    /// <summary>The type name only: a generated text would follow the culture.</summary>
    public override string ToString() => nameof(ChannelHours);

    /// <summary>All that lies outside of opening hours, as quiet hours: none where there are no hours, for then it is open all day.</summary>
    /// <param name="hours">The opening hours.</param>
    public static ValueList<QuietHours> ClosedHours(ValueList<ChannelHours> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return hours.Count == 0 ? [] : Gaps(hours).ToValueList();
    }

    internal static ChannelHours Of(QuietHours span) => new(span);

    // A gap is cut at midnight: quiet hours last a day.
    private static IEnumerable<QuietHours> Gaps(ValueList<ChannelHours> hours)
    {
        var free = 0;
        foreach (var (start, end) in hours.SelectMany(h => h.Open()).Order().Append((Week, Week)))
        {
            for (var from = free; from < start; from = Next(from, start))
            {
                yield return QuietHours.Between(Time(from), Time(Next(from, start)), (IsoDayOfWeek)((from / Day) + 1));
            }

            free = Math.Max(free, end);
        }
    }

    private static int Next(int from, int end) => Math.Min(end, ((from / Day) + 1) * Day);

    private static LocalTime Time(int second) => LocalTime.FromSecondsSinceMidnight(second % Day);

    // In seconds of the week; what reaches into the next week is its beginning.
    private IEnumerable<(int Start, int End)> Open()
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (!OpenOn(day))
            {
                continue;
            }

            var start = (((int)day - 1) * Day) + Second(From);
            var length = (Second(Until) - Second(From) + Day) % Day;
            var end = start + (length == 0 ? Day : length);
            yield return (start, Math.Min(end, Week));
            if (end > Week)
            {
                yield return (0, end - Week);
            }
        }
    }

    private static int Second(LocalTime time) => (int)(time.TickOfDay / NodaConstants.TicksPerSecond);
}
