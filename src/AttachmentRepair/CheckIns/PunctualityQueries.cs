using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>What follows from punctuality at an instant. Pure functions.</summary>
public static class PunctualityQueries
{
    /// <summary>The agreements, as they stand.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    public static IEnumerable<PunctualityItem> Agreements(PunctualityState shared, RoomFacts facts) =>
        shared.Agreements.Select(a => new PunctualityItem(a.Key, ChannelQueries.InForce(a.Value, a.Key.Terms, facts), a.Value[^1]));

    /// <summary>The planned arrivals, and what is known of them at an instant.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<ArrivalItem> Arrivals(PunctualityState shared, RoomFacts facts, Instant now) =>
        shared.Arrivals.Values.Select(a => new ArrivalItem(a, a.StateAt(now, facts)));
}
