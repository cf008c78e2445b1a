using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>The file as it was agreed. GOLDEN_WRITE=1 writes it anew.</summary>
public class GoldenCalendarTests
{
    [Fact]
    public void The_file_is_the_golden_one_octet_by_octet()
    {
        byte[] actual = Encoding.UTF8.GetBytes(CalendarText.Write(Events(), CalendarCases.At, "-//Example//Calendar 1.0//EN"));
        string path = SourceFile.PathOf("golden.ics");
        if (string.Equals(Environment.GetEnvironmentVariable("GOLDEN_WRITE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, actual);
        }

        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), Encoding.UTF8.GetString(actual));
        Assert.Empty(FoldedLines.Faults(actual));
    }

    private static IEnumerable<CalendarEvent> Events()
    {
        var weekly = CalendarCases.Of("Europe/Berlin", "2026-01-07T19:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261231T190000");
        yield return CalendarEvent.Create(
            "0001@example.org", CalendarCases.At, CalendarCases.At + Duration.FromMinutes(45), "Once; with, signs \\ and\ntwo lines, long enough to be folded at an emoji 😀😀");
        yield return CalendarEvent.Create(
                "0002@example.org",
                weekly.Excluding(CalendarCases.Local("2026-03-05T19:00"), CalendarCases.Local("2026-03-19T19:00")).Including(CalendarCases.Local("2026-03-06T18:30")),
                Duration.FromMinutes(90),
                "Every other Monday and Thursday")
            .WithSequence(2).WithClass(CalendarClass.Confidential)
            .WithAlarms(CalendarAlarm.Before(Duration.FromMinutes(30), "In half an hour"), CalendarAlarm.Before(Duration.FromDays(1), "Tomorrow"));
        yield return CalendarEvent.Create(
            "0003@example.org",
            CalendarCases.Of("America/New_York", "2026-02-22T02:30", "FREQ=WEEKLY;COUNT=6").With(GapPolicy.Skip),
            Duration.FromHours(1),
            "Not when the clock skips it");
        yield return CalendarEvent.Create(
            "0004@example.org",
            CalendarCases.Of("Europe/Berlin", "2026-10-11T02:30", "FREQ=WEEKLY;COUNT=5").With(overlap: OverlapPolicy.Both),
            Duration.FromHours(1),
            "Twice when the clock shows it twice").WithClass(CalendarClass.Public);
        yield return CalendarEvent.Create("0005@example.org", CalendarCases.Of("UTC", "2026-01-31T12:00", "FREQ=MONTHLY;BYMONTHDAY=-1"), Duration.FromHours(1), "Withdrawn").WithSequence(1).Cancelled();
    }
}
