using System.Globalization;

namespace AttachmentRepair.Tests;

/// <summary>How much of a proof runs: little in every run, much with <c>THOROUGH=1</c>; <c>LAWS_CASES</c> (a number) is the most in either.</summary>
public static class Proof
{
    public static bool IsThorough { get; } = string.Equals(Environment.GetEnvironmentVariable("THOROUGH"), "1", StringComparison.Ordinal);

    public static int Count(int quick, int thorough)
    {
        var most = int.TryParse(Environment.GetEnvironmentVariable("LAWS_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
        return Math.Min(IsThorough ? thorough : quick, most);
    }
}
