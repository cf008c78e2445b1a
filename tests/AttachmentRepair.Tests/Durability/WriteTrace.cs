using System.Globalization;
using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Durability;

/// <summary>One thing that a process did to the files of a folder, or said.</summary>
internal abstract record Deed
{
    public sealed record Made(string File) : Deed;

    public sealed record Removed(string File) : Deed;

    public sealed record Wrote(string File, long At, byte[] Bytes) : Deed;

    public sealed record Cut(string File, long Length) : Deed;

    public sealed record Flushed(string File) : Deed;

    public sealed record FlushedFolder : Deed;

    public sealed record Acknowledged(int Version) : Deed;
}

/// <summary>Reads what strace recorded of an appender: the writes, cuts and flushes of the files in one folder, in order, with its acknowledgements between them.</summary>
internal static partial class WriteTrace
{
    /// <summary>The system calls that are recorded.</summary>
    public const string Calls = "open,openat,close,dup,dup2,dup3,write,pwrite64,writev,pwritev,ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,fsync,fdatasync,sync_file_range,mmap";

    public static List<Deed> Read(IEnumerable<string> lines, string folder)
    {
        var (open, deeds, unfinished) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Deed>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var raw in lines)
        {
            // With several threads a call may be interrupted by others: its beginning waits for its end.
            var (thread, line) = (raw[..raw.IndexOf(' ', StringComparison.Ordinal)], raw[(raw.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart());
            if (line.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                unfinished[thread] = line[..^"<unfinished ...>".Length];
                continue;
            }

            if (Resumed().Match(line) is { Success: true } resumed)
            {
                line = unfinished.GetValueOrDefault(thread, "") + line[resumed.Length..];
            }

            if (Call().Match(line) is { Success: true } call && !call.Groups["result"].Value.StartsWith('-'))
            {
                Add(deeds, open, folder, call.Groups["name"].Value, call.Groups["arguments"].Value, call.Groups["result"].Value);
            }
        }

        return deeds;
    }

    private static void Add(List<Deed> deeds, Dictionary<string, string> open, string folder, string name, string arguments, string result)
    {
        var first = arguments.Split(',')[0].Trim();
        var file = open.GetValueOrDefault(first);
        switch (name)
        {
            case "open" or "openat":
                var path = Path(arguments);
                open.Remove(result);
                if (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal))
                {
                    open[result] = path == folder ? "" : path[(folder.Length + 1)..];
                    if (arguments.Contains("O_CREAT", StringComparison.Ordinal))
                    {
                        deeds.Add(new Deed.Made(open[result]));
                    }

                    Assert.DoesNotContain("O_TRUNC", arguments, StringComparison.Ordinal);
                }

                break;
            case "close":
                open.Remove(first);
                break;
            case "write" when file is null:
                // The console writes to a copy of the standard output, whose number is not known: the next number is known by itself. A key is said with its bytes.
                var next = deeds.OfType<Deed.Acknowledged>().LastOrDefault() is { } last ? last.Version + 1 : 0;
                if (arguments.Length < 400 && Said().Match(Text(arguments)) is { Success: true } said && said.Groups["number"].Value == next.ToString(CultureInfo.InvariantCulture))
                {
                    deeds.Add(new Deed.Acknowledged(next));
                }

                break;
            case "pwrite64" when file is { Length: > 0 }:
                var bytes = Bytes(arguments);
                Assert.Equal(result, bytes.Length.ToString(CultureInfo.InvariantCulture));
                deeds.Add(new Deed.Wrote(file, long.Parse(arguments[(arguments.LastIndexOf(',') + 1)..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture), bytes));
                break;
            case "ftruncate" when file is { Length: > 0 }:
                deeds.Add(new Deed.Cut(file, long.Parse(arguments[(arguments.LastIndexOf(',') + 1)..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)));
                break;
            case "unlink" or "unlinkat" when Path(arguments).StartsWith(folder + "/", StringComparison.Ordinal):
                deeds.Add(new Deed.Removed(Path(arguments)[(folder.Length + 1)..]));
                break;
            case "fsync" or "fdatasync" when file is not null:
                deeds.Add(file.Length == 0 ? new Deed.FlushedFolder() : new Deed.Flushed(file));
                break;
            case "mmap":
                break;
            default:
                // What this does not know how to play back would make a trace worthless.
                Assert.True(file is not { Length: > 0 } || file.EndsWith("-shm", StringComparison.Ordinal), $"{name}({arguments.AsSpan(0, Math.Min(80, arguments.Length))}");
                break;
        }
    }

    private static string Path(string arguments) => Text(arguments);

    private static string Text(string arguments) => System.Text.Encoding.UTF8.GetString(Bytes(arguments));

    // A quoted string of \x.. only, as strace -xx writes it.
    private static byte[] Bytes(string arguments)
    {
        var start = arguments.IndexOf('"', StringComparison.Ordinal) + 1;
        var end = arguments.IndexOf('"', start);
        Assert.False(arguments.AsSpan(end).StartsWith("\"..."), "strace cut a string.");
        return Convert.FromHexString(arguments[start..end].Replace("\\x", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?<name>[a-z0-9_]+)\((?<arguments>.*)\)\s+= (?<result>-?[0-9]+|0x[0-9a-f]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Call();

    [GeneratedRegex("^(?<number>[0-9]+)( [0-9a-f]{64})?\n$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Said();

    [GeneratedRegex(@"^<\.\.\. [a-z0-9_]+ resumed>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Resumed();
}
