using System.CommandLine;
using QuickStart;

var log = new Argument<FileInfo?>("log") { Description = "A log of dated commands, one JSON object a line; the shipped story without it.", Arity = ArgumentArity.ZeroOrOne };
var db = new Option<FileInfo?>("--db") { Description = "Keep the store in this SQLite file; without it the store is thrown away at the end." };
var output = new Option<DirectoryInfo>("--out") { Description = "Where report.html and check-ins.ics go.", DefaultValueFactory = _ => new(".") };
var simulate = new Option<int?>("--simulate") { Description = "Write the log of a simulated couple with this seed, and stop." };
var weeks = new Option<int>("--weeks") { Description = "How many weeks to simulate, 1 to 520.", DefaultValueFactory = _ => 12 };
var tour = new Option<bool>("--tour") { Description = "Run the five-minute tour of the README." };
var model = new Option<bool>("--model") { Description = "Run the walk through the model of docs/model.md." };
var command = new RootCommand("Reads twelve weeks of two people's repair, and shows each of them where things stand.") { log, db, output, simulate, weeks, tour, model };
command.SetAction((parsed, cancellationToken) =>
{
    if (parsed.GetValue(tour))
    {
        return Tour.RunAsync(Console.Out, cancellationToken);
    }

    if (parsed.GetValue(model))
    {
        return ModelStory.RunAsync(Console.Out, cancellationToken);
    }

    if (parsed.GetValue(simulate) is { } seed)
    {
        return Simulator.WriteAsync(Console.Out, seed, parsed.GetValue(weeks));
    }

    var path = parsed.GetValue(log)?.FullName ?? Path.Combine(AppContext.BaseDirectory, "story.jsonl");
    return MainJob.RunAsync(path, parsed.GetValue(db)?.FullName, parsed.GetValue(output)!.FullName, cancellationToken);
});
return await command.Parse(args).InvokeAsync();
