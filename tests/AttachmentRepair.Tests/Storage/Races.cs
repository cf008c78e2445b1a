using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Storage;

/// <summary>How large races are here.</summary>
internal static class Races
{
    /// <summary>Writers: 64 of them and 300 rounds in every run, 10,000 rounds with THOROUGH=1.</summary>
    public static RaceSize Writers { get; } = RaceSize.Of(64, Proof.Count(300, 10_000));

    /// <summary>Whatever else meets, which a store may do slowly: 16 callers in every run, 64 callers and ten times the rounds with THOROUGH=1.</summary>
    public static RaceSize Others(int rounds) => RaceSize.Of(Proof.IsThorough ? 64 : 16, Proof.Count(rounds, 10 * rounds));
}
