namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>Rules that never occur or, the last one, seldom.</summary>
public enum EmptyRule
{
    February30,
    EvenHours,
    Tuesday,
    SecondsFebruary30,
    MondayAtThree,
}
