using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Sqlite;

public sealed class SqliteEventStoreTests : EventStoreContract, IAsyncLifetime
{
    private readonly StoreFolder folder = new();

    protected override int Rounds => 20;

    protected override ValueTask<IEventStore> OpenAsync() => folder.OpenFreshAsync();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task Reopening_keeps_everything()
    {
        await using (var store = await folder.OpenAsync(SqliteStoreOptions.Default))
        {
            await StoreScript.Fill(store, 50);
        }

        var reopened = await folder.OpenAsync();
        await StoreScript.Holds(reopened, StoreScript.Room, 50);
        Assert.Equal(AppendOutcome.Duplicate, await reopened.AppendAsync(StoreScript.Of(49, "append 7"), default));
        await StoreScript.Appended(reopened, StoreScript.Of(49, "append 50"));
    }

    [Fact]
    public async Task Reading_a_page_costs_what_the_page_is_long_however_long_the_room_is()
    {
        var store = await folder.OpenAsync();
        await StoreScript.Fill(store, 300);
        var ofShort = AllocatedByPage(store);
        await StoreScript.Fill(store, 5_000, from: 300);
        var ofLong = AllocatedByPage(store);

        Assert.InRange(ofLong, ofShort * 0.9, ofShort * 1.1);
    }

    // The second page of 100, on this thread: nobody else is in the store.
    private static double AllocatedByPage(SqliteEventStore store)
    {
        var allocated = 0L;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var page = store.ReadAsync(StoreScript.Room, 99, 100, default);
            Assert.True(page.IsCompletedSuccessfully);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }

    [Fact]
    public async Task Nothing_else_stays_beside_the_file()
    {
        await using (var store = await folder.OpenAsync(SqliteStoreOptions.Default))
        {
            await StoreScript.Fill(store, 5);
        }

        Assert.Equal("rooms.db", folder.Files);
    }

    [Fact]
    public async Task Purging_cuts_the_file()
    {
        var store = await folder.OpenAsync();
        await StoreScript.Appended(store, StoreScript.Of(-1, "long", new byte[100_000]));
        var before = new FileInfo(folder.File).Length;
        await store.PurgeAsync(StoreScript.Room, default);

        Assert.InRange(new FileInfo(folder.File).Length, 1, before - 100_000);
    }

    [Fact]
    public async Task The_longest_ago_and_the_latest_instants_can_be_due()
    {
        var store = await folder.OpenAsync();
        foreach (var (room, due) in new[] { (1UL, Instant.MinValue), (2UL, Instant.MaxValue), (3UL, Instant.FromUnixTimeTicks(0)) })
        {
            await StoreScript.Appended(store, StoreScript.Of(-1, "due") with { Room = new(room), NextDue = due });
            Assert.Equal(due.ToUnixTimeTicks(), (await store.ReadAsync(new(room), -1, 1, default)).Head?.NextDue?.ToUnixTimeTicks());
        }
    }

    [Fact]
    public async Task What_is_cancelled_while_it_waits_for_the_file_is_not_recorded()
    {
        var store = await folder.OpenAsync(StoreFolder.Quick with { BusyTimeout = Duration.FromMinutes(1) });
        using var cancelled = new CancellationTokenSource();
        using (var other = folder.Connect())
        {
            StoreFolder.Execute(other, "BEGIN IMMEDIATE");
            var append = Task.Run(async () => await store.AppendAsync(StoreScript.Of(-1, "append 0"), cancelled.Token));
            await Task.Delay(200);
            await cancelled.CancelAsync();
            StoreFolder.Execute(other, "ROLLBACK");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        }

        await StoreScript.Fill(store, 1);
    }

    [Fact]
    public async Task Nothing_comes_back_to_the_caller_s_own_context()
    {
        var store = await folder.OpenAsync(StoreFolder.Quick with { BusyTimeout = Duration.FromMinutes(1) });
        var context = new CountingContext();
        Task[] waiting;
        using (var other = folder.Connect())
        {
            // The first caller waits for the file, the others for the first.
            StoreFolder.Execute(other, "BEGIN IMMEDIATE");
            var first = Task.Run(async () => await store.AppendAsync(StoreScript.Of(-1, "append 0"), default));
            await Task.Delay(200);
            waiting = context.Run(() => (Task[])[store.ReadAsync(StoreScript.Room, -1, 1, default).AsTask(), store.PurgeAsync(StoreScript.Room, default).AsTask(), store.DisposeAsync().AsTask()]);
            StoreFolder.Execute(other, "ROLLBACK");
            await first;
        }

        await Task.WhenAll(waiting);
        Assert.Equal(0, context.Posted);
    }

