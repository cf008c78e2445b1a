namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>The rules that are walked through, each also written by hand in <see cref="PlainLoop"/>.</summary>
public enum WalkedRule
{
    Daily,
    MonWedFri,
    SecondTuesday,
    LastWeekday,
    OfficeDaily,
    OfficeMinutely,
}
