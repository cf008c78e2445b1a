namespace AttachmentRepair.Tests.Durability;

/// <summary>A fact about files that needs a Unix shell; skipped, and counted as skipped, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() || !File.Exists("/bin/bash") ? "needs a Unix shell" : null!;
}
