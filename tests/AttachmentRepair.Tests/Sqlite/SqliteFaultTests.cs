using System.Diagnostics;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Sqlite;

/// <summary>One documented exception for each way in which a file can be wrong; nothing of another owner's file is changed.</summary>
public sealed class SqliteFaultTests : IAsyncLifetime
{
    private readonly StoreFolder folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task A_text_file_is_foreign_and_stays_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("Dear diary, this is not a database.\n", 200));
        await File.WriteAllTextAsync(folder.File, text);
        var fault = await Assert.ThrowsAsync<ForeignStoreException>(async () => await folder.OpenAsync());
        Assert.Contains(folder.File, fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(folder.File));
        Assert.Equal("rooms.db", folder.Files);
        Assert.False(folder.IsHeld);
    }

    [Theory]
    [InlineData("CREATE TABLE theirs(x)")]
    [InlineData("CREATE TABLE theirs(x); PRAGMA application_id=77; PRAGMA user_version=1")]
    [InlineData("CREATE TABLE append(x); PRAGMA application_id=0x41545250; PRAGMA user_version=1")]
    [InlineData("CREATE TABLE theirs(x); PRAGMA application_id=0x41545250")]
    [InlineData("PRAGMA journal_mode=WAL; CREATE TABLE theirs(x)")]
    public async Task A_database_of_another_application_is_foreign_and_stays_as_it_was(string sql)
    {
        folder.Execute(sql);
        var before = await File.ReadAllBytesAsync(folder.File);
        await Assert.ThrowsAsync<ForeignStoreException>(async () => await folder.OpenAsync());
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.File));
        Assert.Equal("rooms.db", folder.Files);
        Assert.False(folder.IsHeld);
    }

    [Theory]
    [InlineData("PRAGMA application_id=77")]
    [InlineData("PRAGMA user_version=0")]
    [InlineData("CREATE TABLE theirs(x)")]
    public async Task A_store_that_somebody_made_into_something_else_is_foreign(string sql)
    {
        await (await folder.OpenAsync()).DisposeAsync();
        folder.Execute(sql);
        await Assert.ThrowsAsync<ForeignStoreException>(async () => await folder.OpenAsync());
    }

    [Fact]
    public async Task A_newer_schema_asks_for_a_newer_library()
    {
        await (await folder.OpenAsync()).DisposeAsync();
        folder.Execute("PRAGMA user_version=2");
        var fault = await Assert.ThrowsAsync<NewerStoreException>(async () => await folder.OpenAsync());
        Assert.Contains("schema 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_directory_is_unavailable_and_the_message_names_the_path_as_it_was_given()
    {
        var path = Path.Combine("no", "such", "directory", "rooms.db");
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await SqliteEventStore.OpenAsync(path));
        Assert.StartsWith(path + " cannot be used (unable to open database file)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_in_place_of_the_file_is_unavailable() =>
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await SqliteEventStore.OpenAsync(folder.Folder));

    [Fact]
    public async Task A_write_that_the_engine_refuses_is_unavailable_and_leaves_nothing()
    {
        var store = await folder.OpenAsync();
        await StoreScript.Fill(store, 1);
        folder.Execute("CREATE TRIGGER refuse AFTER INSERT ON append BEGIN SELECT raise(ABORT, 'refused'); END");
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.AppendAsync(StoreScript.Of(0, "append 1"), default));
        await StoreScript.Holds(store, StoreScript.Room, 1);
        folder.Execute("DROP TRIGGER refuse");
        await StoreScript.Appended(store, StoreScript.Of(0, "append 1"));
    }

    [Fact]
    public async Task A_locked_file_is_busy_after_the_timeout_and_works_again_when_it_is_free()
    {
        var store = await folder.OpenAsync(StoreFolder.Quick with { BusyTimeout = Duration.FromMilliseconds(200) });
        using (var other = folder.Connect())
        {
            StoreFolder.Execute(other, "BEGIN EXCLUSIVE");
            var watch = Stopwatch.StartNew();
            await Assert.ThrowsAsync<StoreBusyException>(async () => await store.AppendAsync(StoreScript.Of(-1, "append 0"), default));
            Assert.InRange(watch.ElapsedMilliseconds, 190, 10_000);
            await Assert.ThrowsAsync<StoreBusyException>(async () => await store.ReadAsync(StoreScript.Room, -1, 1, default));
            await Assert.ThrowsAsync<StoreBusyException>(async () => await folder.OpenAsync(StoreFolder.Quick with { BusyTimeout = Duration.Zero }));
            StoreFolder.Execute(other, "ROLLBACK");
        }

        await StoreScript.Fill(store, 1);
    }

    [Fact]
    public async Task A_reader_that_does_not_let_go_makes_the_commit_busy_and_nothing_is_recorded()
    {
        var store = await folder.OpenAsync(StoreFolder.Quick with { BusyTimeout = Duration.FromMilliseconds(100) });
        await StoreScript.Fill(store, 1);
        using (var other = folder.Connect())
        {
            StoreFolder.Execute(other, "BEGIN");
            StoreFolder.Execute(other, "SELECT count(*) FROM append");
            await Assert.ThrowsAsync<StoreBusyException>(async () => await store.AppendAsync(StoreScript.Of(0, "append 1"), default));
            StoreFolder.Execute(other, "ROLLBACK");
        }

        await StoreScript.Holds(store, StoreScript.Room, 1);
        await StoreScript.Appended(store, StoreScript.Of(0, "append 1"));
    }

    [Fact]
    public async Task A_file_cut_anywhere_opens_whole_or_is_refused_by_a_storage_exception()
    {
        await using (var store = await folder.OpenAsync())
        {
            await StoreScript.Fill(store, 200);
        }

        var whole = await File.ReadAllBytesAsync(folder.File);
        for (var length = 512; length < whole.Length; length += 512)
        {
            await File.WriteAllBytesAsync(folder.File, whole[..length]);
            await Assert.ThrowsAnyAsync<StorageException>(async () =>
            {
                await using var store = await SqliteEventStore.OpenAsync(folder.File, StoreFolder.Quick);
                await StoreScript.Holds(store, StoreScript.Room, 200);
            });
        }
    }

    [Fact]
    public async Task A_damaged_table_is_unavailable()
    {
        await using (var store = await folder.OpenAsync())
        {
            await StoreScript.Fill(store, 200);
        }

        var bytes = await File.ReadAllBytesAsync(folder.File);
        bytes.AsSpan(4096).Fill(0xAA);
        await File.WriteAllBytesAsync(folder.File, bytes);
        var damaged = await folder.OpenAsync();
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await damaged.ReadAsync(StoreScript.Room, -1, 300, default));
        Assert.Contains("malformed", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_is_named_by_room_and_version_and_other_rooms_go_on()
    {
        var store = await folder.OpenAsync();
        await StoreScript.Fill(store, 5);
        var other = StoreScript.Of(-1, "append 0") with { Room = new RoomId(9) };
        await StoreScript.Appended(store, other);
        folder.Execute("DELETE FROM append WHERE version = 3");
        var fault = await Assert.ThrowsAsync<PoisonEventException>(async () => await store.ReadAsync(StoreScript.Room, 1, 10, default));
        Assert.Equal((StoreScript.Room, 3L), (fault.Room, fault.Version));
        Assert.Single((await store.ReadAsync(StoreScript.Room, 1, 1, default)).Appends);
        await StoreScript.Holds(store, other.Room, 1);
    }
}
