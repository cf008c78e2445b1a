using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using NodaTime;
using Xunit.Abstractions;
using PrivateCouple = AttachmentRepair.Tests.Privacy.Couple;

namespace AttachmentRepair.Tests.Durability;

/// <summary>What is observed does not depend on where rooms are kept, and on no store does what is private change what the other observes.</summary>
[Trait("Tier", "Wide")]
public sealed class StoreLaws(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly FilePairs files = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await files.DisposeAsync();

    [Fact]
    public void The_same_script_gives_the_same_observations_in_memory_and_in_files()
    {
        var scripts = 0;
        foreach (var i in Proof.Cases(200, 100_000))
        {
            scripts++;
            var history = History.Of(0xE0_0000_0000 + (ulong)i);
            Assert.Equal(Pair.Observe(history, World.Sound(), withRemoved: true), Pair.Observe(history, files.Sound(), withRemoved: true));
        }

        output.WriteLine($"{scripts} scripts");
    }

    [Fact]
    public void A_store_that_loses_an_append_is_seen() => Assert.Contains(
        Enumerable.Range(0, 200).Select(i => History.Of(0xE0_0000_0000 + (ulong)i)),
        history => Pair.Observe(history, World.Sound(), withRemoved: true) != Pair.Observe(history, new(new LosingStore(), new()), withRemoved: true));

    [Fact]
    public void What_A_does_in_private_changes_no_byte_of_what_B_observes_over_files()
    {
        var pairs = 0;
        foreach (var i in Proof.Cases(200, 5000))
        {
            pairs++;
            Pair.Check(History.Of(0xF0_0000_0000 + (ulong)i), files.Sound);
        }

        output.WriteLine($"{pairs} pairs");
    }

    [Fact]
    public void A_clock_that_tells_of_every_append_is_caught_over_files() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
    {
        for (var i = 0; i < 20; i++)
        {
            Pair.Check(History.Of(0xF0_0000_0000 + (ulong)i), files.Ticking);
        }
    });

    [Theory]
    [InlineData("back")]
    [InlineData("forward")]
    [InlineData("frozen")]
    [InlineData("jumping")]
    public void Whatever_the_clock_does_times_of_recording_never_go_back_and_every_view_can_be_read(string clock)
    {
        var (histories, appends) = (0, 0);
        foreach (var i in Proof.Cases(500, 25_000))
        {
            histories++;
            appends += Run(History.Of(0xC0_0000_0000 + (ulong)i), clock, new Random(i));
        }

        output.WriteLine($"{histories} histories with a clock that goes {clock}, {appends} appends");
        Assert.InRange(appends, histories, int.MaxValue);
    }

    private static int Run(History history, string clock, Random dice)
    {
        var couple = new PrivateCouple(new InMemoryEventStore(), new());
        for (var i = 0; i < history.Steps.Count; i++)
        {
            var step = history.Steps[i];
            couple.Clock.Now = PrivateCouple.Start + clock switch
            {
                "back" => Duration.FromMinutes(-i * dice.Next(0, 3000 + 1)),
                "forward" => Duration.FromDays(i * dice.Next(0, 400 + 1)),
                "frozen" => Duration.Zero,
                _ => Duration.FromMinutes(dice.Next(-900_000, 900_000 + 1)),
            };
            var sent = couple.Send(step.ByA ? PrivateCouple.A : PrivateCouple.B, step.Command, step.Id);
            Assert.Equal(Plain.Text(sent), Plain.Text(Retried(couple, step, sent)));
            if (i % 10 == 9)
            {
                var view = couple.View(PrivateCouple.B);
                Assert.True(view.At >= couple.Clock.Now && view.History().Entries.All(e => e.Recorded.Envelope.RecordedAt <= view.At), "A view is older than what it shows.");
                _ = ViewText.Of(view);
            }
        }

        return Recorded(couple);
    }

    // A recorded command settles for ever, whatever the clock has done since; a rejected one may be judged anew.
    private static SendResult Retried(PrivateCouple couple, Privacy.Step step, SendResult sent)
    {
        if (sent is not SendResult.Recorded { Events.Count: > 0 })
        {
            return sent;
        }

        var now = couple.Clock.Now;
        couple.Clock.Now = now - Duration.FromDays(4000);
        var again = couple.Send(step.ByA ? PrivateCouple.A : PrivateCouple.B, step.Command, step.Id);
        couple.Clock.Now = now;
        return again;
    }

    private static int Recorded(PrivateCouple couple)
    {
        var entries = new List<HistoryEntry>();
        for (var (page, more) = (0, true); more; page++)
        {
            var history = couple.View(PrivateCouple.B).History(page);
            entries.AddRange(history.Entries);
            more = history.HasMore;
        }

        foreach (var room in entries.GroupBy(e => e.Room))
        {
            var times = room.OrderBy(e => e.Recorded.Envelope.Version).Select(e => e.Recorded.Envelope.RecordedAt).ToList();
            Assert.Equal(times.Order(), times);
            Assert.All(room, e => Assert.True(e.Recorded.Envelope.OccurredAt <= e.Recorded.Envelope.RecordedAt));
        }

        return entries.Count;
    }

    /// <summary>A store that acknowledges every seventh append and keeps nothing of it.</summary>
    private sealed class LosingStore : IEventStore
    {
        private readonly InMemoryEventStore inner = new();
        private int appends;

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) => inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) =>
            ++appends % 7 == 0 ? new(AppendOutcome.Appended) : inner.AppendAsync(append, cancellationToken);

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
