using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>I3, a decision table: what somebody with the file may do to whole rows and heads, and where it is named.</summary>
public sealed class TamperTests
{
    private static readonly IReadOnlyDictionary<string, (RoomId Room, long Version, Action<OpenStore> Do)> Table =
        new Dictionary<string, (RoomId, long, Action<OpenStore>)>(StringComparer.Ordinal)
        {
            ["the contents of two versions are swapped"] = (Host.Shared, 3, s => Swap(s, (a, b) => (a with { Bytes = b.Bytes }, b with { Bytes = a.Bytes }))),
            ["two versions are swapped"] = (Host.Shared, 3, s => Swap(s, (a, b) => (b with { Version = 3 }, a with { Version = 4 }))),
            ["two versions come in another order"] = (Host.Shared, 3, s => Swap(s, (a, b) => (b, a))),
            ["a version is moved to another version"] = (Host.Shared, 4, s => s[Host.Shared][4] = s[Host.Shared][3] with { Version = 4 }),
            ["a version is moved to another room"] = (Host.OfAlex, 0, s => s[Host.OfAlex][0] = s[Host.OfSam][0]),
            ["a content is moved to another room"] = (Host.OfAlex, 0, s => s[Host.OfAlex][0] = s[Host.OfAlex][0] with { Bytes = s[Host.OfSam][0].Bytes }),
            ["a row has another command id"] = (Host.Shared, 3, s => s[Host.Shared][3] = s[Host.Shared][3] with { Command = CommandId.For("other") }),
            ["two rows swap their command ids"] = (Host.Shared, 3, s => Swap(s, (a, b) => (a with { Command = b.Command }, b with { Command = a.Command }))),
            ["a row in the middle is missing"] = (Host.Shared, 3, s => s[Host.Shared].RemoveAt(3)),
            ["the first row is missing"] = (Host.Shared, 0, s => s[Host.Shared].RemoveAt(0)),
            ["a row is there twice"] = (Host.Shared, 4, s => s[Host.Shared].Insert(4, s[Host.Shared][3])),
            ["the last row is cut off"] = (Host.Shared, 5, s => s[Host.Shared].RemoveAt(5)),
            ["the last rows are cut off"] = (Host.Shared, 3, s => s[Host.Shared].RemoveRange(3, 3)),
            ["the last row is cut off and the head counts less"] = (Host.Shared, 4, s =>
            {
                s[Host.Shared].RemoveAt(5);
                s.Heads[Host.Shared] = s.Heads[Host.Shared] with { Version = 4 };
            }),
            ["the head is of another room"] = (Host.OfAlex, 1, s => s.Heads[Host.OfAlex] = s.Heads[Host.Shared] with { Version = 1 }),
            ["the head is wholly of another room"] = (Host.OfAlex, 2, s => s.Heads[Host.OfAlex] = s.Heads[Host.Shared]),
            ["the head counts too many"] = (Host.Shared, 6, s => s.Heads[Host.Shared] = s.Heads[Host.Shared] with { Version = 6 }),
            ["the head is deleted"] = (Host.Shared, 5, s => s.Heads.Remove(Host.Shared)),
            ["the head has lost its seal"] = (Host.Shared, 5, s => s.Heads[Host.Shared] = s.Heads[Host.Shared] with { Seal = default }),
            ["the seal of the head is cut"] = (Host.Shared, 5, s => s.Heads[Host.Shared] = s.Heads[Host.Shared] with { Seal = s.Heads[Host.Shared].Seal[..15] }),
            ["the seal of the head is longer"] = (Host.Shared, 5, s => s.Heads[Host.Shared] = s.Heads[Host.Shared] with { Seal = new byte[17] }),
            ["there is a head without rows"] = (Host.OfAlex, 0, s => s[Host.OfAlex].Clear()),
            ["a row of another room is appended"] = (Host.Shared, 6, s => s[Host.Shared].Add(s[Host.OfSam][0] with { Version = 6 })),
            ["a row of another room is appended and the head counts it"] = (Host.Shared, 6, s =>
            {
                s[Host.Shared].Add(s[Host.OfSam][0] with { Version = 6 });
                s.Heads[Host.Shared] = s.Heads[Host.Shared] with { Version = 6 };
            }),
            ["an own row is appended again"] = (Host.Shared, 6, s => s[Host.Shared].Add(s[Host.Shared][5] with { Version = 6 })),
            ["a content is empty"] = (Host.Shared, 3, s => Bytes(s, _ => [])),
            ["a content is one byte"] = (Host.Shared, 3, s => Bytes(s, b => b[..1])),
            ["a content is shorter than any envelope"] = (Host.Shared, 3, s => Bytes(s, b => b[..36])),
            ["a content is cut by a byte"] = (Host.Shared, 3, s => Bytes(s, b => b[..^1])),
            ["a content is cut by a block"] = (Host.Shared, 3, s => Bytes(s, b => b[..^256])),
            ["a content is longer by a byte"] = (Host.Shared, 3, s => Bytes(s, b => [.. b, 0])),
            ["a content says format 1"] = (Host.Shared, 3, s => Bytes(s, b => [1, .. b[1..]])),
            ["a content says a format to come"] = (Host.Shared, 3, s => Bytes(s, b => [3, .. b[1..]])),
            ["a content is not sealed at all"] = (Host.Shared, 3, s => Bytes(s, _ => [.. "{\"format\":1}"u8])),
        };

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_somebody_does_to_the_rows_is_named_by_room_and_version(string what)
    {
        var (room, version, change) = Table[what];
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new DerivedKeys());
        change(store);
        var appends = store.Appends;

