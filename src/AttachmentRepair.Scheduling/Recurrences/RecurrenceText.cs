using System.Text;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The recurrence's part of a cadence text.</summary>
internal static class RecurrenceText
{
    public static string Write(Recurrence recurrence)
    {
        var text = new StringBuilder($"{LocalText.Write(recurrence.Start)} {recurrence.Zone.Id} {recurrence.Rule}");
        WriteExceptions(text, recurrence);
        return text.ToString();
    }

    public static void WriteExceptions(StringBuilder text, Recurrence recurrence)
    {
        WriteList(text, "include", recurrence.Included);
        WriteList(text, "exclude", recurrence.Excluded);
        WriteChoice(text, "gap", recurrence.Policy.Gap);
        WriteChoice(text, "overlap", recurrence.Policy.Overlap);
        WriteChoice(text, "subdaily", recurrence.Policy.SubDaily);
        WriteChoice(text, "invalid", recurrence.Policy.InvalidDate);
        WriteChoice(text, "start", recurrence.Policy.Start);
    }

    private static void WriteList(StringBuilder text, string name, IReadOnlyList<LocalDateTime> times)
    {
        if (times.Count > 0)
        {
            text.Append(' ').Append(name).Append('=').AppendJoin(',', times.Select(LocalText.Write));
        }
    }

    private static void WriteChoice<T>(StringBuilder text, string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            text.Append(' ').Append(name).Append('=').Append(value.ToString());
        }
    }
}
