using System.Collections.Immutable;

namespace AttachmentRepair.Trust;

internal static class TrustDomains
{
    public static ImmutableArray<TrustDomain> All { get; } =
        [TrustDomain.Reliability, TrustDomain.Transparency, TrustDomain.EmotionalSafety, TrustDomain.Responsiveness];
}
