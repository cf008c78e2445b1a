using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Application;

public class HistoryTests
{
    private static readonly TermsId Net = new(SafetyNetId.For(Couple.Id, CommandId.For("net")).Value);

    [Fact]
    public async Task History_comes_in_pages_the_newest_first()
    {
        var couple = await Couple.JoinedAsync();
        for (var i = 0; i < 120; i++)
        {
            await couple.At(-90 + (i * 0.1)).DoAsync(Couple.Alex, i % 2 == 0 ? new SlowDown() : new WriteNote(RoomScript.Text($"{i}")));
        }

        var view = await couple.ViewAsync(Couple.Alex);
        var pages = Enumerable.Range(0, 4).Select(view.History).ToList();
        var times = pages.SelectMany(p => p.Entries).Select(e => e.Recorded.Envelope.RecordedAt).ToList();
        Assert.Equal([50, 50, 23, 0], pages.Select(p => p.Entries.Count));
        Assert.Equal([true, true, false, false], pages.Select(p => p.HasMore));
        Assert.Equal(times.OrderDescending(), times);
        Assert.Empty(view.History(int.MaxValue).Entries);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.History(-1));
        Assert.Equal(63, (await couple.ViewAsync(Couple.Sam)).History().Entries.Count + (await couple.ViewAsync(Couple.Sam)).History(1).Entries.Count);
    }

    [Fact]
    public async Task Notes_are_their_writers_only()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new WriteNote(RoomScript.Text("mine")));

        Assert.Equal(RoomScript.Text("mine"), Assert.Single((await couple.ViewAsync(Couple.Alex)).Notes).Text);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Notes);
        Assert.DoesNotContain((await couple.ViewAsync(Couple.Sam)).History().Entries, e => e.Room == RoomKind.Private);
        var entry = Assert.Single((await couple.ViewAsync(Couple.Alex)).History().Entries, e => e.Room == RoomKind.Private);
        Assert.Equal("NoteWritten", entry.ToString());
    }

    [Fact]
    public async Task An_assent_is_seen_by_the_other_only_when_the_gate_is_open()
    {
        var couple = await Couple.OpenAsync();
        await couple.DoAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin));
        await couple.DoAsync(Couple.Sam, new JoinRelationship(RoomScript.Berlin));
        await couple.DoAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.SafetyCheck]), "net");
        await couple.DoAsync(Couple.Alex, new WithdrawAssent(Net, 1));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Net, 1));
        Assert.False(await SeesAsync<TermsAssented>(couple, Couple.Alex));
        Assert.True(await SeesAsync<TermsAssented>(couple, Couple.Sam));
        Assert.False(await SeesAsync<AssentWithdrawn>(couple, Couple.Sam));
        Assert.True(await SeesAsync<AssentWithdrawn>(couple, Couple.Alex));

        await couple.DoAsync(Couple.Alex, new AssentToTerms(Net, 1));
        Assert.True(await SeesAsync<TermsAssented>(couple, Couple.Alex));
        Assert.False(await SeesAsync<AssentWithdrawn>(couple, Couple.Sam));
    }

    [Fact]
    public async Task A_closed_gate_reads_the_same_whatever_the_other_said()
    {
        var (silent, said) = (await Couple.JoinedAsync(), await Couple.JoinedAsync());
        foreach (var couple in new[] { silent, said })
        {
            await couple.DoAsync(Couple.Alex, new ProposeSafetyNet([SafetyNetStep.SafetyCheck]), "net");
            await couple.DoAsync(Couple.Alex, new WithdrawAssent(Net, 1), "back");
        }

        await said.DoAsync(Couple.Sam, new AssentToTerms(Net, 1));
        Assert.Equal((await silent.ViewAsync(Couple.Alex)).Terms, (await said.ViewAsync(Couple.Alex)).Terms);
        Assert.Equal((await silent.ViewAsync(Couple.Alex)).History(), (await said.ViewAsync(Couple.Alex)).History());
        Assert.Equal((await silent.ViewAsync(Couple.Alex)).OpenSteps, (await said.ViewAsync(Couple.Alex)).OpenSteps);
    }

    [Fact]
    public async Task A_ready_is_seen_by_the_other_only_when_things_go_on()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-90).DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Sam, new SayReady(1));
        Assert.False(await SeesAsync<SaidReady>(couple, Couple.Alex));
        Assert.True(await SeesAsync<SaidReady>(couple, Couple.Sam));

        await couple.DoAsync(Couple.Alex, new SayReady(1));
        Assert.Equal(1, await ReadiesAsync(couple, Couple.Alex));
        Assert.Equal(2, await ReadiesAsync(couple.At(-89), Couple.Alex));
    }

    [Fact]
    public async Task A_ready_to_a_later_pause_stays_hidden_though_an_earlier_pause_is_over()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-90).DoAsync(Couple.Alex, new Pause());
        await couple.DoAsync(Couple.Alex, new SayReady(1));
        await couple.DoAsync(Couple.Sam, new SayReady(1));
        await couple.At(-80).DoAsync(Couple.Alex, new Pause());
        await couple.At(-79).DoAsync(Couple.Sam, new SayReady(2));
        Assert.Equal((2, 3), (await ReadiesAsync(couple, Couple.Alex), await ReadiesAsync(couple, Couple.Sam)));

        await couple.DoAsync(Couple.Alex, new SayReady(2));
        Assert.Equal((4, 4), (await ReadiesAsync(couple, Couple.Alex), await ReadiesAsync(couple, Couple.Sam)));
    }

    [Fact]
    public async Task A_ready_to_a_pause_that_another_pause_replaced_stays_hidden()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-90).DoAsync(Couple.Alex, new Pause());
        await couple.At(-89).DoAsync(Couple.Sam, new SayReady(1));
        await couple.At(-80).DoAsync(Couple.Alex, new Pause());
        await couple.At(-79).DoAsync(Couple.Alex, new SayReady(2));
        await couple.DoAsync(Couple.Sam, new SayReady(2));

        Assert.Equal((2, 3), (await ReadiesAsync(couple, Couple.Alex), await ReadiesAsync(couple, Couple.Sam)));
    }

    [Fact]
    public async Task An_unknown_event_is_kept_but_hidden_from_everybody()
    {
        var couple = await Couple.JoinedAsync(isSealed: false);
        var room = RoomId.Shared(Couple.Id);
        var at = couple.Clock.Now;
        var before = (await couple.ViewAsync(Couple.Sam)).History();
        var unknown = new RecordedAppend(3, CommandId.For("new"), Couple.Sam, at, at, 0, [new UnknownEvent("future.thing/1", [.. "{}"u8], false)]);
        await couple.Store.AppendAsync(new(room, 2, unknown.Command, RoomCodec.Encode(unknown)), CancellationToken.None);

        Assert.Equal(before, (await couple.ViewAsync(Couple.Sam)).History());
        await couple.DoAsync(Couple.Alex, new Pause());
        Assert.Equal(5, (await couple.StoredAsync(room)).Count);
    }

    private static async Task<bool> SeesAsync<T>(Couple couple, PersonId viewer) =>
        (await couple.ViewAsync(viewer)).History().Entries.Any(e => e.Recorded.Event is T);

    private static async Task<int> ReadiesAsync(Couple couple, PersonId viewer) =>
        (await couple.ViewAsync(viewer)).History().Entries.Count(e => e.Recorded.Event is SaidReady);
}
