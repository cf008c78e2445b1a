using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Privacy;
using NodaTime;
using Xunit.Abstractions;
using Couple = AttachmentRepair.Tests.Privacy.Couple;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>X1, X2 and X4 after random histories: what is left is the same wherever erasing was cut off, and to the other it is a pause.</summary>
public sealed class ErasureLaws(ITestOutputHelper output)
{
    private static readonly CommandId Going = CommandId.For("going");

    [Fact]
    public async Task To_the_other_erasing_is_a_pause_and_texts_that_are_withdrawn()
    {
        var (histories, spoken) = (Proof.Count(20, 2000), 0);
        for (var i = 0; i < histories; i++)
        {
            var paused = await Lives.AfterAsync(Canaries.Of((ulong)i));
            var erased = paused.Copy();
            var waits = WaitsForA(await paused.Host().ViewAsync(Couple.Relationship, Couple.B), await paused.Host().ViewAsync(Couple.Relationship, Couple.A));
            if (!waits)
            {
                Assert.IsType<SendResult.Recorded>(await paused.Host().SendAsync(Couple.Relationship, Couple.A, new Pause(), Going));
            }

            await erased.Host().EraseAsync(Couple.Relationship, Couple.A);
            foreach (var later in new[] { Duration.Zero, Duration.FromHours(1), Duration.FromDays(20) })
            {
                var (expected, seen) = (await paused.SeenByBAsync(later), await erased.SeenByBAsync(later));
                spoken += Canaries.TextsOfAIn(expected).Count;
                Assert.Equal(Canaries.WithdrawnA(expected), Canaries.WithdrawnA(seen));
            }
        }

        output.WriteLine($"{histories} histories, {spoken} texts of the erased in them");
        Assert.InRange(spoken, histories, int.MaxValue);
    }

    [Fact]
    public async Task Nothing_that_the_erased_said_is_left_but_what_the_other_agreed_to_and_so_said_too()
    {
        var (histories, said, agreed) = (Proof.Count(30, 2000), 0, 0);
        for (var i = 0; i < histories; i++)
        {
            var lives = await Lives.AfterAsync(Canaries.Of((ulong)i));
            var before = await lives.Host().ViewAsync(Couple.Relationship, Couple.B);
            var saidByB = SaidBy(before, Couple.B);
            said += Canaries.TextsOfAIn(ViewText.Of(before)).Count;
            await lives.Host().EraseAsync(Couple.Relationship, Couple.A);

            var left = Canaries.TextsOfAIn(await lives.SeenByBAsync());
            agreed += left.Count;
            Assert.Empty(left.Except(saidByB, StringComparer.Ordinal));
        }

        output.WriteLine($"{histories} histories, {said} texts of the erased before, {agreed} left in what the other agreed to");
        Assert.InRange(said, agreed + histories, int.MaxValue);
    }

    [Fact]
    public async Task Erasing_that_was_cut_off_at_any_call_comes_to_the_same_end()
    {
        var (points, wanted, histories) = (0, Proof.Count(30, 1000), 0);
        for (; points < wanted; histories++)
        {
            var lives = await Lives.AfterAsync(Canaries.Of((ulong)(1000 + histories)));
            var whole = lives.Copy();
            var counter = new Fuse(-1, false);
            var receipt = await whole.Host(new FusedStore(whole.Store, counter), new FusedKeys(whole.Keys, counter)).EraseAsync(Couple.Relationship, Couple.A);
            var seen = await whole.SeenByBAsync();
            for (var at = 1; at <= counter.Calls; at++)
            {
                foreach (var isAfter in new[] { false, true })
                {
                    points++;
                    await CutAsync(lives.Copy(), new(at, isAfter), receipt, seen);
                }
            }
        }

        output.WriteLine($"{points} kill points over {histories} histories");
    }

