using NodaTime;

namespace AttachmentRepair.Trust;

internal static class Decay
{
    // 2^(-x / H): halves every half-life; exactly 1 for a half-life without end.
    public static double Of(Duration elapsed, double halfLifeDays) => Math.Pow(2, -elapsed.TotalDays / halfLifeDays);
}
