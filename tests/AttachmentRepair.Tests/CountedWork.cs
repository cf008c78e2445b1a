namespace AttachmentRepair.Tests;

/// <summary>That reading allocates at most 64 KiB and 16 bytes a byte of what is read, on a thread that has read such a thing before.</summary>
internal static class CountedWork
{
    private const long Base = 64 * 1024;
    private const long PerByte = 16;

    /// <param name="bytes">How long the input is.</param>
    /// <param name="call">What reads it.</param>
    /// <param name="more">What it may cost beside that, by its result: recording what was read.</param>
    public static T IsBounded<T>(long bytes, Func<T> call, Func<T, long>? more = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = call();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= Base + (PerByte * bytes) + (more?.Invoke(result) ?? 0), $"{allocated} bytes allocated for {bytes}.");
        return result;
    }
}
