using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>BYHOUR, BYMINUTE and BYSECOND as limits on the time of a day.</summary>
internal readonly record struct TimeOfDayLimit(uint Hours, ulong Minutes, ulong Seconds)
{
    public const uint AllHours = 0xFFFFFF;
    public const ulong AllSixty = (1ul << 60) - 1;

    public bool IsNone => Hours == AllHours && Minutes == AllSixty && Seconds == AllSixty;

    public bool Allows(int second) => NextFrom(second) == second;

    /// <summary>The first allowed second of the day at or after the given one; a whole day when there is none.</summary>
    public int NextFrom(int second)
    {
        int hour = second / 3600;
        int minute = second / 60 % 60;
        if (IsSet(Hours, hour))
        {
            if (IsSet(Minutes, minute) && From(Seconds, second % 60) is var s and < 64)
            {
                return (hour * 3600) + (minute * 60) + s;
            }

            if (From(Minutes, minute + 1) is var m and < 64)
            {
                return (hour * 3600) + (m * 60) + BitOperations.TrailingZeroCount(Seconds);
            }
        }

        int h = From(Hours, hour + 1);
        return h >= 24 ? Gregorian.SecondsPerDay : (h * 3600) + (BitOperations.TrailingZeroCount(Minutes) * 60) + BitOperations.TrailingZeroCount(Seconds);
    }

    /// <summary>The last allowed second of the day at or before the given one; -1 when there is none.</summary>
    public int LastTo(int second)
    {
        int hour = second / 3600;
        int minute = second / 60 % 60;
        if (IsSet(Hours, hour))
        {
            if (IsSet(Minutes, minute) && To(Seconds, second % 60) is var s and >= 0)
            {
                return (hour * 3600) + (minute * 60) + s;
            }

            if (To(Minutes, minute - 1) is var m and >= 0)
            {
                return (hour * 3600) + (m * 60) + BitOperations.Log2(Seconds);
            }
        }

        int h = To(Hours, hour - 1);
        return h < 0 ? -1 : (h * 3600) + (BitOperations.Log2(Minutes) * 60) + BitOperations.Log2(Seconds);
    }

    private static bool IsSet(ulong bits, int number) => ((bits >> number) & 1) != 0;

    private static int From(ulong bits, int number) => BitOperations.TrailingZeroCount(bits & (~0ul << number));

    private static int To(ulong bits, int number) => number < 0 || (bits & ((2ul << number) - 1)) is not (> 0 and var below) ? -1 : BitOperations.Log2(below);
}
