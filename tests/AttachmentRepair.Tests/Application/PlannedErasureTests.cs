using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>To be forgotten has an undo window, which its owner can skip.</summary>
public class PlannedErasureTests
{
    private static readonly double Window = PlanErasure.UndoWindow.TotalHours;

    [Fact]
    public async Task Within_the_window_nothing_is_erased_and_the_owner_sees_when()
    {
        var couple = await PlannedAsync();
        await couple.At(Window - 90.1).Relationships.SettleAsync(Couple.Id, Couple.Alex);

        var view = await couple.ViewAsync(Couple.Alex);
        Assert.Equal(RoomScript.Hours(-90) + PlanErasure.UndoWindow, view.ErasureDueAt);
        Assert.Single(view.Notes);
        Assert.False((await couple.ViewAsync(Couple.Sam)).IsPaused);
    }

    [Fact]
    public async Task After_the_window_the_owners_next_settling_erases_them()
    {
        var couple = await PlannedAsync();
        await couple.At(Window - 90).Relationships.SettleAsync(Couple.Id, Couple.Sam);
        Assert.NotNull((await couple.ViewAsync(Couple.Alex)).ErasureDueAt);

        Assert.Empty(await couple.Relationships.SettleAsync(Couple.Id, Couple.Alex));
        await Assert.ThrowsAsync<ArgumentException>(() => couple.ViewAsync(Couple.Alex));
        Assert.True((await couple.ViewAsync(Couple.Sam)).IsPaused);
        Assert.Empty(await couple.StoredAsync(RoomId.Private(Couple.Id, Couple.Alex)));
    }

    [Fact]
    public async Task What_was_called_off_is_not_erased()
    {
        var couple = await PlannedAsync();
        await couple.DoAsync(Couple.Alex, new CallOffErasure());
        await couple.At(Window).Relationships.SettleAsync(Couple.Id, Couple.Alex);

        Assert.Null((await couple.ViewAsync(Couple.Alex)).ErasureDueAt);
        Assert.Single((await couple.ViewAsync(Couple.Alex)).Notes);
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_is_erased_at_once()
    {
        var couple = await PlannedAsync();
        await couple.Relationships.EraseAsync(Couple.Id, Couple.Alex);

        await Assert.ThrowsAsync<ArgumentException>(() => couple.ViewAsync(Couple.Alex));
    }

    [Fact]
    public async Task The_plan_looks_like_nothing_to_the_other()
    {
        var (planned, not) = (await PlannedAsync(), await Couple.JoinedAsync());
        await not.At(-90).DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("kept to myself")));

        Assert.Equal(Privacy.ViewText.Of(await not.ViewAsync(Couple.Sam)), Privacy.ViewText.Of(await planned.ViewAsync(Couple.Sam)));
    }

    [Fact]
    public async Task Where_nothing_is_sealed_nothing_can_be_forgotten()
    {
        var couple = await Couple.JoinedAsync(isSealed: false);
        await couple.At(-90).DoAsync(Couple.Alex, new PlanErasure());
        await couple.At(Window).Relationships.SettleAsync(Couple.Id, Couple.Alex);

        Assert.NotNull((await couple.ViewAsync(Couple.Alex)).ErasureDueAt);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await couple.Relationships.EraseAsync(Couple.Id, Couple.Alex));
    }

    private static async Task<Couple> PlannedAsync()
    {
        var couple = (await Couple.JoinedAsync()).At(-90);
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("kept to myself")));
        await couple.DoAsync(Couple.Alex, new PlanErasure());
        return couple;
    }
}
