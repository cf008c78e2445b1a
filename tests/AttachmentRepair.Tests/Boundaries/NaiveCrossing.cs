using AttachmentRepair.Boundaries;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>One crossing as it was recorded.</summary>
internal sealed class NaiveCrossing(CrossingNoted noted, Instant notedAt)
{
    public CrossingNoted Noted => noted;

    public PersonId By => noted.CrossedBy;

    public Instant NotedAt => notedAt;

    public Instant? AcknowledgedAt { get; set; }

    public List<PrivateText> Plans { get; } = [];

    public int? Accepted { get; set; }

    public Instant? RenewedAt { get; set; }

    public Instant? ClosedAt { get; set; }

    public bool IsSettled => Accepted is not null || ClosedAt is not null;
}
