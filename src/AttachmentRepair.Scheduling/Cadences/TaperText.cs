using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>Phases as words: <c>FREQ=DAILY~P30D</c>, <c>FREQ=DAILY~2026-03-01</c>, <c>FREQ=DAILY~12x</c>, and the rule alone for the last.</summary>
internal static class TaperText
{
    public static string Write(TaperPhase phase) => phase switch
    {
        { Length: { } length } => $"{phase.Rule}~{PeriodPattern.Roundtrip.Format(length)}",
        { UntilDate: { } date } => $"{phase.Rule}~{LocalDatePattern.Iso.Format(date)}",
        { Completed: { } completed } => string.Create(CultureInfo.InvariantCulture, $"{phase.Rule}~{completed}x"),
        _ => phase.Rule.ToString(),
    };

    public static TaperPhase? Read(string word)
    {
        int mark = word.IndexOf('~', StringComparison.Ordinal);
        if (!RecurrenceRule.TryParse(mark < 0 ? word : word[..mark], out var rule, out _))
        {
            return null;
        }

        string end = mark < 0 ? string.Empty : word[(mark + 1)..];
        return end switch
        {
            "" => mark < 0 ? TaperPhase.Last(rule) : null,
            ['P', ..] => PeriodPattern.Roundtrip.Parse(end) is { Success: true } length ? TaperPhase.For(length.Value, rule) : null,
            [.. var count, 'x'] => Digits.TryRead(count, out int completed) && completed > 0 ? TaperPhase.UntilCompleted(completed, rule) : null,
            _ => LocalDatePattern.Iso.Parse(end) is { Success: true } date ? TaperPhase.Until(date.Value, rule) : null,
        };
    }
}
