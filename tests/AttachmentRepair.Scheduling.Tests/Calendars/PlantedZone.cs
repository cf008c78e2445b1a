using NodaTime;
using NodaTime.TimeZones;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>A zone of any id whose clock goes forward and back by so many hours in turn every 200 days from 1900 to 9000, so by no yearly rule; 0 for a fixed one.</summary>
internal sealed class PlantedZone(string id, int hours) : DateTimeZone(id, hours == 0, Offset.Zero, Offset.FromHours(hours))
{
    private const int Days = 200;
    private static readonly Instant First = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9000, 1, 1, 0, 0);

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        if (hours == 0 || instant < First || instant >= Last)
        {
            return new ZoneInterval("S", hours == 0 || instant < First ? null : Last, hours == 0 || instant >= Last ? null : First, Offset.Zero, Offset.Zero);
        }

        int number = (int)((instant - First).TotalDays / Days);
        var start = First + Duration.FromDays(number * Days);
        var savings = number % 2 == 0 ? Offset.FromHours(hours) : Offset.Zero;
        return new ZoneInterval(number % 2 == 0 ? "D" : "S", start, Instant.Min(Last, start + Duration.FromDays(Days)), savings, savings);
    }
}
