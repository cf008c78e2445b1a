using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using NodaTime;
using Couple = AttachmentRepair.Tests.Privacy.Couple;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>A relationship after a random history, in stores that can be copied, so that many ends of it can be compared.</summary>
internal sealed class Lives
{
    private Lives(OpenStore store, OpenKeys keys, Instant now) => (Store, Keys, Now) = (store, keys, now);

    public OpenStore Store { get; }

    public OpenKeys Keys { get; }

    public Instant Now { get; }

    public static RoomId Shared { get; } = RoomId.Shared(Couple.Relationship);

    public static RoomId OfA { get; } = RoomId.Private(Couple.Relationship, Couple.A);

    public static async Task<Lives> AfterAsync(History history)
    {
        var lives = new Lives(new(), new(), Couple.Start);
        var clock = new TestClock(Couple.Start);
        var relationships = new Relationships(lives.Store, lives.Keys, clock);
        await relationships.OpenAsync(Couple.Relationship, [new(Couple.A, [ParticipantRole.PersonInRecovery]), new(Couple.B, [ParticipantRole.Partner])]);
        await relationships.SendAsync(Couple.Relationship, Couple.A, new JoinRelationship(DateTimeZoneProviders.Tzdb["Europe/Berlin"]), CommandId.For("join A"));
        await relationships.SendAsync(Couple.Relationship, Couple.B, new JoinRelationship(DateTimeZoneProviders.Tzdb["America/New_York"]), CommandId.For("join B"));
        foreach (var step in history.Steps)
        {
            clock.Now = Couple.Start + Duration.FromMinutes(step.Minute);
            await relationships.SendAsync(Couple.Relationship, step.ByA ? Couple.A : Couple.B, step.Command, step.Id);
        }

        return new(lives.Store, lives.Keys, clock.Now + Duration.FromMinutes(1));
    }

    public Lives Copy() => new(Store.Copy(), Keys.Copy(), Now);

    public Relationships Host(IEventStore? store = null, IKeyStore? keys = null, Duration later = default) => new(store ?? Store, keys ?? Keys, new TestClock(Now + later));

    public async Task<string> SeenByBAsync(Duration later = default) => ViewText.Of(await Host(later: later).ViewAsync(Couple.Relationship, Couple.B));
}
