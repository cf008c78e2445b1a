using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>A request to share more about a topic. What the one who was asked made of it is theirs. Equality is by value.</summary>
/// <param name="Id">The request.</param>
/// <param name="By">Who asked.</param>
/// <param name="Of">Who was asked.</param>
/// <param name="Topic">The topic.</param>
/// <param name="AskedAt">When.</param>
public sealed record SharingRequest(SharingRequestId Id, PersonId By, PersonId Of, SharingTopic Topic, Instant AskedAt)
{
    /// <summary>For how long a request stands, and nobody asks the same person again: 30 days (policy).</summary>
    public static Duration Period { get; } = Duration.FromDays(30);
}
