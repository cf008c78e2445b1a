using System.Diagnostics;

namespace AttachmentRepair.Tests.Durability;

/// <summary>A fact that records system calls with strace; skipped, and counted as skipped, where it is absent or may not be used.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Works = new(() =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-f", "--seccomp-bpf", "-e", "trace=fsync", "-o", "/dev/null", "true"]) { UseShellExecute = false, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public StraceFactAttribute() => Skip = Works.Value ? null! : "needs the Debian package strace, and leave to trace a process";
}
