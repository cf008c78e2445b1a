namespace AttachmentRepair.Testing;

// Callers on threads of their own that meet at a barrier before every round. The round is over when what all of them began has ended, on whichever thread.
internal sealed class Race : IDisposable
{
    private readonly RaceSize size;
    private readonly Func<int, int, Task> act;
    private readonly Barrier barrier;
    private readonly Task[] acts;
    private TaskCompletionSource begun = new();
    private int waitedFor;
    private int round;
    private bool isOver;

    private Race(RaceSize size, Func<int, int, Task> act)
    {
        (this.size, this.act, acts) = (size, act, new Task[size.Callers]);
        barrier = new(size.Callers + 1);
    }

    /// <summary>Runs all rounds; the first failure ends the race.</summary>
    /// <param name="size">How many callers meet, and how often.</param>
    /// <param name="act">What a caller does, by round and caller from 0.</param>
    /// <param name="afterRound">What is looked at between two rounds.</param>
    /// <param name="cancellationToken">Stops between two rounds.</param>
    public static async Task RunAsync(RaceSize size, Func<int, int, Task> act, Func<int, Task> afterRound, CancellationToken cancellationToken)
    {
        using var race = new Race(size, act);
        var callers = Enumerable.Range(0, size.Callers).Select(race.Start).ToList();
        try
        {
            for (; race.round < size.Rounds; race.round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await race.MeetAsync().ConfigureAwait(false);
                await afterRound(race.round).ConfigureAwait(false);
            }
        }
        finally
        {
            race.isOver = true;
            race.barrier.SignalAndWait(CancellationToken.None);
            await Task.WhenAll(callers).ConfigureAwait(false);
        }
    }

    public void Dispose() => barrier.Dispose();

    // Whatever it throws is in its task: a thread that died would let the others wait for ever.
    private async Task ActAsync(int caller) => await act(round, caller).ConfigureAwait(false);

    // The barrier also publishes to each side what the other has written.
    private async Task MeetAsync()
    {
        (begun, waitedFor) = (new(TaskCreationOptions.RunContinuationsAsynchronously), size.Callers);
        barrier.SignalAndWait(CancellationToken.None);
        await begun.Task.ConfigureAwait(false);
        await Task.WhenAll(acts).ConfigureAwait(false);
    }

    private Task Start(int caller) => Task.Factory.StartNew(
        () =>
        {
            for (barrier.SignalAndWait(); !isOver; barrier.SignalAndWait())
            {
                acts[caller] = ActAsync(caller);
                if (Interlocked.Decrement(ref waitedFor) == 0)
                {
                    begun.SetResult();
                }
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
