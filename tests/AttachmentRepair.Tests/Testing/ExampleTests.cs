using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Testing;
using NodaTime;

namespace AttachmentRepair.Tests.Testing;

/// <summary>The examples of the package's README.</summary>
public sealed class ExampleTests
{
    // region adapter
    public static TheoryData<string> Promises => [.. EventStoreChecks.All.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task My_store_keeps_its_promise(string promise) =>
        EventStoreChecks.All.Single(check => check.Name == promise).RunAsync(OpenMyStoreAsync);   // a fresh and empty store at each call
    // endregion adapter

    [Fact]
    public async Task A_console_prints_a_line_a_check()
    {
        var output = new StringWriter();

        // region console
        foreach (var result in await KeyStoreChecks.RunAllAsync(OpenMyKeyStoreAsync, RaceSize.Of(callers: 16, rounds: 300)))
        {
            await output.WriteLineAsync(result.ToString());   // passed: A destroyed key is never made again
        }
        // endregion console

        Assert.Contains("passed: A destroyed key is never made again" + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_runs_through_the_facade()
    {
        // region history
        var clock = new SteppingClock(SampleHistory.Start, step: Duration.FromMilliseconds(1));
        var relationships = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), clock);
        await relationships.OpenAsync(SampleHistory.Relationship, SampleHistory.Participants);
        SampleStep[] steps = [.. SampleHistory.Joins, .. SampleHistory.Of(seed: 7, steps: 40).Steps];
        foreach (var step in steps)
        {
            clock.Set(step.At);   // now and then it goes back
            await relationships.SendAsync(SampleHistory.Relationship, step.Person, step.Command, step.Id);
        }

        var view = await relationships.ViewAsync(SampleHistory.Relationship, SampleHistory.Sam);
        // endregion history

        Assert.NotEmpty(view.History().Entries);
    }

    private static ValueTask<IEventStore> OpenMyStoreAsync() => new(new InMemoryEventStore());

    private static ValueTask<IKeyStore> OpenMyKeyStoreAsync() => new(new InMemoryKeyStore());
}
