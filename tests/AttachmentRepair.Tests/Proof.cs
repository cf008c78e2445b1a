using System.Diagnostics;
using System.Globalization;

namespace AttachmentRepair.Tests;

/// <summary>
/// How much of a proof runs: little in every run, much with <c>THOROUGH=1</c>; <c>LAWS_CASES</c> (a number) is the most in either. Long ones also end after
/// <c>THOROUGH_MINUTES</c> (20 where it is not set); each prints what ran.
/// </summary>
public static class Proof
{
    public static bool IsThorough { get; } = string.Equals(Environment.GetEnvironmentVariable("THOROUGH"), "1", StringComparison.Ordinal);

    public static int Count(int quick, int thorough) => Math.Min(IsThorough ? thorough : quick, Number("LAWS_CASES") ?? int.MaxValue);

    /// <summary>The numbers of the cases, from 0.</summary>
    public static IEnumerable<int> Cases(int quick, int thorough)
    {
        var (count, watch, most) = (Count(quick, thorough), Stopwatch.StartNew(), TimeSpan.FromMinutes(Number("THOROUGH_MINUTES") ?? 20));
        for (var i = 0; i < Math.Max(count, 1) && (i == 0 || !IsThorough || watch.Elapsed < most); i++)
        {
            yield return i;
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
