namespace AttachmentRepair.Tests.Storage;

/// <summary>The contract can fail: each planted defect is seen by a check, and a store without one passes them all.</summary>
[Trait("Tier", "Wide")]
public sealed class EventStoreContractPowerTests
{
    private static readonly Func<PlantedStore, Task>[] Checks =
    [
        EventStoreChecks.AnUnknownRoomIsEmpty,
        EventStoreChecks.BytesComeBackAsTheyWent,
        EventStoreChecks.TheCallersBufferIsNotKept,
        EventStoreChecks.EveryAppendIsReadBackInOrder,
        EventStoreChecks.AnotherVersionIsAConflict,
        EventStoreChecks.AKnownCommandIsADuplicate,
        EventStoreChecks.DuplicateWinsOverConflict,
        EventStoreChecks.RoomsDoNotShareCommands,
        EventStoreChecks.PagesJoinToTheWholeLog,
        EventStoreChecks.APageKeepsItsLimit,
        EventStoreChecks.ACancelledAppendLeavesNothing,
        EventStoreChecks.ArgumentsThatCannotBeMeantAreRefused,
        OneWriterWinsAVersion,
        OneCommandIsRecordedOnce,
    ];

    private static readonly Dictionary<Defect, Func<PlantedStore, Task>> SeenBy = new()
    {
        [Defect.AcceptsAnyVersion] = OneWriterWinsAVersion,
        [Defect.ChecksBeforeItLocks] = OneWriterWinsAVersion,
        [Defect.IgnoresDuplicates] = EventStoreChecks.AKnownCommandIsADuplicate,
        [Defect.TellsConflictBeforeDuplicate] = EventStoreChecks.DuplicateWinsOverConflict,
        [Defect.LosesTheLastAppend] = EventStoreChecks.EveryAppendIsReadBackInOrder,
        [Defect.KeepsTheBuffer] = EventStoreChecks.TheCallersBufferIsNotKept,
        [Defect.MixesRooms] = EventStoreChecks.RoomsDoNotShareCommands,
        [Defect.RepeatsTheLastOfAPage] = EventStoreChecks.PagesJoinToTheWholeLog,
        [Defect.IgnoresTheLimit] = EventStoreChecks.APageKeepsItsLimit,
        [Defect.IgnoresCancellation] = EventStoreChecks.ACancelledAppendLeavesNothing,
        [Defect.TrustsItsArguments] = EventStoreChecks.ArgumentsThatCannotBeMeantAreRefused,
        [Defect.DropsTrailingZeros] = EventStoreChecks.BytesComeBackAsTheyWent,
        [Defect.WritesWhatItRefuses] = EventStoreChecks.AnotherVersionIsAConflict,
    };

    public static TheoryData<Defect> Defects => [.. Enum.GetValues<Defect>().Where(d => d != Defect.None)];

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task A_planted_defect_is_seen(Defect defect) =>
        Assert.NotNull(await Record.ExceptionAsync(() => SeenBy[defect](new(defect))));

    [Fact]
    public async Task A_store_without_a_defect_passes_every_check()
    {
        foreach (var check in Checks)
        {
            await check(new(Defect.None));
        }
    }

    private static Task OneWriterWinsAVersion(PlantedStore store) => EventStoreRaces.OneWriterWinsAVersion(store, rounds: 300);

    private static Task OneCommandIsRecordedOnce(PlantedStore store) => EventStoreRaces.OneCommandIsRecordedOnce(store, rounds: 20);
}
