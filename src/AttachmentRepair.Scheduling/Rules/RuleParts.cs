using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The parts of a rule as sets of bits, while it is put together and inside the finished rule.</summary>
/// <remarks>Bit n stands for the value n, so the order and repetition of a list are gone by construction. The default is no rule.</remarks>
internal struct RuleParts
{
    public RecurrenceFrequency Frequency;
    public int Interval;
    public int Count;                    // 0: none
    public UntilForm UntilForm;
    public long Until;                   // seconds of wall time or of UTC since 1970
    public ulong Seconds;                // bits 0 to 60
    public ulong Minutes;
    public uint Hours;
    public uint Weekdays;                // bit 0 is Monday
    public short[]? OrdinalDays;         // ordinal * 8 + day of week (1 to 7), ascending
    public uint MonthDays;               // bits 1 to 31
    public uint MonthDaysFromEnd;        // bit 1 is the last day
    public short[]? YearDays;            // ascending
    public ulong Weeks;                  // bits 1 to 53
    public ulong WeeksFromEnd;
    public uint Months;                  // bits 1 to 12
    public short[]? Positions;           // ascending
    public IsoDayOfWeek WeekStart;
    public InvalidDatePolicy? Skip;

    public static RuleParts Of(RecurrenceFrequency frequency) => new() { Frequency = frequency, Interval = 1, WeekStart = IsoDayOfWeek.Monday };

    public readonly bool HasMonthDays => (MonthDays | MonthDaysFromEnd) != 0;

    public readonly bool HasWeeks => (Weeks | WeeksFromEnd) != 0;

    public readonly bool HasDays => Weekdays != 0 || OrdinalDays is not null;

    public readonly bool HasTimes => (Seconds | Minutes | Hours) != 0;

    public readonly bool HasAnyBy => HasTimes || HasMonthDays || HasWeeks || HasDays || Months != 0 || YearDays is not null;

    public readonly bool SameAs(in RuleParts other) =>
        Frequency == other.Frequency && Interval == other.Interval && Count == other.Count && UntilForm == other.UntilForm && Until == other.Until
        && Seconds == other.Seconds && Minutes == other.Minutes && Hours == other.Hours && Weekdays == other.Weekdays
        && MonthDays == other.MonthDays && MonthDaysFromEnd == other.MonthDaysFromEnd && Weeks == other.Weeks && WeeksFromEnd == other.WeeksFromEnd
        && Months == other.Months && WeekStart == other.WeekStart && Skip == other.Skip
        && OrdinalDays.AsSpan().SequenceEqual(other.OrdinalDays) && YearDays.AsSpan().SequenceEqual(other.YearDays)
        && Positions.AsSpan().SequenceEqual(other.Positions);

    public readonly int Hash()
    {
        var hash = default(HashCode);
        hash.Add(HashCode.Combine(Frequency, Interval, Count, Until, Seconds, Minutes, Hours, Weekdays));
        hash.Add(HashCode.Combine(MonthDays, MonthDaysFromEnd, Weeks, WeeksFromEnd, Months, WeekStart, Skip, UntilForm));
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(OrdinalDays.AsSpan()));
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(YearDays.AsSpan()));
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Positions.AsSpan()));
        return hash.ToHashCode();
    }
}
