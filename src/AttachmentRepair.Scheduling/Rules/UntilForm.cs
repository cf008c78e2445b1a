namespace AttachmentRepair.Scheduling;

/// <summary>How UNTIL was written.</summary>
internal enum UntilForm
{
    None,
    Local,
    Utc,

    // A date alone lasts to its end, 23:59:59.
    Date,
}
