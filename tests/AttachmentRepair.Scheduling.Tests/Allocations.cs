namespace AttachmentRepair.Scheduling.Tests;

/// <summary>How much the present thread allocates, in bytes: exact, and no other thread's work counts.</summary>
internal static class Allocations
{
    /// <summary>What one more call allocates after <paramref name="warmUp"/> calls.</summary>
    public static long Of(Action action, int warmUp = 3)
    {
        for (int i = 0; i < warmUp; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
