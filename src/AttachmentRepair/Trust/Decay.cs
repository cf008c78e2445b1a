using NodaTime;

namespace AttachmentRepair.Trust;

internal static class Decay
{
    private const double Ln2 = 0.69314718055994530942;

    // 2^(-x / H): halves every half-life; exactly 1 for a half-life without end. A power of e costs half of a power of 2 (measured).
    public static double Of(Duration elapsed, double halfLifeDays) => Math.Exp(-elapsed.TotalDays / halfLifeDays * Ln2);
}
