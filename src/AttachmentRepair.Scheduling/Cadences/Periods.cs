using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Distances between dates.</summary>
internal static class Periods
{
    /// <summary>Years, months, weeks and days, none negative, together more than none and at most a hundred years.</summary>
    public static void Check(Period period, string parameter)
    {
        ArgumentNullException.ThrowIfNull(period, parameter);
        long days = (period.Years * 366L) + (period.Months * 31L) + (period.Weeks * 7L) + period.Days;
        if (period.HasTimeComponent || Math.Min(Math.Min(period.Years, period.Months), Math.Min(period.Weeks, period.Days)) < 0 || days is < 1 or > 36600)
        {
            throw new ArgumentException("A distance is of whole days, weeks, months or years: at least a day, at most a hundred years.", parameter);
        }
    }
}
