using NodaTime;

namespace AttachmentRepair.Testing;

/// <summary>A clock for tests: it stands where it is set, moves by a fixed step at each reading if told to, and goes back as readily as forward. Thread-safe.</summary>
/// <remarks>With a step every reading is another instant, also for readers on many threads: what was recorded first can be told from what came later.</remarks>
public sealed class SteppingClock : IClock
{
    private readonly Lock gate = new();
    private Instant now;

    /// <summary>A clock that stands until it is set or moved.</summary>
    /// <param name="start">What it says first.</param>
    public SteppingClock(Instant start)
        : this(start, Duration.Zero)
    {
    }

    /// <summary>A clock that moves by a step after each reading.</summary>
    /// <param name="start">What it says first.</param>
    /// <param name="step">How far it moves after each reading; negative for a clock that goes back, zero for one that stands.</param>
    public SteppingClock(Instant start, Duration step) => (now, Step) = (start, step);

    /// <summary>How far it moves after each reading.</summary>
    public Duration Step { get; }

    /// <summary>What the next reading will say; looking does not move it.</summary>
    public Instant Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    /// <summary>Reads the clock, then moves it by <see cref="Step"/>.</summary>
    /// <exception cref="OverflowException">The step leads out of NodaTime's range (the years -9998 to 9999); the clock stays where it was.</exception>
    public Instant GetCurrentInstant()
    {
        lock (gate)
        {
            var read = now;
            now += Step;
            return read;
        }
    }

    /// <summary>Sets it, forward or back.</summary>
    /// <param name="instant">What the next reading will say.</param>
    public void Set(Instant instant)
    {
        lock (gate)
        {
            now = instant;
        }
    }

    /// <summary>Moves it.</summary>
    /// <param name="by">How far; negative to go back.</param>
    /// <exception cref="OverflowException">It would leave NodaTime's range; the clock stays where it was.</exception>
    public void Move(Duration by)
    {
        lock (gate)
        {
            now += by;
        }
    }
}
