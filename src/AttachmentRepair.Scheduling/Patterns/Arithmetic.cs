namespace AttachmentRepair.Scheduling;

/// <summary>Whole numbers, rounded down and never towards zero.</summary>
internal static class Arithmetic
{
    public static int FloorDivide(int value, int divisor) => value >= 0 ? value / divisor : -1 - ((-1 - value) / divisor);

    public static long FloorDivide(long value, long divisor) => value >= 0 ? value / divisor : -1 - ((-1 - value) / divisor);

    public static long Modulo(long value, long divisor)
    {
        long rest = value % divisor;
        return rest < 0 ? rest + divisor : rest;
    }

    /// <summary>The first multiple of a step at or above a positive value.</summary>
    public static long RoundUp(long value, long step) => (value + step - 1) / step * step;

    public static long GreatestCommonDivisor(long one, long other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }

        return one;
    }
}
