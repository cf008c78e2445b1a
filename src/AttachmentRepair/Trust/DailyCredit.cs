namespace AttachmentRepair.Trust;

// A day's keeps count g(W) = C (1 - e^(-W / C)) together.
internal static class DailyCredit
{
    public static double Of(double kept, double cap) => cap * Saturation(kept / cap);

    // What one more keep adds to a day that holds some already: g(W + w) - g(W), without the two cancelling.
    public static double Of(double more, double kept, double cap) => Math.Exp(-kept / cap) * Of(more, cap);

    // 1 - e^(-x), by its series where the two would cancel: a keep of any stake counts less than its stake.
    private static double Saturation(double x) => x < .001
        ? x * (1 - (x / 2 * (1 - (x / 3 * (1 - (x / 4 * (1 - (x / 5))))))))
        : 1 - Math.Exp(-x);
}
