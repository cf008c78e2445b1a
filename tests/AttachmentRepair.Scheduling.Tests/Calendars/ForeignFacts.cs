namespace AttachmentRepair.Scheduling.Tests;

/// <summary>A fact that is skipped, with the reason, where python3-icalendar is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IcalendarFactAttribute : FactAttribute
{
    public IcalendarFactAttribute() => Skip = ForeignParser.MissingIcalendar!;
}

/// <summary>A fact that is skipped, with the reason, where libical is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibicalFactAttribute : FactAttribute
{
    public LibicalFactAttribute() => Skip = ForeignParser.MissingLibical!;
}