    [Fact]
    public async Task The_file_is_released_when_the_store_is_disposed_and_a_second_time_does_nothing()
    {
        var store = await folder.OpenAsync();
        await store.DisposeAsync();
        await store.DisposeAsync();
        using (var exclusive = new FileStream(folder.File, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.True(exclusive.Length > 0);
        }

        Assert.False(folder.IsHeld);

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadAsync(StoreScript.Room, -1, 1, default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AppendAsync(StoreScript.Of(-1, "late"), default));
    }

    [Fact]
    public async Task A_new_file_names_its_application_its_schema_and_rolls_back_by_journal()
    {
        await (await folder.OpenAsync()).DisposeAsync();
        using var connection = folder.Connect();
        Assert.Equal(0x41545250L, StoreFolder.Execute(connection, "PRAGMA application_id"));
        Assert.Equal(1L, StoreFolder.Execute(connection, "PRAGMA user_version"));
        Assert.Equal("delete", StoreFolder.Execute(connection, "PRAGMA journal_mode"));
        Assert.Equal(2L, StoreFolder.Execute(connection, "SELECT count(*) FROM sqlite_schema WHERE sql IS NOT NULL"));
    }

    [Fact]
    public async Task A_write_ahead_log_that_somebody_chose_is_put_back_to_a_journal()
    {
        await (await folder.OpenAsync()).DisposeAsync();
        folder.Execute("PRAGMA journal_mode=WAL");
        await StoreScript.Fill(await folder.OpenAsync(), 2);
        Assert.Equal("rooms.db", folder.Files);
    }

    [Fact]
    public async Task Two_stores_on_one_file_take_turns_without_a_gap()
    {
        var (first, second) = (await folder.OpenAsync(), await folder.OpenAsync());
        for (var i = 0; i < 20; i++)
        {
            await StoreScript.Appended(i % 2 == 0 ? first : second, StoreScript.Of(i - 1, $"append {i}"));
        }

        await StoreScript.Holds(first, StoreScript.Room, 20);
        await StoreScript.Holds(second, StoreScript.Room, 20);
        Assert.Equal(AppendOutcome.Conflict, await first.AppendAsync(StoreScript.Of(18, "stale"), default));
    }

    [Fact]
    public async Task Four_stores_that_write_to_one_file_at_once_all_get_in()
    {
        var patient = StoreFolder.Quick with { BusyTimeout = Duration.FromMinutes(1) };
        var stores = new List<IEventStore>();
        for (var i = 0; i < 4; i++)
        {
            stores.Add(await folder.OpenAsync(patient));
        }

        await SharedFileRace.EveryWriterGetsIn(stores, rounds: 20);
    }

    [Fact]
    public async Task Stores_that_open_a_missing_file_at_once_make_one_store()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await folder.OpenAsync())));
        await StoreScript.Fill(opened[0], 3);
        await StoreScript.Holds(opened[5], StoreScript.Room, 3);
    }

    [Fact]
    public async Task Special_names_of_the_engine_are_ordinary_files()
    {
        var path = Path.Combine(folder.Folder, ":memory:");
        await using (var store = await SqliteEventStore.OpenAsync(path, StoreFolder.Quick))
        {
            await StoreScript.Fill(store, 1);
        }

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        var wrong = new[]
        {
            SqliteStoreOptions.Default with { BusyTimeout = Duration.FromMilliseconds(-1) },
            SqliteStoreOptions.Default with { BusyTimeout = Duration.FromHours(2) },
            SqliteStoreOptions.Default with { Synchronous = (SqliteSynchronous)2 },
            SqliteStoreOptions.Default with { Synchronous = (SqliteSynchronous)(-1) },
        };
        foreach (var options in wrong)
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await folder.OpenAsync(options));
        }

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await SqliteEventStore.OpenAsync(folder.File, null!));
        await Assert.ThrowsAsync<ArgumentException>(async () => await SqliteEventStore.OpenAsync(" "));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await SqliteEventStore.OpenAsync(folder.File, new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await SqliteKeyStore.OpenAsync(folder.File, new CancellationToken(canceled: true)));
        Assert.Empty(folder.Files);
    }

    // Runs at once what comes back to it, and counts.
    private sealed class CountingContext : SynchronizationContext
    {
        private int posted;

        public int Posted => posted;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref posted);
            d(state);
        }

        public T Run<T>(Func<T> start)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                return start();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }
}
