using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>Alex and Sam with a store and a clock of their own, through the facade only.</summary>
public sealed class Couple
{
    public static readonly RelationshipId Id = RoomScript.Relationship;
    public static readonly PersonId Alex = RoomScript.Alex;
    public static readonly PersonId Sam = RoomScript.Sam;

    private readonly string host;
    private int sent;

    public Couple(IEventStore? store = null, string host = "host", bool isSealed = true)
    {
        this.host = host;
        Store = store ?? Stores.New();
        Relationships = isSealed ? new(Store, Keys, Clock) : Relationships.UnsealedForSyntheticDataOnly(Store, Clock);
    }

    public TestClock Clock { get; } = new(RoomScript.Hours(-100));

    public IEventStore Store { get; }

    public IKeyStore Keys { get; } = new DerivedKeys();

    public Relationships Relationships { get; }

    public static async Task<Couple> OpenAsync(IEventStore? store = null, bool isSealed = true)
    {
        var couple = new Couple(store, isSealed: isSealed);
        Assert.IsType<SendResult.Recorded>(await couple.Relationships.OpenAsync(Id, RoomScript.Couple));
        return couple;
    }

    public static async Task<Couple> JoinedAsync(IEventStore? store = null, bool isSealed = true)
    {
        var couple = await OpenAsync(store, isSealed);
        await couple.DoAsync(Alex, new JoinRelationship(RoomScript.Berlin));
        await couple.DoAsync(Sam, new JoinRelationship(DateTimeZoneProviders.Tzdb["Australia/Sydney"]));
        return couple;
    }

    public Couple At(double hoursFromDue)
    {
        Clock.Now = RoomScript.Hours(hoursFromDue);
        return this;
    }

    /// <summary>Sends with a fresh command id.</summary>
    public async Task<SendResult> SendAsync(PersonId actor, RoomCommand command) =>
        await Relationships.SendAsync(Id, actor, command, CommandId.For($"{host} {++sent}"));

    /// <summary>Sends what must be recorded, with a named command id where its item is needed later.</summary>
    public async Task<SendResult.Recorded> DoAsync(PersonId actor, RoomCommand command, string? name = null)
    {
        var result = name is null ? await SendAsync(actor, command) : await Relationships.SendAsync(Id, actor, command, CommandId.For(name));
        Assert.True(result is SendResult.Recorded, (result as SendResult.Rejected)?.Why.Code);
        return (SendResult.Recorded)result;
    }

    public async Task<Rejection> RefusedAsync(PersonId actor, RoomCommand command) => Assert.IsType<SendResult.Rejected>(await SendAsync(actor, command)).Why;

    public async Task<RelationshipView> ViewAsync(PersonId viewer) => await Relationships.ViewAsync(Id, viewer);

    public async Task<ValueList<StoredAppend>> StoredAsync(RoomId room) => (await Store.ReadAsync(room, -1, 1000, CancellationToken.None)).Appends;

    /// <summary>The last append of a room that is not sealed.</summary>
    public async Task<RecordedAppend> LastAsync(RoomId room) => RoomCodec.Decode(room, (await StoredAsync(room))[^1]);
}

/// <summary>A clock that stands where the test puts it.</summary>
public sealed class TestClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
