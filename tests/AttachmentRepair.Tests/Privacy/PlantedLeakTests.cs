namespace AttachmentRepair.Tests.Privacy;

/// <summary>The power of the non-interference law: each planted leak is caught by the same law within 300 pairs.</summary>
[Trait("Tier", "Wide")]
public sealed class PlantedLeakTests
{
    [Fact]
    public void Command_ids_that_are_unique_across_rooms_are_caught() => IsCaught(PlantedLeaks.UniqueCommandIds);

    [Fact]
    public void A_clock_that_moves_with_every_append_is_caught() => IsCaught(PlantedLeaks.Timing);

    [Fact]
    public void Versions_from_one_log_of_all_rooms_are_caught() => IsCaught(PlantedLeaks.GlobalPositions);

    [Fact]
    public void A_store_that_is_busy_for_all_rooms_at_once_is_caught() => IsCaught(PlantedLeaks.Contention);

    [Fact]
    public void A_count_of_what_is_private_is_caught() => IsCaught(PlantedLeaks.Count);

    [Fact]
    public void The_other_persons_score_is_caught() => IsCaught(PlantedLeaks.Score);

    private static void IsCaught(Func<World> world)
    {
        var caught = Assert.ThrowsAny<Exception>(() => Laws.Check(Pair.Law(0, world), 300));
        Assert.Contains("Falsifiable", caught.Message, StringComparison.Ordinal);
    }
}
