using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Storage;

/// <summary>How large races are here: 16 callers in every run, 64 callers and 10,000 rounds with THOROUGH=1.</summary>
internal static class Races
{
    private static readonly bool IsThorough = string.Equals(Environment.GetEnvironmentVariable("THOROUGH"), "1", StringComparison.Ordinal);

    public static RaceSize OfRounds(int rounds) => IsThorough ? RaceSize.Of(64, 10_000) : RaceSize.Of(16, rounds);
}
