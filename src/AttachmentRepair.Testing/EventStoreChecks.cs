using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

/// <summary>What every <see cref="IEventStore"/> promises, as checks. Thread-safe. What belongs to one adapter alone (files, faults, restarts) is for its own tests.</summary>
/// <remarks>Each check takes a fresh and empty store. Those in which callers meet are sized by a <see cref="RaceSize"/>; the others take some hundred calls at most.</remarks>
public static class EventStoreChecks
{
    /// <summary>All checks, with small races.</summary>
    public static ValueList<StoreCheck<IEventStore>> All { get; } = With(RaceSize.Small);

    /// <summary>All checks, with races of a size.</summary>
    /// <param name="races">How many callers meet, and how often.</param>
    public static ValueList<StoreCheck<IEventStore>> With(RaceSize races)
    {
        ArgumentNullException.ThrowIfNull(races);
        return
        [
            new("A room that nobody wrote to is empty and has no head", LogChecks.AnUnknownRoomIsEmpty),
            new("What was appended is read back byte for byte", LogChecks.BytesComeBackAsTheyWent),
            new("The buffer of the content may be reused after the append", LogChecks.TheCallersBufferIsNotKept),
            new("Every append is read back in order", LogChecks.EveryAppendIsReadBackInOrder),
            new("An append after another version is a conflict and leaves nothing", RefusalChecks.AnotherVersionIsAConflict),
            new("A command id that the room has is a duplicate and leaves nothing", RefusalChecks.AKnownCommandIsADuplicate),
            new("A duplicate is told before a conflict", RefusalChecks.DuplicateWinsOverConflict),
            new("Rooms share neither command ids nor heads", LogChecks.RoomsDoNotMix),
            new("A cancelled read or append does nothing", RefusalChecks.ACancelledCallDoesNothing),
            new("Arguments that cannot be meant are refused", RefusalChecks.ArgumentsThatCannotBeMeantAreRefused),
            new("Pages join to the whole log", PageChecks.PagesJoinToTheWholeLog),
            new("A page is no longer than its limit", PageChecks.APageKeepsItsLimit),
            new("Every page comes with the head of the whole room", PageChecks.EveryPageHasTheHead),
            new("The head has the version of the last append and its seal byte for byte", HeadChecks.TheHeadHasVersionAndSealOfTheLast),
            new("The head has the next due time of the last append to 100 ns, or none", HeadChecks.TheHeadHasTheNextDueTimeOfTheLast),
            new("The buffer of the seal may be reused after the append", HeadChecks.TheSealsBufferIsNotKept),
            new("A refused append leaves the head as it was", HeadChecks.ARefusedAppendLeavesTheHead),
            new("A purged room is a room that nobody wrote to", PurgeChecks.APurgedRoomIsOneThatNobodyWroteTo),
            new("A purge leaves other rooms as they were", PurgeChecks.OtherRoomsKeepEverything),
            new("A purge of a room that is not there is nothing to do", PurgeChecks.PurgingNothingIsNothing),
            new("A purged room begins anew at version 0", PurgeChecks.APurgedRoomBeginsAnew),
            new("The command ids of a purged room are free again", PurgeChecks.ItsCommandIdsAreFreeAgain),
            new("A cancelled purge removes nothing", PurgeChecks.ACancelledPurgeRemovesNothing),
            new("Of writers that meet at a version exactly one wins", (s, c) => WriterRaces.OneWriterWinsAVersion(s, races, c)),
            new("Of writers that send the same command exactly one is recorded", (s, c) => WriterRaces.OneCommandIsRecordedOnce(s, races, c)),
            new("A page and its head are of one moment", (s, c) => PageRaces.APageAndItsHeadAreOfOneMoment(s, races, c)),
            new("A purge that meets writers leaves a whole room or none", (s, c) => PageRaces.APurgeLeavesAWholeRoomOrNone(s, races, c)),
        ];
    }

    /// <summary>Runs all checks one after the other, for a console.</summary>
    /// <param name="open">Gives a fresh and empty store, each time another; it is disposed where it can be.</param>
    /// <param name="races">How many callers meet, and how often; <c>null</c> for <see cref="RaceSize.Small"/>.</param>
    /// <param name="cancellationToken">Stops between two calls.</param>
    /// <returns>A result a check, in the order of <see cref="All"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Task<ValueList<CheckResult>> RunAllAsync(
        Func<ValueTask<IEventStore>> open, RaceSize? races = null, CancellationToken cancellationToken = default) =>
        StoreCheck<IEventStore>.RunAllAsync(With(races ?? RaceSize.Small), open, cancellationToken);
}
