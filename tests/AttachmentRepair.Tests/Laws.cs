using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests;

/// <summary>Checks a property with a fixed seed, so that no run depends on luck; FsCheck prints the seed when it fails.</summary>
/// <remarks>LAWS_SEED (a number) gives another seed, THOROUGH=1 fifty times as many cases, LAWS_CASES (a number) at most so many.</remarks>
public static class Laws
{
    private const ulong DefaultSeed = 20260105;

    /// <param name="property">The property.</param>
    /// <param name="cases">How many cases.</param>
    /// <param name="part">Which part of a property that is checked in parts: each has other cases.</param>
    public static void Check(Property property, int cases = 300, ulong part = 0)
    {
        ulong seed = ulong.TryParse(Environment.GetEnvironmentVariable("LAWS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong given)
            ? given
            : DefaultSeed;
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(Proof.Count(cases, cases * 50)).WithReplay(seed + part, Gamma(seed + part)).WithQuietOnSuccess(true));
    }

    // FsCheck's second number must be odd.
    private static ulong Gamma(ulong seed) => (seed * 2) + 1;
}
