using AttachmentRepair.Storage;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Storage;

/// <summary>The kit can fail: each planted defect is seen by the check that is meant for it, each check sees one, and a store without a defect passes them all.</summary>
[Trait("Tier", "Wide")]
public sealed class EventStoreContractPowerTests
{
    private static readonly ValueList<StoreCheck<IEventStore>> Checks = EventStoreChecks.With(RaceSize.Of(16, 300));

    private static readonly Dictionary<Defect, string> SeenBy = new()
    {
        [Defect.InventsAHead] = "A room that nobody wrote to is empty and has no head",
        [Defect.DropsTrailingZeros] = "What was appended is read back byte for byte",
        [Defect.KeepsTheBuffer] = "The buffer of the content may be reused after the append",
        [Defect.LosesTheLastAppend] = "Every append is read back in order",
        [Defect.WritesWhatItRefuses] = "An append after another version is a conflict and leaves nothing",
        [Defect.IgnoresDuplicates] = "A command id that the room has is a duplicate and leaves nothing",
        [Defect.TellsConflictBeforeDuplicate] = "A duplicate is told before a conflict",
        [Defect.MixesRooms] = "Rooms share neither command ids nor heads",
        [Defect.CutsRoomIds] = "Rooms share neither command ids nor heads",
        [Defect.IgnoresCancellation] = "A cancelled read or append does nothing",
        [Defect.TrustsItsArguments] = "Arguments that cannot be meant are refused",
        [Defect.RepeatsTheLastOfAPage] = "Pages join to the whole log",
        [Defect.IgnoresTheLimit] = "A page is no longer than its limit",
        [Defect.LeavesTheHeadOffAnEmptyPage] = "Every page comes with the head of the whole room",
        [Defect.LosesTheHead] = "The head has the version of the last append and its seal byte for byte",
        [Defect.KeepsTheFirstHead] = "The head has the version of the last append and its seal byte for byte",
        [Defect.DropsTheSeal] = "The head has the version of the last append and its seal byte for byte",
        [Defect.ForgetsNextDue] = "The head has the next due time of the last append to 100 ns, or none",
        [Defect.RoundsNextDue] = "The head has the next due time of the last append to 100 ns, or none",
        [Defect.KeepsAnOldNextDue] = "The head has the next due time of the last append to 100 ns, or none",
        [Defect.KeepsTheSealsBuffer] = "The buffer of the seal may be reused after the append",
        [Defect.WritesTheHeadOfARefusedAppend] = "A refused append leaves the head as it was",
        [Defect.PurgesNothing] = "A purged room is a room that nobody wrote to",
        [Defect.PurgeKeepsTheHead] = "A purged room is a room that nobody wrote to",
        [Defect.PurgesTheNeighbour] = "A purge leaves other rooms as they were",
        [Defect.PurgeOfNothingThrows] = "A purge of a room that is not there is nothing to do",
        [Defect.PurgeKeepsTheCount] = "A purged room begins anew at version 0",
        [Defect.PurgeKeepsCommandIds] = "The command ids of a purged room are free again",
        [Defect.PurgeIgnoresCancellation] = "A cancelled purge removes nothing",
        [Defect.AcceptsAnyVersion] = "Of writers that meet at a version exactly one wins",
        [Defect.ChecksBeforeItLocks] = "Of writers that meet at a version exactly one wins",
        [Defect.JudgesDuplicatesBeforeItLocks] = "Of writers that send the same command exactly one is recorded",
        [Defect.ReadsTheHeadLater] = "A page and its head are of one moment",
        [Defect.PurgesInTwoSteps] = "A purge that meets writers leaves a whole room or none",
    };

    public static TheoryData<Defect> Defects => [.. Enum.GetValues<Defect>().Where(d => d != Defect.None)];

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task A_planted_defect_is_seen_by_the_check_that_is_meant_for_it(Defect defect)
    {
        var check = Checks.Single(c => c.Name == SeenBy[defect]);
        var failure = await Assert.ThrowsAsync<CheckFailedException>(() => check.RunAsync(() => Planted(defect)));
        Assert.Equal(check.Name, failure.Check);
        Assert.Equal($"{check.Name}: expected {failure.Expected}; found {failure.Found}.", failure.Message);
    }

    [Fact]
    public void Each_check_sees_a_planted_defect() =>
        Assert.Equal(Checks.Select(c => c.Name).Order(StringComparer.Ordinal), SeenBy.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public async Task A_store_without_a_defect_passes_every_check()
    {
        var results = await EventStoreChecks.RunAllAsync(() => Planted(Defect.None));
        Assert.Equal(EventStoreChecks.All.Select(c => $"passed: {c.Name}"), results.Select(r => r.ToString()), StringComparer.Ordinal);
    }

    private static ValueTask<IEventStore> Planted(Defect defect) => new(new PlantedStore(defect));
}
