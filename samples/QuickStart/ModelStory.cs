using System.Globalization;
using AttachmentRepair;
using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using NodaTime;

namespace QuickStart;

/// <summary>The walk through the model in docs/model.md, as a program.</summary>
internal static class ModelStory
{
    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var clock = new SettableClock { Now = Instant.FromUtc(2026, 2, 2, 18, 0) };
        var relationships = new Relationships(new InMemoryEventStore(), new InMemoryKeyStore(), clock);
        var id = RelationshipId.For("a-key-your-database-has");
        var (alex, sam) = (PersonId.For("alex"), PersonId.For("sam"));
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        await relationships.OpenAsync(id, [new(alex, [ParticipantRole.PersonInRecovery]), new(sam, [ParticipantRole.Partner])], ct);
        var said = 0;
        async Task<CommandId> SayAsync(PersonId who, RoomCommand command)
        {
            clock.Now += Duration.FromMinutes(5);
            var commandId = CommandId.For($"command {said++}");
            if (await relationships.SendAsync(id, who, command, commandId, ct) is SendResult.Rejected(var why))
            {
                output.WriteLine($"{why.Code}: {why.Message}");
            }

            return commandId;
        }

        await SayAsync(alex, new JoinRelationship(zone));
        await SayAsync(sam, new JoinRelationship(zone));

        // region boundary
        // Sam's own limit: it says what Sam does. No form says what Alex must do.
        var night = QuietHours.Between(new(22, 0), new(7, 0));
        await SayAsync(sam, new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Time, PrivateText.Of("After ten I rest."), NoTalks: [night]));
        // endregion boundary

        // region setback
        // Told at once, whatever the hour; the talk about it is offered for when the boundary allows one.
        clock.Now = Instant.FromUtc(2026, 2, 7, 22, 30);
        var content = new DisclosureContent(PrivateText.Of("I drank on Friday."), PrivateText.Of("I am safe."), [PrivateText.Of("payday")]);
        var told = SetbackId.For(id, await SayAsync(alex, new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, content)));
        await SayAsync(sam, new AnswerInvitation(told, DialogueChoice.Later));
        var view = await relationships.ViewAsync(id, alex, ct);
        output.WriteLine($"talk from {view.NextTalkTime(view.At)!.Value.InZone(zone).ToString("ddd HH:mm", CultureInfo.InvariantCulture)}");
        // endregion setback

        // region injury
        // The account is Sam's alone. Repair begins when both have acknowledged the hurt; until then it is refused without naming anybody.
        var injury = InjuryId.For(id, await SayAsync(sam, new NameInjury(alex, InjuryKind.Secrecy, PrivateText.Of("I found the bottle."))));
        await SayAsync(sam, new AcknowledgeHurt(injury, 1, PrivateText.Of("It was hidden."), PrivateText.Of("I could not sleep.")));
        await SayAsync(alex, new BeginRepair(injury));
        await SayAsync(alex, new AcknowledgeHurt(injury, 1, PrivateText.Of("I hid it."), PrivateText.Of("You were alone with it.")));
        await SayAsync(alex, new BeginRepair(injury));
        // endregion injury

        // region repair
        var attempt = new AttemptRepair(
            sam, injury.Ref, PrivateText.Of("You were alone with it."), PrivateText.Of("I am sorry."), [PrivateText.Of("I tell you the same day.")]);
        var repair = RepairAttemptId.For(id, await SayAsync(alex, attempt));
        await SayAsync(sam, new ReceiveRepair(repair, 1, Reception.Partly));
        await SayAsync(alex, new ReenterRepair(told, PrivateText.Of("I go on."), [PrivateText.Of("I call before payday.")]));
        // endregion repair

        // region share
        // Kept in Alex's own room until the window is over; undone before that, it was never there for Sam.
        await SayAsync(alex, new ShareNoteLater(PrivateText.Of("I was ashamed.")));
        clock.Now += Duration.FromHours(1);
        await relationships.SettleAsync(id, alex, ct);
        // endregion share

        // region view
        view = await relationships.ViewAsync(id, sam, ct);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{view.Setbacks.Count} setback, {view.Injuries.Count} injury, {view.Repairs.Count} repair"));
        foreach (var step in view.OpenSteps)
        {
            output.WriteLine(step.What.English);
        }

        // endregion view
        return 0;
    }
}