    [Fact]
    public async Task When_both_are_erased_and_cut_off_at_any_call_the_shared_room_goes_as_well()
    {
        var points = 0;
        var lives = await Lives.AfterAsync(Canaries.Of(77));
        await lives.Host().EraseAsync(Couple.Relationship, Couple.B);
        var counter = new Fuse(-1, false);
        var whole = lives.Copy();
        var receipt = await whole.Host(new FusedStore(whole.Store, counter), new FusedKeys(whole.Keys, counter)).EraseAsync(Couple.Relationship, Couple.A);
        for (var at = 1; at <= counter.Calls; at++)
        {
            foreach (var isAfter in new[] { false, true })
            {
                points++;
                var cut = lives.Copy();
                var fuse = new Fuse(at, isAfter);
                await Assert.ThrowsAsync<IOException>(async () => await cut.Host(new FusedStore(cut.Store, fuse), new FusedKeys(cut.Keys, fuse)).EraseAsync(Couple.Relationship, Couple.A));
                Assert.Equal(receipt, await cut.Host().EraseAsync(Couple.Relationship, Couple.A));
                Assert.Empty(cut.Store[Lives.Shared]);
                Assert.Empty(cut.Store.Heads);
                Assert.All(cut.Keys.Keys.Values, k => Assert.Equal(KeyState.Destroyed, k.State));
            }
        }

        output.WriteLine($"{points} kill points");
    }

    /// <summary>The power of these laws: an erasure that forgets to pause, or a farewell, is seen.</summary>
    [Fact]
    public async Task An_erasure_without_a_pause_is_seen()
    {
        var lives = await Lives.AfterAsync(new([]));
        var erased = lives.Copy();
        await erased.Keys.DestroyAsync(KeyId.OfTexts(Couple.Relationship, Couple.A), default);
        await lives.Host().SendAsync(Couple.Relationship, Couple.A, new Pause(), Going);

        Assert.NotEqual(Canaries.WithdrawnA(await lives.SeenByBAsync()), Canaries.WithdrawnA(await erased.SeenByBAsync()), StringComparer.Ordinal);
    }

    private static async Task CutAsync(Lives lives, Fuse fuse, ErasureReceipt receipt, string seen)
    {
        await Assert.ThrowsAsync<IOException>(async () =>
            await lives.Host(new FusedStore(lives.Store, fuse), new FusedKeys(lives.Keys, fuse)).EraseAsync(Couple.Relationship, Couple.A));
        Assert.True(fuse.HasBlown);

        // Whatever was reached, the other's view goes on, and a process that starts again completes it.
        _ = await lives.SeenByBAsync();
        Assert.Equal(receipt, await lives.Host().EraseAsync(Couple.Relationship, Couple.A));
        Assert.Equal(seen, await lives.SeenByBAsync());
        Assert.Empty(lives.Store[Lives.OfA]);
        Assert.False(lives.Store.Heads.ContainsKey(Lives.OfA));
        Assert.Equal(KeyState.Destroyed, lives.Keys.Keys[KeyId.OfRoom(Lives.OfA)].State);
        Assert.Equal(KeyState.Destroyed, lives.Keys.Keys[KeyId.OfTexts(Couple.Relationship, Couple.A)].State);
        await Assert.ThrowsAsync<ArgumentException>(async () => await lives.Host().ViewAsync(Couple.Relationship, Couple.A));
    }

    // Whether the room is paused and A has not said ready: A alone sees the own signal.
    private static bool WaitsForA(RelationshipView ofB, RelationshipView ofA)
    {
        if (!ofB.IsPaused)
        {
            return false;
        }

        var shared = ofA.History().Entries.Concat(ofA.History(1).Entries).Where(e => e.Room == AttachmentRepair.Rooms.RoomKind.Shared).Select(e => e.Recorded).OrderBy(r => r.Envelope.Version).ToList();
        var pause = shared.FindLastIndex(r => r.Event is Paused);
        return !shared.Skip(pause).Any(r => r.Event is SaidReady && r.Envelope.Author == Couple.A);
    }

    // What B said in the shared room, the wording of what B agreed to included.
    private static HashSet<string> SaidBy(RelationshipView view, PersonId person)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var (page, more) = (0, true); more; page++)
        {
            var history = view.History(page);
            more = history.HasMore;
            foreach (var entry in history.Entries.Where(e => e.Recorded.Envelope.Author == person))
            {
                said.UnionWith(Canaries.TextsOfAIn(Plain.Text(entry.Recorded.Event)));
            }
        }

        return said;
    }
}
