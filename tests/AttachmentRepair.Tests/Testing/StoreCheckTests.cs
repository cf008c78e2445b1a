using AttachmentRepair.Storage;
using AttachmentRepair.Testing;
using AttachmentRepair.Tests.Storage;

namespace AttachmentRepair.Tests.Testing;

public sealed class StoreCheckTests
{
    [Fact]
    public void Names_are_sentences_and_no_two_are_the_same()
    {
        var names = EventStoreChecks.All.Select(c => c.Name).Concat(KeyStoreChecks.All.Select(c => c.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches(@"^[A-Z][A-Za-z0-9, ]+[a-z0-9]$", n));
        Assert.Equal(names[0], EventStoreChecks.All[0].ToString());
    }

    [Fact]
    public async Task What_fails_is_named_and_the_other_checks_are_run()
    {
        var results = await EventStoreChecks.RunAllAsync(() => new(new PlantedStore(Defect.DropsTheSeal)), RaceSize.Of(2, 1));
        Assert.Equal(EventStoreChecks.All.Select(c => c.Name), results.Select(r => r.Name), StringComparer.Ordinal);
        var failed = Assert.Single(results, r => r.Name == "The head has the version of the last append and its seal byte for byte");
        Assert.False(failed.IsPassed);
        Assert.Equal("FAILED: The head has the version of the last append and its seal byte for byte: expected the seal to have a length of 3; found 0.", failed.ToString());
        Assert.Contains(results, r => r.IsPassed);
    }

    [Fact]
    public async Task What_a_store_throws_is_a_failure_with_its_cause()
    {
        var failure = await Assert.ThrowsAsync<CheckFailedException>(() => EventStoreChecks.All[1].RunAsync(() => new(new ClosedStore())));
        Assert.Equal(("no exception", "IOException (closed)"), (failure.Expected, failure.Found));
        Assert.IsType<IOException>(failure.InnerException);
    }

    [Fact]
    public async Task What_a_store_throws_among_callers_that_meet_ends_the_race()
    {
        var race = EventStoreChecks.All.Single(c => c.Name == "Of writers that meet at a version exactly one wins");
        var failure = await Assert.ThrowsAsync<CheckFailedException>(() => race.RunAsync(() => new(new ClosedStore())));
        Assert.Equal("IOException (closed)", failure.Found);
    }

    [Fact]
    public async Task A_store_is_disposed_when_its_check_is_over()
    {
        var (good, bad) = (new ClosedStore(), new ClosedStore());
        await EventStoreChecks.All[1].RunAsync(() => new(new DisposableStore(good)));
        await Assert.ThrowsAsync<CheckFailedException>(() => EventStoreChecks.All[1].RunAsync(() => new(bad)));
        Assert.Equal((1, 1), (good.Disposals, bad.Disposals));
    }

    [Fact]
    public async Task A_stopped_check_is_no_failure()
    {
        var stopped = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EventStoreChecks.All[0].RunAsync(() => new(new InMemoryEventStore()), stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => KeyStoreChecks.RunAllAsync(() => new(new InMemoryKeyStore()), cancellationToken: stopped));
    }

    [Fact]
    public async Task What_the_factory_throws_comes_out_as_it_is() =>
        await Assert.ThrowsAsync<IOException>(() => KeyStoreChecks.RunAllAsync(() => throw new IOException("no file")));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1_001, 1)]
    [InlineData(2, 0)]
    [InlineData(2, 1_000_001)]
    public void A_race_has_two_callers_and_a_round_at_least_and_ends(int callers, int rounds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RaceSize.Of(callers, rounds));

    [Fact]
    public void A_race_says_its_size()
    {
        Assert.Equal("16 callers, 50 rounds", RaceSize.Small.ToString());
        Assert.Equal(RaceSize.Of(16, 50), RaceSize.Small);
    }

    private sealed class ClosedStore : IEventStore, IAsyncDisposable
    {
        public int Disposals { get; private set; }

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) => throw new IOException("closed");

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => throw new IOException("closed");

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => throw new IOException("closed");

        public ValueTask DisposeAsync()
        {
            Disposals++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class DisposableStore(ClosedStore counter) : IEventStore, IDisposable
    {
        private readonly InMemoryEventStore inner = new();

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
            inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);

        public void Dispose() => counter.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
