namespace AttachmentRepair.Scheduling;

/// <summary>One calendar month.</summary>
internal readonly record struct Month(int Number, int FirstDay, int Length)
{
    /// <summary>0 to 27: months of one type have the same length and begin on the same weekday.</summary>
    public int Type => ((Length - 28) * 7) + Gregorian.DayOfWeek(FirstDay);

    /// <summary>The month that is so many months after January of year 0.</summary>
    public static Month Of(int count)
    {
        int year = count / 12;
        int number = (count % 12) + 1;
        bool leap = Gregorian.IsLeap(year);
        int before = Gregorian.DaysBeforeMonth(leap, number);
        return new Month(number, Gregorian.NewYear(year) + before, Gregorian.DaysBeforeMonth(leap, number + 1) - before);
    }
}
