using System.Runtime.CompilerServices;
using AttachmentRepair.Application;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using NodaTime;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>X2 to X5 by example: what is left when somebody was erased, to themselves, to the other and in other processes.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task The_erased_are_answered_like_somebody_who_never_was_here()
    {
        var host = await FilledAsync();
        await host.EraseAsync(Host.Alex);

        foreach (var command in new RoomCommand[] { new ShareNote(Host.Text("more")), new WriteNote(Host.Text("more")), new Pause(), new LeaveRelationship(), new JoinRelationship(RoomScript.Berlin) })
        {
            foreach (var again in new[] { host, host.Again() })
            {
                var erased = Assert.IsType<SendResult.Rejected>(await again.SendAsync(Host.Alex, command, "late"));
                Assert.Equal(Assert.IsType<SendResult.Rejected>(await again.SendAsync(RoomScript.Kim, command, "late")).Why, erased.Why);
                Assert.Equal("UnknownRelationship", erased.Why.Code);
            }
        }

        foreach (var again in new[] { host, host.Again() })
        {
            var stranger = await Assert.ThrowsAsync<ArgumentException>(() => again.ViewAsync(RoomScript.Kim));
            Assert.Equal(stranger.Message, (await Assert.ThrowsAsync<ArgumentException>(() => again.ViewAsync(Host.Alex))).Message);
            var settling = await Assert.ThrowsAsync<ArgumentException>(async () => await again.Relationships.SettleAsync(Host.Id, RoomScript.Kim));
            Assert.Equal(settling.Message, (await Assert.ThrowsAsync<ArgumentException>(async () => await again.Relationships.SettleAsync(Host.Id, Host.Alex))).Message);
        }

        Assert.Empty((await host.Store.ReadAsync(Host.OfAlex, -1, 10, default)).Appends);
        await Assert.ThrowsAsync<ArgumentException>(() => host.EraseAsync(RoomScript.Kim));
    }

    [Fact]
    public async Task Erasing_twice_gives_an_equal_receipt_that_names_every_class_of_copies()
    {
        var host = await FilledAsync();
        var receipt = await host.EraseAsync(Host.Alex);

        Assert.Equal(receipt, await host.EraseAsync(Host.Alex));
        Assert.Equal(receipt, await host.Again().EraseAsync(Host.Alex));
        Assert.Equal(Enum.GetValues<CopyKind>(), receipt.Copies.Select(c => c.Copy).Order());
        Assert.Equal([KeyId.OfTexts(Host.Id, Host.Alex), KeyId.OfRoom(Host.OfAlex)], receipt.Keys.Select(k => k.Key));
        Assert.All(receipt.Keys, k => Assert.NotEqual(0UL, k.CheckValue));
        Assert.Equal(CopyFate.Kept, receipt.Copies.Single(c => c.Copy == CopyKind.SharedRoom).Fate);
    }

    [Fact]
    public async Task What_is_left_to_the_other_is_all_but_the_texts_of_the_erased_in_the_same_order()
    {
        var host = await FilledAsync();
        var rows = await RowsAsync(host, Host.Shared);
        var own = await RowsAsync(host, Host.OfSam);
        var before = ViewText.Of(await host.ViewAsync(Host.Sam));
        await host.EraseAsync(Host.Alex);

        var view = await host.Again().ViewAsync(Host.Sam);
        Assert.Equal(before.Replace("\"Kanarienvogel of Alex\"", "\"~withdrawn\"", StringComparison.Ordinal), ViewText.Of(view));
        Assert.Equal(rows, await RowsAsync(host, Host.Shared));
        Assert.Equal(own, await RowsAsync(host, Host.OfSam));
        await host.DoAsync(Host.Sam, new ShareNote(Host.Text("still here")), "later");
        Assert.Contains((await host.Again().ViewAsync(Host.Sam)).SharedNotes, n => n.Text.ReadOr("") == "still here");
    }

    [Fact]
    public async Task Another_process_that_remembers_the_room_shows_the_texts_as_withdrawn_too()
    {
        var host = await FilledAsync();
        var other = host.Again();
        Assert.Contains((await other.ViewAsync(Host.Sam)).SharedNotes, n => n.Text.ReadOr("") == "Kanarienvogel of Alex");
        await other.ViewAsync(Host.Alex);
        await host.EraseAsync(Host.Alex);

        Assert.Contains((await other.ViewAsync(Host.Sam)).SharedNotes, n => n.Author == Host.Alex && n.Text.IsWithdrawn);
        Assert.Equal(ViewText.Of(await host.Again().ViewAsync(Host.Sam)), ViewText.Of(await other.ViewAsync(Host.Sam)));
        await Assert.ThrowsAsync<ArgumentException>(() => other.ViewAsync(Host.Alex));
        Assert.Equal("UnknownRelationship", Assert.IsType<SendResult.Rejected>(await other.SendAsync(Host.Alex, new WriteNote(Host.Text("late")), "late")).Why.Code);
    }

    [Fact]
    public async Task Another_process_lets_go_of_what_only_the_erased_could_see()
    {
        var host = await FilledAsync();
        var other = host.Again();
        var remembered = await RememberedAsync(other);
        await host.EraseAsync(Host.Alex);
        await other.ViewAsync(Host.Sam);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(remembered.IsAlive);
    }

    [Fact]
    public async Task When_both_were_erased_the_shared_room_is_gone_and_cannot_be_opened_again()
    {
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new OpenKeys());
        await host.EraseAsync(Host.Alex);
        var receipt = await host.EraseAsync(Host.Sam);

        Assert.Equal((0, 0), (store[Host.Shared].Count + store[Host.OfAlex].Count + store[Host.OfSam].Count, store.Heads.Count));
        Assert.All(((OpenKeys)host.Keys).Keys.Values, k => Assert.Equal(KeyState.Destroyed, k.State));
        Assert.Equal(CopyFate.Removed, receipt.Copies.Single(c => c.Copy == CopyKind.SharedRoom).Fate);
        Assert.Equal(receipt, await host.Again().EraseAsync(Host.Sam));
        foreach (var again in new[] { host, host.Again() })
        {
            Assert.Equal("UnknownRelationship", Assert.IsType<SendResult.Rejected>(await again.Relationships.OpenAsync(Host.Id, RoomScript.Couple)).Why.Code);
            await Assert.ThrowsAsync<ArgumentException>(() => again.ViewAsync(Host.Sam));
            Assert.Equal("UnknownRelationship", Assert.IsType<SendResult.Rejected>(await again.SendAsync(Host.Sam, new Pause(), "late")).Why.Code);
        }
    }

    [Fact]
    public async Task With_the_wrong_file_of_rooms_the_shared_room_of_the_other_keeps_its_key()
    {
        var host = await FilledAsync();
        await new Host(new OpenStore(), host.Keys, host.Clock).EraseAsync(Host.Alex);

        Assert.Contains((await host.Again().ViewAsync(Host.Sam)).SharedNotes, n => n.Text.ReadOr("") == "Kanarienvogel of Sam");
        Assert.Equal(CopyFate.Kept, (await host.Again().EraseAsync(Host.Alex)).Copies.Single(c => c.Copy == CopyKind.SharedRoom).Fate);
        Assert.Empty((await host.Store.ReadAsync(Host.OfAlex, -1, 10, default)).Appends);
    }

    [Fact]
    public async Task Somebody_who_had_said_ready_pauses_anew_when_they_are_erased()
    {
        var host = await FilledAsync();
        host.Clock.Now += Duration.FromHours(1);
        await host.DoAsync(Host.Alex, new SayReady(1), "ready");
        await host.EraseAsync(Host.Alex);
        host.Clock.Now += Duration.FromHours(1);
        await host.SendAsync(Host.Sam, new SayReady(1), "ready of sam");
        await host.SendAsync(Host.Sam, new SayReady(2), "ready of sam again");
        host.Clock.Now += Duration.FromDays(9);

        Assert.True((await host.ViewAsync(Host.Sam)).IsPaused);
    }

    [Fact]
    public async Task Somebody_whose_first_attempt_was_cut_off_and_who_then_resumed_pauses_anew()
    {
        var host = await FilledAsync();
        await ResumeAsync(host, 1);
        await Assert.ThrowsAsync<IOException>(() => new Host(host.Store, new UndestroyingKeys(host.Keys), host.Clock).EraseAsync(Host.Alex));
        await ResumeAsync(host, 2);
        Assert.False((await host.ViewAsync(Host.Sam)).IsPaused);
        await host.EraseAsync(Host.Alex);

        Assert.True((await host.ViewAsync(Host.Sam)).IsPaused);
    }

    [Fact]
    public async Task Nobody_waits_to_be_forgotten_until_a_damaged_room_is_mended()
    {
        var store = new OpenStore();
        var host = await Host.FilledAsync(store, new OpenKeys());
        store[Host.Shared][1] = store[Host.Shared][1] with { Bytes = new byte[293] };
        store[Host.OfAlex][0] = store[Host.OfAlex][0] with { Bytes = new byte[293] };

        Assert.Equal(CopyFate.Unreadable, (await host.Again().EraseAsync(Host.Alex)).Copies.Single(c => c.Copy == CopyKind.SharedTexts).Fate);
        Assert.Empty(store[Host.OfAlex]);
        Assert.Equal(6, store[Host.Shared].Count);
    }

    [Fact]
    public async Task Rooms_that_are_not_sealed_forget_nobody() =>
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await (await Tests.Application.Couple.JoinedAsync(isSealed: false)).Relationships.EraseAsync(Host.Id, Host.Alex));

    private static async Task<Host> FilledAsync() => await Host.FilledAsync(new OpenStore(), new OpenKeys());

    private static async Task<List<string>> RowsAsync(Host host, RoomId room) =>
        [.. (await host.Store.ReadAsync(room, -1, 100, default)).Appends.Select(a => $"{a.Version} {a.Command} {Convert.ToHexString(a.Bytes.Span)}")];

    private static async Task ResumeAsync(Host host, int pause)
    {
        host.Clock.Now += Duration.FromHours(1);
        await host.DoAsync(Host.Alex, new SayReady(pause), $"ready {pause}");
        await host.DoAsync(Host.Sam, new SayReady(pause), $"ready of sam {pause}");
        host.Clock.Now += Duration.FromHours(1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RememberedAsync(Host host)
    {
        var view = await host.ViewAsync(Host.Alex);
        return new(view.Notes[0].Text);
    }

    private sealed class UndestroyingKeys(IKeyStore inner) : IKeyStore
    {
        public ValueTask<StoredKey> FindAsync(KeyId key, CancellationToken cancellationToken) => inner.FindAsync(key, cancellationToken);

        public ValueTask<StoredKey> GetOrCreateAsync(KeyId key, CancellationToken cancellationToken) => inner.GetOrCreateAsync(key, cancellationToken);

        public ValueTask<KeyReceipt> DestroyAsync(KeyId key, CancellationToken cancellationToken) => throw new IOException("killed");
    }
}
