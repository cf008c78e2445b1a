using System.Globalization;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Writes the canonical text of a cadence. Window and grace are always there, so that a default may change.</summary>
internal static class CadenceWriter
{
    public static string Write(Cadence cadence)
    {
        var text = new StringBuilder(cadence.Schedule.Head);
        text.Append(" opens=").Append(DurationText.Write(cadence.Window.OpensBefore));
        text.Append(" closes=").Append(DurationText.Write(cadence.Window.ClosesAfter));
        text.Append(" grace=").Append(DurationText.Write(cadence.Grace));
        if (cadence.Recurrence is { } recurrence)
        {
            RecurrenceText.WriteExceptions(text, recurrence);
        }

        Append(text, "clock", cadence.Window.Clock == WindowClock.Elapsed ? null : cadence.Window.Clock.ToString());
        Append(text, "pauses", cadence.Pauses == PausePolicy.Drop ? null : cadence.Pauses.ToString());
        Append(text, "people", cadence.Participants.Count == 0 ? null : string.Join(';', cadence.Participants));
        Append(text, "daily", cadence.MaximumPerDay?.ToString(CultureInfo.InvariantCulture));
        Append(text, "apart", cadence.MinimumGap == Duration.Zero ? null : DurationText.Write(cadence.MinimumGap));
        Append(text, "remind", cadence.Reminders.Count == 0 ? null : string.Join(',', cadence.Reminders.Select(DurationText.Write)));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(' ').Append(name).Append('=').Append(value);
        }
    }
}
