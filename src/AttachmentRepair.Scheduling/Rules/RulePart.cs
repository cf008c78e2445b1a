namespace AttachmentRepair.Scheduling;

/// <summary>The parts of RFC 5545 and 7529, in canonical order.</summary>
internal enum RulePart
{
    Rscale,
    Freq,
    Until,
    Count,
    Interval,
    BySecond,
    ByMinute,
    ByHour,
    ByDay,
    ByMonthDay,
    ByYearDay,
    ByWeekNo,
    ByMonth,
    BySetPos,
    Wkst,
    Skip,
}
