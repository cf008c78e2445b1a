using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The practices about trust, through the public face. Sam's trust in Alex.</summary>
public class TrustPracticeTests
{
    private const int Day = 24;
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));
    private static readonly SetbackId Setback = SetbackId.For(Couple.Id, CommandId.For("told"));
    private static readonly RepairAttemptId Repair = RepairAttemptId.For(Couple.Id, CommandId.For("repair"));
    private static readonly PrivateText Words = RoomScript.Text("words");

    public static TheoryData<string, RoomCommand, PersonId> Setbacks => new()
    {
        { "told at once", Tell(), Couple.Alex },
        { "told a day later", Tell() with { OccurredAt = RoomScript.Hours((90 * Day) - Day) }, Couple.Alex },
        { "told a fortnight later", Tell() with { OccurredAt = RoomScript.Hours(76 * Day) }, Couple.Alex },
        { "told when asked", new DiscloseSetback(SetbackKind.Relapse, DisclosureKind.WhenAsked, new(Words, null, [])), Couple.Alex },
        { "discovered", new NoteDiscovery(Couple.Alex, SetbackKind.Relapse, DiscoveryKind.Discovered), Couple.Sam },
    };

    [Fact]
    [Trait("Practice", "P033")]
    public async Task Balance_is_a_joint_trend_from_five_joint_items_on()
    {
        var couple = await Couple.JoinedAsync();
        for (var times = 0; times < 4; times++)
        {
            await couple.At(times * Day).DoAsync(Couple.Alex, new NoteAdHocContact());
        }

        await couple.DoAsync(Couple.Sam, new MakeCommitment(Words, RoomScript.Evenings));
        Assert.Equal(new(ContributionStatus.NotEnoughData, []), await BalanceAsync(couple, Couple.Alex));

        await couple.At(9 * Day).DoAsync(Couple.Sam, new NoteAdHocContact());
        var balance = await BalanceAsync(couple, Couple.Alex);
        Assert.Equal(ContributionStatus.Shown, balance.Status);
        Assert.Equal([(new LocalDate(2026, 1, 5), 2, 2), (new(2026, 1, 12), 2, 3), (new(2026, 1, 19), 1, 1), (new(2026, 1, 26), 0, 0)], balance.Trend.Select(p => (p.From, p.Joint, p.Count)));
        Assert.Equal([1, 2.0 / 3, 1, null], balance.Trend.Select(p => p.Share));
        Assert.Equal(balance, await BalanceAsync(couple, Couple.Sam));
        Assert.DoesNotContain(new[] { typeof(ContributionBalance), typeof(ContributionPoint) }.SelectMany(t => t.GetProperties()), p => p.PropertyType == typeof(PersonId));
    }

    [Fact]
    [Trait("Practice", "P063")]
    public async Task One_good_event_moves_a_domain_by_five_hundredths_at_most_and_one_setback_leaves_half()
    {
        var couple = await PromisedAsync();
        await StepAsync(couple, "a keep of the largest stake", +1, () => couple.At(1).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth)));
        await StepAsync(couple, "an update", +1, () => couple.At(2).DoAsync(Couple.Alex, new UpdateProgress(Promise, Key(1), ProgressStatus.OnTrack, Words)));
        await StepAsync(couple, "a setback told", -1, () => couple.At(3).DoAsync(Couple.Alex, Tell(), "told"));
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Setback.Ref, Words, Words, [Words]), "repair");
        await StepAsync(couple, "an accepted repair", +1, () => couple.At(4).DoAsync(Couple.Sam, new ReceiveRepair(Repair, 1, Reception.Accepted)));
        await StepAsync(couple, "a setback found out", -1, () => couple.At(5).DoAsync(Couple.Sam, new NoteDiscovery(Couple.Alex, SetbackKind.Relapse, DiscoveryKind.Denied)));
    }

    [Theory]
    [Trait("Practice", "P066")]
    [MemberData(nameof(Setbacks))]
    public async Task After_ninety_days_of_kept_words_a_relapse_lowers_and_never_erases(string how, RoomCommand relapse, PersonId by)
    {
        var couple = await PromisedAsync(Stake.Of(0.25));
        var start = (await TrustAsync(couple)).BehaviourIndex;
        for (var day = 0; day < 90; day++)
        {
            await couple.At(day * Day).DoAsync(Couple.Alex, new KeepCommitment(Promise, Key(day)));
        }

        var kept = (await TrustAsync(couple.At(90 * Day))).BehaviourIndex;
        await couple.DoAsync(by, relapse);
        var after = (await TrustAsync(couple)).BehaviourIndex;

        Assert.True(start < after && after < kept, $"{how}: {start} {after} {kept}");
    }

    [Fact]
    [Trait("Practice", "P075")]
    public async Task Autonomy_and_closeness_show_as_each_gave_them_and_only_what_each_shared()
    {
        var couple = await Couple.JoinedAsync();
        BalanceRating alex = new(SelfRating.Of(0.3), SelfRating.Of(0.8)), sam = new(SelfRating.Of(0.8), SelfRating.Of(0.3));
        await couple.DoAsync(Couple.Alex, new RateBalance(alex));
        await couple.DoAsync(Couple.Sam, new ShareBalance(sam));
        var half = await couple.ViewAsync(Couple.Sam);
        Assert.Equal([(Couple.Alex, BalanceStatus.NotShared, (BalanceRating?)null), (Couple.Sam, BalanceStatus.Shared, sam)], Shown(half).OrderBy(b => b.Item1 == Couple.Sam));
        Assert.Equal(alex, (await couple.ViewAsync(Couple.Alex)).OwnBalance);
        Assert.Null(half.OwnBalance);

        await couple.DoAsync(Couple.Alex, new ShareBalance(alex));
        foreach (var viewer in new[] { Couple.Alex, Couple.Sam })
        {
            Assert.Equal([(Couple.Alex, BalanceStatus.Shared, alex), (Couple.Sam, BalanceStatus.Shared, sam)], Shown(await couple.ViewAsync(viewer)).OrderBy(b => b.Item1 == Couple.Sam));
        }

        await couple.DoAsync(Couple.Alex, new WithdrawBalance());
        Assert.Contains((Couple.Alex, BalanceStatus.Withdrawn, (BalanceRating?)null), Shown(await couple.ViewAsync(Couple.Sam)));
        Assert.DoesNotContain(typeof(BalanceItem).GetProperties(), p => p.PropertyType == typeof(double) || p.Name.Contains("Ideal", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(ShareBalance).GetProperties(), p => p.PropertyType == typeof(PersonId));
    }

    [Fact]
    [Trait("Practice", "P089")]
    public async Task There_is_no_number_until_it_is_turned_on_and_then_never_without_every_domain()
    {
        var couple = await PromisedAsync(turnOn: false);
        await couple.At(1).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth));
        var off = await couple.ViewAsync(Couple.Sam);
        Assert.Null(off.Trust(Couple.Alex, off.At));
        Assert.Null(off.ExplainTrust(Couple.Alex, off.At));
        Assert.Null(off.TrustSeries(Couple.Alex, Key(0).Local.Date, Key(9).Local.Date, TrustPeriod.Week));
        Assert.Null(off.TrustMoves(Couple.Alex, off.At, off.At));
        Assert.Null(off.TrustSnapshot(Couple.Alex, off.At));

        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        var on = await couple.ViewAsync(Couple.Sam);
        var all = on.TrustSeries(Couple.Alex, Key(0).Local.Date, Key(9).Local.Date, TrustPeriod.Week)!.Select(p => p.Progress)
            .Concat([on.Trust(Couple.Alex, on.At)!, on.ExplainTrust(Couple.Alex, on.At)!.Progress, on.TrustMoves(Couple.Alex, on.At, on.At)!.Now]);
        Assert.All(all, p => Assert.Equal(Enum.GetValues<TrustDomain>(), p.Domains.Select(d => d.Domain)));
        Assert.Null((await couple.ViewAsync(Couple.Alex)).Trust(Couple.Sam, on.At));
    }

    [Fact]
    [Trait("Practice", "P092")]
    public async Task The_same_log_gives_the_same_series_bit_for_bit()
    {
        var couple = await PromisedAsync();
        for (var day = 0; day < 20; day++)
        {
            await couple.At(day * Day).DoAsync(Couple.Alex, day % 4 == 3 ? new MissCommitment(Promise, Key(day)) : new KeepCommitment(Promise, Key(day)));
        }

        await couple.At(20 * Day).DoAsync(Couple.Sam, new RateTrust(Couple.Alex, SelfRating.Of(0.6)));
        var again = new Relationships(couple.Store, couple.Keys, couple.Clock);
        var (series, replayed) = (Series(await couple.ViewAsync(Couple.Sam)), Series(await again.ViewAsync(Couple.Id, Couple.Sam)));

        Assert.Equal(5, series.Count);
        Assert.Equal(series, replayed);
        Assert.Equal(series.SelectMany(Bits), replayed.SelectMany(Bits));
        await couple.At(21 * Day).DoAsync(Couple.Alex, Tell());
        Assert.Equal(series.SkipLast(1), Series(await couple.ViewAsync(Couple.Sam)).SkipLast(1));
    }

    [Fact]
    [Trait("Practice", "P130")]
    public async Task Eight_of_ten_items_beyond_crisis_are_four_fifths_of_ten()
    {
        var couple = await PromisedAsync();
        Assert.Null((await couple.ViewAsync(Couple.Sam)).BeyondCrisis(RoomScript.Hours(0), RoomScript.Hours(1)).Share);
        for (var day = 0; day < 3; day++)
        {
            await couple.At((day * Day) + 1).DoAsync(Couple.Alex, new KeepCommitment(Promise, Key(day)));
            await couple.DoAsync(Couple.Sam, new ConfirmKept(Promise, Key(day)));
            await couple.DoAsync(Couple.Sam, new NoteAdHocContact());
        }

        await couple.DoAsync(Couple.Alex, new NoteAdHocContact());
        await couple.DoAsync(Couple.Sam, new NoteConflict());
        await couple.DoAsync(Couple.Alex, Tell());
        await couple.DoAsync(Couple.Alex, new Pause());
        var shares = new[] { await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam) }.Select(v => v.BeyondCrisis(RoomScript.Hours(-100), RoomScript.Hours(100))).ToList();

        Assert.Equal((0.8, 8, 10), (shares[0].Share, shares[0].Beyond, shares[0].Count));
        Assert.Equal(shares[0], shares[1]);
    }

    private static async Task<Couple> PromisedAsync(Stake? stake = null, bool turnOn = true)
    {
        var couple = await Couple.JoinedAsync();
        if (turnOn)
        {
            await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        }

        await couple.At(-10).DoAsync(Couple.Alex, new MakeCommitment(Words, RoomScript.Evenings, stake ?? Stake.Of(1)), "promise");
        return couple;
    }

    private static async Task StepAsync(Couple couple, string what, int direction, Func<Task> step)
    {
        var before = await TrustAsync(couple);
        await step();
        var after = await TrustAsync(couple);
        foreach (var (was, now) in before.Domains.Zip(after.Domains))
        {
            Assert.True(direction > 0 ? now.Score - was.Score <= 0.05 : now.Score >= was.Score / 2, $"{what}: {was.Domain} {was.Score} {now.Score}");
        }

        Assert.True(direction > 0 ? after.BehaviourIndex > before.BehaviourIndex : after.BehaviourIndex < before.BehaviourIndex && after.BehaviourIndex >= before.BehaviourIndex / 2, what);
    }

    private static async Task<TrustProgress> TrustAsync(Couple couple) => (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, couple.Clock.Now)!;

    private static async Task<ContributionBalance> BalanceAsync(Couple couple, PersonId viewer) =>
        (await couple.ViewAsync(viewer)).ContributionBalance(new(2026, 1, 5), new(2026, 2, 2), TrustPeriod.Week);

    private static IEnumerable<(PersonId, BalanceStatus, BalanceRating?)> Shown(RelationshipView view) => view.Balances.Select(b => (b.Person, b.Status, b.Shown));

    private static ValueList<TrustPoint> Series(RelationshipView view) => view.TrustSeries(Couple.Alex, new(2026, 1, 9), new(2026, 3, 1), TrustPeriod.Week)!;

    private static IEnumerable<long> Bits(TrustPoint point) => new[]
    {
        point.Progress.BehaviourIndex, point.Progress.FeltTrust, point.Progress.Range.Lower, point.Progress.Range.Upper, point.Progress.Concentration,
    }.Concat(point.Progress.Domains.Select(d => d.Score)).Select(BitConverter.DoubleToInt64Bits);

    private static DiscloseSetback Tell() => new(SetbackKind.Relapse, DisclosureKind.Voluntary, new(Words, null, []));

    private static OccurrenceKey Key(int day) => new(new LocalDate(2026, 1, 10).PlusDays(day).At(new(20, 0)));
}
