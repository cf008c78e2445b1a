using AttachmentRepair.Scheduling;
using NodaTime;

namespace SchedulingOnly;

/// <summary>Twenty lines that deliver what is due, once each, over restarts.</summary>
internal static class DueLoop
{
    public static void Run(TextWriter output)
    {
        output.Title("A due loop");
        var zone = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
        var began = Instant.FromUtc(2026, 3, 28, 0, 0);
        var history = CadenceHistory.From(began);
        var stored = new Dictionary<string, Cadence>(StringComparer.Ordinal)
        {
            ["call"] = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 3, 28, 20, 0), RecurrenceRule.Daily()).In(zone)),
            ["walk"] = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 3, 28, 9, 0), RecurrenceRule.Weekly(IsoDayOfWeek.Sunday)).In(zone)),
        };
        var delivered = new HashSet<ReminderId>();                                   // kept in your database, one row a name
        var lastTick = began;                                                        // kept there too

        // region loop
        var queue = new CadenceQueue();
        foreach (var (id, cadence) in stored)
        {
            queue.Add(id, cadence, history, after: lastTick);
        }

        void Tick(Instant now)
        {
            foreach (var (id, occurrence) in queue.TakeDue(now))
            {
                var name = new ReminderId(id, occurrence.Key, index: 0);             // the same name after a crash or on newer zone data
                if (occurrence.Closes > now && delivered.Add(name))                  // too late is too late: no flood after downtime
                {
                    output.WriteLine($"{name} due {Text.Of(occurrence.Due, zone)}");
                }
            }

            lastTick = now;
        }

        // endregion loop
        for (var now = began; now < began + Duration.FromDays(3); now += Duration.FromMinutes(30))
        {
            Tick(now);                                                               // in a service: await Task.Delay until queue.NextDue, then Tick(clock.GetCurrentInstant())
        }

        output.WriteLine("the host sleeps for three weeks");
        Tick(began + Duration.FromDays(24));
    }
}
