using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Durability;

/// <summary>A process of its own that appends to a store and says each version that was acknowledged; see its program.</summary>
internal sealed class Appender : IDisposable
{
    public static readonly RoomId Room = new(7);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private Appender(Process process) => this.process = process;

    public int LastAcknowledged { get; private set; } = -1;

    /// <summary>Everything that was acknowledged.</summary>
    public List<string> Said { get; } = [];

    public bool IsHeld { get; private set; }

    public bool HasErased { get; private set; }

    public bool HasEnded => process.HasExited;

    /// <summary>Whether it was killed, and did not end by itself.</summary>
    public bool WasKilled => process.HasExited && process.ExitCode == 128 + 9;

    public static ProcessStartInfo Command(string mode, string file, int first, int count, int hold = -1) => Command(mode, file, Text(first), Text(count), Text(hold));

    public static ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "AttachmentRepair.Appender.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    public static Appender Start(string mode, string file, int first, int count, int hold = -1) => Start(Command(mode, file, first, count, hold));

    public static Appender Start(ProcessStartInfo command)
    {
        var appender = new Appender(Process.Start(command)!);
        Assert.Equal("ready", appender.Next());
        return appender;
    }

    /// <summary>Hears so many acknowledgements, or until it holds.</summary>
    public void Hear(int acknowledgements)
    {
        for (var i = 0; i < acknowledgements && !IsHeld; i++)
        {
            Hear(Next() ?? throw new InvalidOperationException("The appender ended by itself."));
        }
    }

    /// <summary>Hears everything that it says until it ends by itself.</summary>
    public void HearOut()
    {
        while (Next() is { } line)
        {
            Hear(line);
        }

        Assert.True(process.WaitForExit(Patience));
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Ends this process, and no other, at once (SIGKILL), and hears what it had said before.</summary>
    public void Kill()
    {
        process.Kill();
        Assert.True(process.WaitForExit(Patience));
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Hear(line);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    /// <summary>How many versions a file holds; each must be the one that was appended, and none there twice or left out.</summary>
    public static async Task<int> VersionsAsync(string file, SqliteStoreOptions? options = null)
    {
        await using var store = await SqliteEventStore.OpenAsync(file, options ?? SqliteStoreOptions.Default);
        var page = await store.ReadAsync(Room, -1, int.MaxValue, default);
        for (var version = 0; version < page.Appends.Count; version++)
        {
            var append = page.Appends[version];
            Assert.Equal((version, CommandId.For($"append {Text(version)}")), (append.Version, append.Command));
            Assert.True(append.Bytes.Span.SequenceEqual(Bytes(version)), $"The bytes of version {version} differ.");
        }

        Assert.Equal(page.Appends.Count - 1, page.Head?.Version ?? -1);
        Assert.True(page.Head is null || page.Head.Seal.Span.SequenceEqual(Bytes(page.Appends.Count - 1).AsSpan(0, 16)), "The head is of another version.");
        return page.Appends.Count;
    }

    private static byte[] Bytes(int version)
    {
        var bytes = new byte[100 + (version * 977 % 9000)];
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i), (version * 31) + i);
        }

        return bytes;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Hear(string line)
    {
        if (line == "held")
        {
            IsHeld = true;
            return;
        }

        if (line == "erased")
        {
            HasErased = true;
            return;
        }

        // A key is said with its bytes.
        Assert.True(int.TryParse(line.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version), line);
        LastAcknowledged = version;
        Said.Add(line);
    }

    private string? Next() => process.StandardOutput.ReadLine();
}
