using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Instants as whole seconds since 1970.</summary>
internal static class Seconds
{
    /// <summary>The first whole second at or after an instant.</summary>
    public static long AtOrAfter(Instant instant)
    {
        long seconds = instant.ToUnixTimeSeconds();
        return instant > Instant.FromUnixTimeSeconds(seconds) ? seconds + 1 : seconds;
    }
}
