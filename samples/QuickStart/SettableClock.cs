using NodaTime;

namespace QuickStart;

/// <summary>A clock that the log sets, line by line.</summary>
internal sealed class SettableClock : IClock
{
    public Instant Now { get; set; }

    public Instant GetCurrentInstant() => Now;
}
