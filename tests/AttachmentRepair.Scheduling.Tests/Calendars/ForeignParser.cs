using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace AttachmentRepair.Scheduling.Tests;

/// <summary>Parsers that others wrote, from Debian packages, run by the scripts in the folder foreign.</summary>
internal static class ForeignParser
{
    // Debian's own: another Python earlier on the path does not see Debian's modules.
    private const string Python = "/usr/bin/python3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Lazy<string?> WithoutIcalendar = new(() => MissingUnless("import icalendar, dateutil", "python3-icalendar"));
    private static readonly Lazy<string?> WithoutLibical = new(() => MissingUnless(
        "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib", "gir1.2-ical-3.0 and python3-gi"));

    public static string? MissingIcalendar => WithoutIcalendar.Value;

    public static string? MissingLibical => WithoutLibical.Value;

    public static JsonElement Read(string script, string calendar, params string[] arguments)
    {
        string path = SourceFile.PathOf("foreign/" + script);
        var (exit, output, error) = Run([path, .. arguments], calendar);
        Assert.True(exit == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    public static string? MissingUnless(string statement, string packages)
        => File.Exists(Python) && Run(["-c", statement], string.Empty).Exit == 0 ? null : $"Not installed: the Debian packages {packages}.";

    private static (int Exit, string Output, string Error) Run(string[] arguments, string input)
    {
        var start = new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
        }

        Task.WaitAll(output, error);
        return (process.ExitCode, output.Result, error.Result);
    }
}
