// region usings
using System.Globalization;
using AttachmentRepair;
using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.DependencyInjection;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
// endregion usings

namespace QuickStart;

/// <summary>The five-minute tour of the README, as a program.</summary>
internal static class Tour
{
    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var clock = new SettableClock { Now = Instant.FromUtc(2026, 2, 2, 18, 0) };

        // region set-up
        var services = new ServiceCollection();
        services.AddSingleton<IEventStore>(new InMemoryEventStore());   // or: await SqliteEventStore.OpenAsync("rooms.db", ct)
        services.AddSingleton<IKeyStore>(new InMemoryKeyStore());       // or: await SqliteKeyStore.OpenAsync("rooms.keys", ct)
        services.AddSingleton<IClock>(clock);                           // leave it out to use the system's clock
        services.AddAttachmentRepair();
        await using var provider = services.BuildServiceProvider();
        var relationships = provider.GetRequiredService<Relationships>();
        // endregion set-up

        // region open
        var id = RelationshipId.For("a-key-your-database-has");
        var (alex, sam) = (PersonId.For("alex"), PersonId.For("sam"));
        await relationships.OpenAsync(id, [new(alex, [ParticipantRole.PersonInRecovery]), new(sam, [ParticipantRole.Partner])], ct);

        // Each person's own act, on their own device. Until both have joined, only private rooms work.
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        await relationships.SendAsync(id, alex, new JoinRelationship(berlin), CommandId.For("alex-1"), ct);
        await relationships.SendAsync(id, sam, new JoinRelationship(newYork), CommandId.For("sam-1"), ct);
        // endregion open

        // region commit
        var evenings = Recurrence.Create(new LocalDateTime(2026, 2, 3, 20, 0), RecurrenceRule.Daily()).In(berlin);
        var call = new MakeCommitment(PrivateText.Of("I call in the evening."), Cadence.Fixed(evenings).WithGrace(Duration.FromMinutes(15)));
        var made = await relationships.SendAsync(id, alex, call, CommandId.For("alex-2"), ct);
        if (made is SendResult.Rejected(var why))
        {
            output.WriteLine($"{why.Code}: {why.Message}");                // what a person may not do now is a value, not an exception
        }

        // The next evening: the id is derived from the command id, so an offline phone knows it before the server does.
        clock.Now = Instant.FromUtc(2026, 2, 3, 19, 5);
        var commitment = CommitmentId.For(id, CommandId.For("alex-2"));
        await relationships.SendAsync(id, alex, new KeepCommitment(commitment, OccurrenceKey.Parse("2026-02-03T20:00")), CommandId.For("alex-3"), ct);
        // endregion commit

        // region agree
        var sundays = Cadence.Parse("2026-02-08T11:00 America/New_York FREQ=WEEKLY;BYDAY=SU grace=PT30M");   // RFC 5545 rules, for those who speak them
        await relationships.SendAsync(id, sam, new ProposeCheckIns(sundays), CommandId.For("sam-2"), ct);

        // What needs both waits among the open steps of the other, in no hurry and with no second sight of who has answered.
        foreach (var step in (await relationships.ViewAsync(id, alex, ct)).OpenSteps)
        {
            output.WriteLine(step.What.English);
        }

        var series = CheckInSeriesId.For(id, CommandId.For("sam-2"));
        await relationships.SendAsync(id, alex, new AssentToTerms(series.Terms, 1), CommandId.For("alex-4"), ct);
        // endregion agree

        // region view
        var view = await relationships.ViewAsync(id, sam, ct);             // sam's view: the fold of sam's rooms and of nothing else
        foreach (var item in view.Agenda(view.At - Duration.FromHours(1), view.At + Duration.FromDays(2)))
        {
            var due = item.Due.InZone(view.Zone);
            output.WriteLine($"{due.ToString("ddd HH:mm", CultureInfo.InvariantCulture)}  {item.Title?.ReadOr("(withdrawn)")}  {item.State}");
        }
        // endregion view

        // region trust
        await relationships.SendAsync(id, sam, new TurnScoringOn(), CommandId.For("sam-3"), ct);              // off until a person turns it on for themselves
        await relationships.SendAsync(id, sam, new RateTrust(alex, SelfRating.Of(0.5)), CommandId.For("sam-4"), ct);
        view = await relationships.ViewAsync(id, sam, ct);
        if (view.Trust(of: alex, at: view.At) is { } trust)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"behaviour {trust.BehaviourIndex:0.000}, felt {trust.FeltTrust:0.000} ({trust.Range.Lower:0.00} to {trust.Range.Upper:0.00})"));
        }

        foreach (var part in view.ExplainTrust(of: alex, at: view.At)!.Felt)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part.Amount:+0.000;-0.000}  {part.Sentence.English}"));
        }
        // endregion trust

        return 0;
    }
}
