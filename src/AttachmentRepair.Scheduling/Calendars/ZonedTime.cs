using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A wall time as a calendar text has it, in the zone it names.</summary>
internal readonly record struct ZonedTime(LocalDateTime Local, DateTimeZone Zone)
{
    /// <summary>The wall time of the same instant in another zone; null, and refused where it matters, when that zone has none for it.</summary>
    public LocalDateTime? In(DateTimeZone zone, ContentLine line, Action<int, string, CalendarTextErrorCode, string>? refuse)
    {
        if (string.Equals(zone.Id, Zone.Id, StringComparison.Ordinal))
        {
            return Local;
        }

        var name = CalendarTime.NameOf(CalendarTime.Read(Local, Zone), zone);
        if (name is null)
        {
            refuse?.Invoke(line.Number, line.Name, CalendarTextErrorCode.NoWallTime, "the second pass of a time that the clock of the start's zone shows twice");
        }

        return name;
    }
}
