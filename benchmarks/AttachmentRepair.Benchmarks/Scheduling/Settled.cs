using System.Diagnostics;

namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>Runs all rules in turn before the first is measured: code compiled for one rule alone would favour the first.</summary>
internal static class Settled
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);

    public static bool By<TRule>(Action<TRule> pass)
        where TRule : struct, Enum
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Long)
        {
            foreach (var rule in Enum.GetValues<TRule>())
            {
                pass(rule);
            }
        }

        return true;
    }
}
