using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>A process that serves Alex and Sam over stores of the test's own; nothing is remembered from another.</summary>
internal sealed class Host(IEventStore store, IKeyStore keys, TestClock? clock = null)
{
    public static readonly RelationshipId Id = RoomScript.Relationship;
    public static readonly PersonId Alex = RoomScript.Alex;
    public static readonly PersonId Sam = RoomScript.Sam;
    public static readonly RoomId Shared = RoomId.Shared(Id);
    public static readonly RoomId OfAlex = RoomId.Private(Id, Alex);
    public static readonly RoomId OfSam = RoomId.Private(Id, Sam);

    public IEventStore Store => store;

    public IKeyStore Keys => keys;

    public TestClock Clock { get; } = clock ?? new(RoomScript.Hours(-100));

    public Relationships Relationships => field ??= new(store, keys, Clock);

    /// <summary>
    /// Six versions in the shared room (opened, two joined, Alex's note, Sam's note, a pause), two in Alex's own, one in Sam's.
    /// </summary>
    public static async Task<Host> FilledAsync(IEventStore store, IKeyStore keys)
    {
        var host = new Host(store, keys);
        await host.FillAsync();
        return host;
    }

    public static PrivateText Text(string words) => PrivateText.Of(words);

    public Host Again() => new(store, keys, Clock);

    public async Task FillAsync()
    {
        Assert.IsType<SendResult.Recorded>(await Relationships.OpenAsync(Id, RoomScript.Couple));
        await DoAsync(Alex, new JoinRelationship(RoomScript.Berlin), "join alex");
        await DoAsync(Sam, new JoinRelationship(RoomScript.Berlin), "join sam");
        await DoAsync(Alex, new ShareNote(Text("Kanarienvogel of Alex")), "note of alex");
        await DoAsync(Sam, new ShareNote(Text("Kanarienvogel of Sam")), "note of sam");
        await DoAsync(Alex, new Pause(), "pause");
        await DoAsync(Alex, new WriteNote(Text("Kanarienvogel of Alex alone")), "own of alex");
        await DoAsync(Alex, new WriteNote(Text("Kanarienvogel of Alex again")), "more of alex");
        await DoAsync(Sam, new WriteNote(Text("Kanarienvogel of Sam alone")), "own of sam");
    }

    public async Task<SendResult> SendAsync(PersonId actor, RoomCommand command, string name) =>
        await Relationships.SendAsync(Id, actor, command, CommandId.For(name));

    public async Task DoAsync(PersonId actor, RoomCommand command, string name)
    {
        var result = await SendAsync(actor, command, name);
        Assert.True(result is SendResult.Recorded, (result as SendResult.Rejected)?.Why.Code);
    }

    public async Task<RelationshipView> ViewAsync(PersonId viewer) => await Relationships.ViewAsync(Id, viewer);

    public async Task<ErasureReceipt> EraseAsync(PersonId person) => await Relationships.EraseAsync(Id, person);
}
