using System.Collections.Concurrent;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What a store promises writers that meet.
internal static class WriterRaces
{
    public static async Task OneWriterWinsAVersion(IEventStore store, RaceSize size, CancellationToken cancellationToken)
    {
        var won = new ConcurrentBag<(int Round, int Writer)>();
        await Race.RunAsync(
            size,
            async (round, writer) =>
            {
                var outcome = await store.AppendAsync(RaceScript.Of(round, writer), cancellationToken).ConfigureAwait(false);
                Expect.That(outcome != AppendOutcome.Duplicate, "no duplicate of a new command id", "one");
                if (outcome == AppendOutcome.Appended)
                {
                    won.Add((round, writer));
                }
            },
            async round =>
            {
                Expect.Same(round + 1, won.Count, "the appends that won, after as many rounds, to be");
                var page = await store.ReadAsync(RoomScript.Room, round - 1, 10, cancellationToken).ConfigureAwait(false);
                RaceScript.IsHeadOf(page, round);
            },
            cancellationToken).ConfigureAwait(false);
        var log = (await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false)).Appends;
        Expect.Versions(Enumerable.Range(0, size.Rounds).Select(v => (long)v), log.Select(a => a.Version), "the room");
        foreach (var (round, writer) in won)
        {
            Expect.Same(RaceScript.Id(round, writer), log[round].Command, "the command id of the writer that was told it won, to be");
            Expect.SameBytes(RoomScript.Content(writer), log[round].Bytes, "the content");
        }
    }

    public static async Task OneCommandIsRecordedOnce(IEventStore store, RaceSize size, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentBag<AppendOutcome>();
        await Race.RunAsync(
            size,
            async (round, writer) =>
                outcomes.Add(await store.AppendAsync(RaceScript.Of(round, writer) with { Command = RaceScript.Id(round, 0) }, cancellationToken).ConfigureAwait(false)),
            _ =>
            {
                Expect.Same(1, outcomes.Count(o => o == AppendOutcome.Appended), "the number of appends recorded to be");
                Expect.Same(size.Callers - 1, outcomes.Count(o => o == AppendOutcome.Duplicate), "the number of duplicates to be");
                outcomes.Clear();
                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);
        var log = (await RoomScript.WholeAsync(store, RoomScript.Room, cancellationToken).ConfigureAwait(false)).Appends;
        Expect.Versions(Enumerable.Range(0, size.Rounds).Select(v => (long)v), log.Select(a => a.Version), "the room");
    }
}
