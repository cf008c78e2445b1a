using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The parts of a rule while it is being put together.</summary>
internal sealed class RuleParts
{
    public RecurrenceFrequency? Frequency { get; set; }

    public int Interval { get; set; } = 1;

    public int? Count { get; set; }

    public LocalDateTime? UntilLocal { get; set; }

    public Instant? UntilInstant { get; set; }

    public List<OrdinalDay> ByDay { get; init; } = [];

    public List<int> ByMonthDay { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; set; } = IsoDayOfWeek.Monday;

    public static RuleParts Of(RecurrenceRule rule) => new()
    {
        Frequency = rule.Frequency,
        Interval = rule.Interval,
        Count = rule.Count,
        UntilLocal = rule.UntilLocal,
        UntilInstant = rule.UntilInstant,
        ByDay = [.. rule.ByDay],
        ByMonthDay = [.. rule.ByMonthDay],
        WeekStart = rule.WeekStart,
    };
}
