namespace AttachmentRepair.Scheduling;

/// <summary>All that can differ between two years: the weekday of 1 January, and which of the year and its neighbours are leap years.</summary>
/// <remarks>There are 28 types, and the sequence of types repeats after 400 years.</remarks>
/// <param name="Index">0 to 27.</param>
internal readonly record struct YearType(int Index)
{
    public const int Count = 28;
    public const int Cycle = 400;

    private static readonly byte[] Types = Compute();

    /// <summary>The day of week of 1 January, 0 for Monday.</summary>
    public int FirstDayOfWeek => Index % 7;

    public bool IsLeap => Index / 7 == 0;

    public bool IsAfterLeap => Index / 7 == 1;

    public bool IsBeforeLeap => Index / 7 == 3;

    public int Length => IsLeap ? 366 : 365;

    /// <summary>After how many years both the calendar and a count of so many days or months are the same again.</summary>
    public static long CycleWith(long period, bool monthly = false)
        => Cycle * (period / Arithmetic.GreatestCommonDivisor(period, monthly ? Cycle * 12 : Gregorian.DaysPerCycle));

    /// <summary>The type of a year, 0 or later.</summary>
    public static YearType Of(int year) => new(Types[(uint)year % Cycle]);

    private static byte[] Compute()
    {
        var types = new byte[Cycle];
        for (int i = 0; i < Cycle; i++)
        {
            int year = 2000 + i;
            int kind = Gregorian.IsLeap(year) ? 0 : Gregorian.IsLeap(year - 1) ? 1 : Gregorian.IsLeap(year + 1) ? 3 : 2;
            types[i] = (byte)((kind * 7) + Gregorian.DayOfWeek(Gregorian.NewYear(year)));
        }

        return types;
    }
}
