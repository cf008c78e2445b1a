using AttachmentRepair.Scheduling;
using NodaTime;
using Quartz;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>One series, Monday 20:00 in New York, as each engine has it.</summary>
internal static class NewYork
{
    private const string Id = "America/New_York";

    public static readonly LocalDateTime Start = new(2026, 1, 5, 20, 0);

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[Id];

    public static readonly Instant StartInstant = Zone.AtStrictly(Start).ToInstant();

    public static readonly DateTimeOffset StartOffset = StartInstant.ToDateTimeOffset();

    private static readonly TimeZoneInfo SystemZone = TimeZoneInfo.FindSystemTimeZoneById(Id);

    public static Recurrence Series(string rule) => Recurrence.Create(Start, RecurrenceRule.Parse(rule)).In(Zone);

    public static ITrigger Trigger(string rule)
        => TriggerBuilder.Create().WithIdentity("trigger").StartAt(StartOffset).WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(SystemZone)).Build();
}
