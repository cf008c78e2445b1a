namespace AttachmentRepair.Scheduling.Tests;

/// <summary>How much an action allocates on its thread, in bytes.</summary>
internal static class Allocations
{
    // A collection that another thread causes in between may add the rest of a buffer to the count: the least of some tries is the action's own.
    private const int Tries = 5;

    /// <summary>What one more call allocates after three, to warm up.</summary>
    /// <param name="action">The action: it must do the same each time.</param>
    /// <param name="enough">It is not tried again once it has allocated no more than this.</param>
    public static long Of(Action action, long enough = 0)
    {
        for (int i = 0; i < 3; i++)
        {
            action();
        }

        return OfCold(action, enough);
    }

    /// <summary>Without warming up, for an action whose kind has been warmed up before.</summary>
    public static long OfCold(Action action, long enough = 0)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Tries && least > enough; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
