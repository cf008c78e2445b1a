using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;

namespace AttachmentRepair.Tests.Portability;

/// <summary>Heads that a host keeps elsewhere show that a store was put back.</summary>
public class HeadTests
{
    private static readonly RoomId Shared = RoomId.Shared(Couple.Id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_head_holds_while_the_room_goes_on(bool isSealed)
    {
        var couple = await Couple.JoinedAsync(isSealed: isSealed);
        var early = await HeadsAsync(couple, Couple.Alex);
        await couple.DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Sam, new SlowDown());

        Assert.Equal([(Shared, 2L)], early.Select(h => (h.Room, h.Version)));
        Assert.Empty(await couple.Relationships.LostHeadsAsync(Couple.Id, Couple.Alex, early));
        Assert.Equal(isSealed ? 16 : 0, early[0].Seal.Count);
    }

    [Fact]
    public async Task A_store_that_was_put_back_and_went_on_another_way_has_lost_the_head()
    {
        var couple = await Couple.JoinedAsync();
        var backup = await couple.Store.ReadAsync(Shared, -1, 100, default);
        await couple.DoAsync(Couple.Alex, new Pause());
        var heads = await HeadsAsync(couple, Couple.Alex);
        await couple.Store.PurgeAsync(Shared, default);
        foreach (var append in backup.Appends)
        {
            await couple.Store.AppendAsync(new(Shared, append.Version - 1, append.Command, append.Bytes, backup.Head!.Seal), default);
        }

        Assert.Equal(heads, await couple.Relationships.LostHeadsAsync(Couple.Id, Couple.Alex, heads));
        await couple.DoAsync(Couple.Sam, new SlowDown());
        Assert.Equal(heads, await couple.Relationships.LostHeadsAsync(Couple.Id, Couple.Alex, heads));
    }

    [Fact]
    public async Task Heads_are_of_ones_own_rooms_and_of_no_others()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new WriteNote(RoomScript.Text("mine")));
        var (alexs, sams) = (await HeadsAsync(couple, Couple.Alex), await HeadsAsync(couple, Couple.Sam));

        Assert.Equal([Shared], alexs.Select(h => h.Room));
        Assert.Equal([Shared, RoomId.Private(Couple.Id, Couple.Sam)], sams.Select(h => h.Room));
        Assert.Equal([sams[1]], await couple.Relationships.LostHeadsAsync(Couple.Id, Couple.Alex, sams));
        await Assert.ThrowsAsync<ArgumentException>(async () => await HeadsAsync(couple, RoomScript.Kim));
    }

    [Fact]
    public async Task Whoever_left_is_not_told_how_much_was_said_since()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());

        Assert.Equal([RoomId.Private(Couple.Id, Couple.Alex)], (await HeadsAsync(couple, Couple.Alex)).Select(h => h.Room));
    }

    private static async Task<ValueList<AnchoredHead>> HeadsAsync(Couple couple, PersonId person) => await couple.Relationships.ExportHeadsAsync(Couple.Id, person);
}
