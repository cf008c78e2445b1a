using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

/// <summary>What every store promises. The checks live in <see cref="EventStoreChecks"/>, so that planted defects can be held against them.</summary>
public abstract class EventStoreContract
{
    /// <summary>How often all writers meet at the barrier.</summary>
    protected virtual int Rounds => 100;

    protected abstract ValueTask<IEventStore> OpenAsync();

    [Fact]
    public async Task A_room_that_nobody_wrote_to_is_empty() => await EventStoreChecks.AnUnknownRoomIsEmpty(await OpenAsync());

    [Fact]
    public async Task What_was_appended_is_read_back_byte_for_byte() => await EventStoreChecks.BytesComeBackAsTheyWent(await OpenAsync());

    [Fact]
    public async Task A_buffer_may_be_reused_after_the_append() => await EventStoreChecks.TheCallersBufferIsNotKept(await OpenAsync());

    [Fact]
    public async Task Every_append_is_read_back_in_order() => await EventStoreChecks.EveryAppendIsReadBackInOrder(await OpenAsync());

    [Fact]
    public async Task An_append_after_another_version_is_a_conflict_and_leaves_nothing() => await EventStoreChecks.AnotherVersionIsAConflict(await OpenAsync());

    [Fact]
    public async Task A_command_id_that_the_room_has_is_a_duplicate_and_leaves_nothing() => await EventStoreChecks.AKnownCommandIsADuplicate(await OpenAsync());

    [Fact]
    public async Task A_duplicate_is_told_before_a_conflict() => await EventStoreChecks.DuplicateWinsOverConflict(await OpenAsync());

    [Fact]
    public async Task Two_rooms_may_hold_the_same_command_id() => await EventStoreChecks.RoomsDoNotShareCommands(await OpenAsync());

    [Fact]
    public async Task Pages_join_to_the_whole_log() => await EventStoreChecks.PagesJoinToTheWholeLog(await OpenAsync());

    [Fact]
    public async Task A_page_is_no_longer_than_its_limit() => await EventStoreChecks.APageKeepsItsLimit(await OpenAsync());

    [Fact]
    public async Task A_cancelled_append_leaves_nothing() => await EventStoreChecks.ACancelledAppendLeavesNothing(await OpenAsync());

    [Fact]
    public async Task Arguments_that_cannot_be_meant_are_refused() => await EventStoreChecks.ArgumentsThatCannotBeMeantAreRefused(await OpenAsync());

    [Fact]
    public async Task Of_writers_that_meet_at_a_version_exactly_one_wins() => await EventStoreRaces.OneWriterWinsAVersion(await OpenAsync(), Rounds);

    [Fact]
    public async Task Of_writers_that_send_the_same_command_exactly_one_is_recorded() => await EventStoreRaces.OneCommandIsRecordedOnce(await OpenAsync(), Rounds);
}
