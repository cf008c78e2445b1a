namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>The rules that are asked about a time twenty years on.</summary>
public enum SearchedRule
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
    DailyCount,
    Hourly,
}
