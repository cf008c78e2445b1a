using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A recurrence written as its first occurrence and a list of the others.</summary>
internal static class ListForm
{
    public static CalendarSeries Plan(Recurrence recurrence, Instant first)
    {
        var horizon = SeriesLimits.HorizonOf(first);
        List<Instant> instants = [];
        Instant? writtenUntil = null;
        foreach (var occurrence in recurrence.GetOccurrences())
        {
            if (occurrence.Instant >= horizon || instants.Count > SeriesLimits.Exceptions)
            {
                writtenUntil = occurrence.Instant;
                break;
            }

            instants.Add(occurrence.Instant);
        }

        bool isNamed = CalendarTime.NameOf(first, recurrence.Zone) is not null && !CalendarTime.IsUtc(recurrence.Zone);
        var zone = isNamed ? recurrence.Zone : DateTimeZone.Utc;
        return new CalendarSeries
        {
            First = first,
            Last = instants[^1],
            Zone = zone,
            Start = first.InZone(zone).LocalDateTime,
            Added = instants[1..],
            WrittenUntil = writtenUntil,
        };
    }
}
