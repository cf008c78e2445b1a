using System.Text;
using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using NodaTime;

namespace QuickStart;

/// <summary>The main job: a log in, a store, two reports and a calendar out.</summary>
internal static class MainJob
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private const int Fine = 0;
    private const int BadLines = 2;
    private const int Unreadable = 3;

    public static async Task<int> RunAsync(string logPath, string? dbPath, string outPath, CancellationToken cancellationToken)
    {
        var kept = dbPath is not null;
        dbPath ??= Path.Combine(Path.GetTempPath(), $"quickstart-{Environment.ProcessId}.db");
        try
        {
            var lines = await File.ReadAllLinesAsync(logPath, Utf8, cancellationToken);
            Directory.CreateDirectory(outPath);
            await using var store = await SqliteEventStore.OpenAsync(dbPath, cancellationToken);
            await using var keys = await SqliteKeyStore.OpenAsync(KeysOf(dbPath), cancellationToken);
            return await RunAsync(lines, store, keys, outPath, kept ? dbPath : null, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            await Console.Error.WriteLineAsync($"{logPath} is not a text in UTF-8.");
            return Unreadable;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Unreadable;
        }
        finally
        {
            if (!kept)
            {
                File.Delete(dbPath);
                File.Delete(KeysOf(dbPath));
            }
        }
    }

    // Apart from what they seal.
    private static string KeysOf(string dbPath) => dbPath + ".keys";

    private static async Task<int> RunAsync(
        IEnumerable<string> lines, IEventStore store, IKeyStore keys, string outPath, string? dbPath, CancellationToken cancellationToken)
    {
        var clock = new SettableClock();
        var relationships = new Relationships(store, keys, clock);
        var log = new LogReader(relationships, clock);
        var bad = await log.ReadAsync(
            lines, (line, code, message) => Console.Error.WriteLine($"line {line}: {code}: {message}"), cancellationToken);
        Console.WriteLine($"{log.Recorded} commands recorded, {log.AlreadyThere} were there already, {bad} bad lines.");
        if (log.Passed > 0)
        {
            Console.WriteLine($"{log.Passed} lines lie before what the store holds; they left nothing when it was written, and were skipped.");
        }

        if (log.People.Count == 0)
        {
            await Console.Error.WriteLineAsync("The log opens no relationship.");
            return BadLines;
        }

        clock.Now = log.End;

        var reports = new List<PersonReport>();
        foreach (var name in log.People)
        {
            var view = await relationships.ViewAsync(log.Relationship, LogNames.Person(name), cancellationToken);
            reports.Add(new(view, name, log.People.Find(p => p != name)!, log));
            ConsoleReport.Write(Console.Out, reports[^1]);
        }

        var report = Path.Combine(outPath, "report.html");
        var calendar = Path.Combine(outPath, "check-ins.ics");
        await File.WriteAllTextAsync(report, HtmlReport.Write(reports), cancellationToken);
        await File.WriteAllTextAsync(
            calendar, reports[0].View.Calendar(clock.Now, clock.Now + Duration.FromDays(84), CheckInSeriesId.Concept), cancellationToken);
        Console.WriteLine();
        Console.WriteLine($"Written: {report}, {calendar}{(dbPath is null ? "" : $", store kept in {dbPath}")}");
        return bad == 0 ? Fine : BadLines;
    }
}
