using System.Globalization;
using AttachmentRepair.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace SchedulingOnly;

/// <summary>How the sample prints times.</summary>
internal static class Text
{
    private static readonly ZonedDateTimePattern Shown =
        ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm o<g>", DateTimeZoneProviders.Tzdb);

    public static string Of(Instant instant, DateTimeZone zone) => Shown.Format(instant.InZone(zone));

    public static string Of(Occurrence occurrence, DateTimeZone zone) => $"{occurrence.Key} -> {Of(occurrence.Instant, zone)}  {occurrence.Kind}";

    public static void Title(this TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(new string('-', title.Length));
    }

    public static void Line(this TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
