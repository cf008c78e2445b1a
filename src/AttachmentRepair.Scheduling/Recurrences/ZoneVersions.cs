using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Which data a zone came from.</summary>
internal static class ZoneVersions
{
    /// <summary>The version of NodaTime's own TZDB where the zone is one of its; else <see langword="null"/>.</summary>
    public static string? Of(DateTimeZone zone)
        => ReferenceEquals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id), zone) ? DateTimeZoneProviders.Tzdb.VersionId : null;
}