        var fault = await Assert.ThrowsAnyAsync<StorageException>(async () => await host.Again().ViewAsync(Host.Alex));
        Assert.Equal((room, version), Named(fault));
        Assert.Equal(IsOfAnotherRoom(what), fault is KeyUnavailableException);
        Assert.DoesNotContain("Kanarienvogel", fault.ToString(), StringComparison.Ordinal);
        Assert.Null(fault.InnerException);
        await Assert.ThrowsAnyAsync<StorageException>(async () => await host.Again().SendAsync(
            Host.Alex, room == Host.Shared ? new Pause() : new WriteNote(Host.Text("more")), "later"));
        Assert.Equal(appends, store.Appends);

        // Other rooms go on: what is wrong in Alex's own room is nothing to Sam.
        if (room == Host.OfAlex)
        {
            _ = await host.Again().ViewAsync(Host.Sam);
            await host.Again().DoAsync(Host.Sam, new Pause(), "later");
        }
    }

    [Fact]
    public async Task An_older_head_is_named_at_the_last_version()
    {
        var (store, keys) = (new OpenStore(), new DerivedKeys());
        var host = await Host.FilledAsync(store, keys);
        var older = store.Heads[Host.Shared];
        await host.DoAsync(Host.Sam, new Pause(), "later");
        store.Heads[Host.Shared] = older;

        var poison = await Assert.ThrowsAsync<PoisonEventException>(async () => await host.Again().ViewAsync(Host.Sam));
        Assert.Equal((Host.Shared, 6L), (poison.Room, poison.Version));
    }

    [Fact]
    public async Task A_room_that_is_not_touched_is_read_as_ever()
    {
        var host = await Host.FilledAsync(new OpenStore(), new DerivedKeys());

        Assert.Equal(["Kanarienvogel of Alex", "Kanarienvogel of Sam"], (await host.Again().ViewAsync(Host.Sam)).SharedNotes.Select(n => n.Text.ReadOr("")).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The power of the table: without the sealing these go unnoticed.</summary>
    [Theory]
    [InlineData("the contents of two versions are swapped")]
    [InlineData("the head has lost its seal")]
    public async Task In_a_room_that_is_not_sealed_it_is_not_noticed(string what)
    {
        var store = new OpenStore();
        var plain = await Tests.Application.Couple.JoinedAsync(store, isSealed: false);
        await plain.DoAsync(Host.Alex, new ShareNote(Host.Text("one")));
        await plain.DoAsync(Host.Sam, new ShareNote(Host.Text("two")));
        await plain.DoAsync(Host.Alex, new Pause());
        Table[what].Do(store);
        if (what.Contains("swapped", StringComparison.Ordinal))
        {
            Swap(store, (a, b) => (a with { Command = b.Command }, b with { Command = a.Command }));
        }

        _ = await new Tests.Application.Couple(store, isSealed: false).ViewAsync(Host.Sam);
    }

    // What was sealed with the key of another room cannot be told from a key that is missing; it is named all the same.
    private static bool IsOfAnotherRoom(string what) =>
        what.StartsWith("a row of another room", StringComparison.Ordinal) || what.EndsWith("is moved to another room", StringComparison.Ordinal);

    private static (RoomId Room, long Version)? Named(StorageException fault) => fault switch
    {
        PoisonEventException e => (e.Room, e.Version),
        KeyUnavailableException e => (e.Room, e.Version),
        _ => null,
    };

    private static void Swap(OpenStore store, Func<StoredAppend, StoredAppend, (StoredAppend First, StoredAppend Second)> swap) =>
        (store[Host.Shared][3], store[Host.Shared][4]) = swap(store[Host.Shared][3], store[Host.Shared][4]);

    private static void Bytes(OpenStore store, Func<byte[], byte[]> change)
    {
        var row = store[Host.Shared][3];
        store[Host.Shared][3] = row with { Bytes = change(row.Bytes.ToArray()) };
    }
}
