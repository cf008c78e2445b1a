using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>A zone that was never seen before, with the rules of another: what is kept of that one does not help.</summary>
internal sealed class NewZone(DateTimeZone zone) : DateTimeZone(zone.Id, isFixed: false, zone.MinOffset, zone.MaxOffset)
{
    public override ZoneInterval GetZoneInterval(Instant instant) => zone.GetZoneInterval(instant);
}
