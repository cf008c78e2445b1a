using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>What a clock is changed from and to (RFC 5545, STANDARD and DAYLIGHT).</summary>
internal sealed record ZoneObservance(Offset From, Offset To, string Name, bool IsDaylight);
