using AttachmentRepair.Application;
using AttachmentRepair.Commitments;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using AttachmentRepair.Tests.Sealing;
using NodaTime;
using NodaTime.TimeZones;
using Xunit.Abstractions;
using Host = AttachmentRepair.Tests.Sealing.Host;

namespace AttachmentRepair.Tests.Durability;

/// <summary>Rooms written under one version of the zone data and read under another, after 0 to 400 days in which nobody looked.</summary>
[Trait("Tier", "Wide")]
public sealed class ZoneDataLaws(ITestOutputHelper output)
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly LocalDate FirstDay = new(2026, 1, 5);

    [Fact]
    public async Task What_was_said_stays_as_it_was_said_and_what_is_to_come_is_found_anew_without_a_backlog()
    {
        var (lives, said, moved) = (0, 0, 0);
        foreach (var i in Proof.Cases(300, 15_000))
        {
            lives++;
            var (outcomes, hasMoved) = await LiveAsync(new Random(i));
            said += outcomes;
            moved += hasMoved ? 1 : 0;
        }

        output.WriteLine($"{lives} rooms, {said} occurrences said, {moved} rooms whose next due time moved");
        Assert.True(said > lives && moved > lives / 10, $"{said} said, {moved} moved");
    }

    private static async Task<(int Said, bool HasMoved)> LiveAsync(Random dice)
    {
        var old = new OlderBerlin(Duration.FromDays(dice.Next(0, 400 + 1)), Offset.FromHours(dice.Next(0, 3)));
        var (store, keys, clock) = (new InMemoryEventStore(), new InMemoryKeyStore(), new TestClock(At(FirstDay, 8)));
        var writer = new Host(store, keys, clock);
        await writer.Relationships.OpenAsync(Host.Id, RoomScript.Couple);
        await writer.DoAsync(Host.Alex, new JoinRelationship(old), "join alex");
        await writer.DoAsync(Host.Sam, new JoinRelationship(old), "join sam");
        var hour = dice.Next(24);
        var made = await writer.SendAsync(Host.Alex, new MakeCommitment(Host.Text("I call."), Cadence.Fixed(Recurrence.Create(FirstDay.At(new(hour, 30)), RecurrenceRule.Daily()).In(old))), "make");
        var commitment = Assert.IsType<CommitmentMade>(Assert.IsType<SendResult.Recorded>(made).Events[0]).Commitment;
        for (var day = 0; day < 12; day += dice.Next(1, 4))
        {
            var occurrence = new OccurrenceKey(FirstDay.PlusDays(day).At(new(hour, 30)));
            clock.Now = Instant.Max(clock.Now, occurrence.Local.InZoneLeniently(old).ToInstant());
            _ = await writer.SendAsync(Host.Alex, dice.Next(3) > 0 ? new KeepCommitment(commitment, occurrence) : new MissCommitment(commitment, occurrence), $"say {day}");
            _ = await writer.SendAsync(Host.Sam, dice.Next(2) > 0 ? new ConfirmKept(commitment, occurrence) : new NoteMissed(commitment, occurrence), $"hear {day}");
        }

        clock.Now += Duration.FromDays(dice.Next(0, 400 + 1));
        var (before, after) = (await writer.ViewAsync(Host.Sam), await writer.Again().ViewAsync(Host.Sam));
        var (one, two) = (Assert.Single(before.Commitments), Assert.Single(after.Commitments));
        Assert.Equal(one.Commitment.Outcomes, two.Commitment.Outcomes);
        Assert.Equal(Plain.Text(before.History()), Plain.Text(after.History()));

        // A week is a week: seven occurrences, one more or less where the clocks change, and none of them from the time in which nobody looked.
        var week = after.Agenda(clock.Now, clock.Now + Duration.FromDays(7));
        Assert.InRange(week.Count, 6, 8);
        Assert.All(week, item => Assert.Equal(item.Occurrence.Local.InZoneLeniently(Berlin).ToInstant(), item.Due));
        Assert.InRange((await writer.Again().ViewAsync(Host.Alex)).Reminders(clock.Now, clock.Now + Duration.FromDays(7)).Count, 6, 8);
        Assert.True(two.NextDue >= clock.Now, "Something past is due.");

        // The process with the older data goes on over the same room.
        await writer.Again().DoAsync(Host.Alex, new Pause(), "pause");
        Assert.True((await writer.ViewAsync(Host.Sam)).IsPaused);
        return (two.Commitment.Outcomes.Count, one.NextDue != two.NextDue);
    }

    private static Instant At(LocalDate date, int hour) => date.At(new(hour, 0)).InZoneLeniently(Berlin).ToInstant();

    /// <summary>Berlin as an older version of the data may have told of it: from some day on it is always so far ahead of UTC.</summary>
    private sealed class OlderBerlin(Duration until, Offset then) : DateTimeZone(Berlin.Id, false, Berlin.MinOffset, Offset.Max(Berlin.MaxOffset, then))
    {
        private readonly Instant change = At(FirstDay, 0) + until;

        public override ZoneInterval GetZoneInterval(Instant instant)
        {
            if (instant >= change)
            {
                return new("older", change, null, then, Offset.Zero);
            }

            var known = Berlin.GetZoneInterval(instant);
            return new(known.Name, known.HasStart ? known.Start : null, known.HasEnd ? Instant.Min(known.End, change) : change, known.WallOffset, known.Savings);
        }
    }
}
