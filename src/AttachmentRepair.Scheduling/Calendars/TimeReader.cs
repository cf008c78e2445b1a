using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Reads the times of a content line.</summary>
internal sealed class TimeReader(IDateTimeZoneProvider zones, Action<int, string, CalendarTextErrorCode, string> refuse)
{
    private const int DateLength = 8;

    public ZonedTime? ReadOne(ContentLine line) => TryReadZone(line, out var zone) ? ReadOne(line, line.Value, zone) : null;

    public IReadOnlyList<ZonedTime> Read(ContentLine line) => TryReadZone(line, out var zone)
        ? [.. line.Value.Split(',').Select(value => ReadOne(line, value, zone)).OfType<ZonedTime>()]
        : [];

    private bool TryReadZone(ContentLine line, out DateTimeZone? zone)
    {
        bool hasZone = line.Parameters.TryGetValue("TZID", out var id);
        zone = hasZone ? zones.GetZoneOrNull(id!) : null;
        if (hasZone && zone is null)
        {
            Refuse(line, CalendarTextErrorCode.UnknownZone, "no zone has this TZID");
            return false;
        }

        string kind = line.Parameters.GetValueOrDefault("VALUE", "DATE-TIME").ToUpperInvariant();
        switch (kind)
        {
            case "DATE-TIME":
                return true;
            case "DATE":
                Refuse(line, CalendarTextErrorCode.DateOnly, "a date without a time");
                return false;
            case "PERIOD":
                Refuse(line, CalendarTextErrorCode.Period, "occurrences of different lengths are not supported");
                return false;
            default:
                Refuse(line, CalendarTextErrorCode.BadValue, "VALUE is not DATE-TIME");
                return false;
        }
    }

    private ZonedTime? ReadOne(ContentLine line, string value, DateTimeZone? zone)
    {
        if (!CalendarTime.TryRead(value, out var local, out bool utc))
        {
            bool isDate = value.Length == DateLength && Digits.Only(value);
            bool isPeriod = value.Contains('/', StringComparison.Ordinal);
            var code = isDate ? CalendarTextErrorCode.DateOnly : isPeriod ? CalendarTextErrorCode.Period : CalendarTextErrorCode.BadValue;
            Refuse(line, code, "not a date with a time");
            return null;
        }

        if (!CalendarTime.IsWithin(local))
        {
            Refuse(line, CalendarTextErrorCode.BadValue, "beyond the calendar");
            return null;
        }

        if (utc && zone is not null)
        {
            Refuse(line, CalendarTextErrorCode.ZoneConflict, "a time in UTC has no TZID");
            return null;
        }

        if (!utc && zone is null)
        {
            Refuse(line, CalendarTextErrorCode.MissingZone, "a time needs TZID or Z");
            return null;
        }

        return new ZonedTime(local, zone ?? DateTimeZone.Utc);
    }

    private void Refuse(ContentLine line, CalendarTextErrorCode code, string reason) => refuse(line.Number, line.Name, code, reason);
}
