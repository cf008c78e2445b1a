using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Application;
using NodaTime;

namespace AttachmentRepair.Tests.Commitments;

/// <summary>The practices about commitments, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class CommitmentPracticeTests
{
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));
    private static readonly RepairAttemptId Repair = RepairAttemptId.For(Couple.Id, CommandId.For("repair"));
    private static readonly CheckInSeriesId Series = CheckInSeriesId.For(Couple.Id, CommandId.For("series"));
    private static readonly Cadence Tomorrow = Cadence.Once(new(2026, 1, 11, 20, 0), RoomScript.Berlin);

    [Fact]
    [Trait("Practice", "P020")]
    public async Task Only_its_sender_is_bound_and_each_commitment_ends_one_of_five_ways_with_a_date()
    {
        Assert.DoesNotContain(typeof(MakeCommitment).GetProperties(), p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(PersonId?));
        foreach (var (end, at, expected) in new (RoomCommand, double, CommitmentStatus)[]
        {
            (new KeepCommitment(Promise, RoomScript.Tenth), 0, CommitmentStatus.Kept),
            (new RenegotiateCommitment(Promise, RoomScript.Tenth), -1, CommitmentStatus.Renegotiated),
            (new MissCommitment(Promise, RoomScript.Tenth), 3, CommitmentStatus.Missed),
            (new ExcuseCommitment(Promise, RoomScript.Tenth), -2, CommitmentStatus.Excused),
            (new EndCommitment(Promise), -40, CommitmentStatus.Withdrawn),
        })
        {
            var couple = await OnceAsync();
            Assert.Equal((Couple.Alex, CommitmentStatus.Open, null), Of(await OneAsync(couple)));
            Assert.Equal(Rejection.NotYours, await couple.At(at).RefusedAsync(Couple.Sam, end));
            await couple.DoAsync(Couple.Alex, end);
            Assert.Equal((Couple.Alex, expected, RoomScript.Hours(at)), Of(await OneAsync(couple)));
        }

        static (PersonId, CommitmentStatus, Instant?) Of(CommitmentItem item) => (item.Commitment.Maker, item.Commitment.Status, item.Commitment.StatusAt);
    }

    [Fact]
    public async Task A_commitment_says_what_can_be_seen_and_whether_it_can_is_for_the_hosts_reviewer()
    {
        var couple = await Couple.JoinedAsync();
        var vague = new MakeCommitment(RoomScript.Text("I will be more loving"), RoomScript.Evenings);

        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Advise(vague));
        Assert.Equal("Vague", Assert.Single((await couple.ViewAsync(Couple.Alex)).Advise(vague, _ => [new(new("Vague", "What would one see?"), "Behaviour")])).What.Code);
        await couple.DoAsync(Couple.Alex, vague, "promise");
        Assert.Equal(RoomScript.Text("I will be more loving"), (await OneAsync(couple)).Commitment.Behaviour);
    }

    [Fact]
    public async Task A_commitment_may_name_what_it_answers()
    {
        var couple = await OnceAsync();
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Sam, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings, Links: [Series.Ref])));
        await couple.DoAsync(Couple.Sam, new MakeCommitment(RoomScript.Text("x"), RoomScript.Evenings, Links: [Promise.Ref]), "answer");

        Assert.Equal([Promise.Ref], (await couple.ViewAsync(Couple.Alex)).Commitments.Single(c => c.Commitment.Maker == Couple.Sam).Commitment.Links);
    }

    [Fact]
    [Trait("Practice", "P102")]
    public async Task Renegotiated_an_hour_before_it_is_due_is_no_miss_and_three_in_a_row_offer_both_a_review()
    {
        var couple = await OnceAsync();
        await couple.At(-1).DoAsync(Couple.Alex, new RenegotiateCommitment(Promise, RoomScript.Tenth, Tomorrow));
        var view = await couple.At(2).ViewAsync(Couple.Sam);
        Assert.Equal(OccurrenceState.Renegotiated, Assert.Single(view.Agenda(RoomScript.Hours(-1), RoomScript.Hours(1))).State);
        Assert.Equal(new KeepingRate(0, 0, 0, 1), view.KeepingRate(Promise, RoomScript.Hours(-90), RoomScript.Hours(20)));

        await couple.At(22).DoAsync(Couple.Alex, new RenegotiateCommitment(Promise, new(new(2026, 1, 11, 20, 0)), Cadence.Once(new(2026, 1, 12, 20, 0), RoomScript.Berlin)));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(22)));
        await couple.At(46).DoAsync(Couple.Alex, new RenegotiateCommitment(Promise, new(new(2026, 1, 12, 20, 0)), Cadence.Once(new(2026, 1, 13, 20, 0), RoomScript.Berlin)));
        var (alex, sam) = ((await couple.ViewAsync(Couple.Alex)).Suggestions(RoomScript.Hours(46)), (await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(46)));
        Assert.Equal("ReviewCommitment", Assert.Single(alex).What.Code);
        Assert.Equal(alex, sam);

        await couple.DoAsync(Couple.Alex, new DismissSuggestion(alex[0].Id));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Suggestions(RoomScript.Hours(46)));
        Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(46)));
        await couple.At(72).DoAsync(Couple.Alex, new KeepCommitment(Promise, new(new(2026, 1, 13, 20, 0))));
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(72)));
        Assert.Equal(new KeepingRate(1, 0, 0, 3), (await couple.ViewAsync(Couple.Sam)).KeepingRate(Promise, RoomScript.Hours(-90), RoomScript.Hours(100)));
    }

    [Fact]
    public async Task What_was_renegotiated_is_no_appointment_and_no_name_is_in_a_calendar_twice()
    {
        var couple = await OnceAsync();
        await couple.At(-1).DoAsync(Couple.Alex, new RenegotiateCommitment(Promise, RoomScript.Tenth, Cadence.Once(new(2026, 1, 10, 20, 0), RoomScript.Berlin).WithGrace(Duration.FromHours(1))));
        var view = await couple.ViewAsync(Couple.Sam);

        Assert.Equal(2, view.Agenda(RoomScript.Hours(-1), RoomScript.Hours(1)).Count);
        Assert.Equal(2, view.Calendar(RoomScript.Hours(-1), RoomScript.Hours(1)).Split("BEGIN:VEVENT").Length);
        Assert.Equal(RoomScript.Hours(-0.5), Assert.Single((await couple.ViewAsync(Couple.Alex)).Reminders(RoomScript.Hours(-1), RoomScript.Hours(1))).At);
    }

    [Fact]
    public async Task The_rate_is_of_what_was_kept_late_and_missed_and_the_rest_only_lowers_coverage()
    {
        var couple = await DailyAsync();
        foreach (var (day, command) in new (int, Func<OccurrenceKey, RoomCommand>)[]
        {
            (-3, k => new KeepCommitment(Promise, k)), (-2, k => new MissCommitment(Promise, k)), (-1, k => new RenegotiateCommitment(Promise, k)), (0, k => new KeepCommitment(Promise, k)),
        })
        {
            await couple.At((day * 24) - (day == -1 ? 1 : 0) + (day == 0 ? 5 : 0)).DoAsync(Couple.Alex, command(new(new(2026, 1, 10 + day, 20, 0))));
        }

        var rate = (await couple.At(60).ViewAsync(Couple.Sam)).KeepingRate(Promise, RoomScript.Hours(-100), RoomScript.Hours(30));
        Assert.Equal(new KeepingRate(1, 1, 1, 3), rate);
        Assert.Equal((1 / 3.0, 0.5), (rate.Share!.Value, rate.Coverage!.Value));
        Assert.Null(new KeepingRate(0, 0, 0, 0).Share);
        Assert.Null(new KeepingRate(0, 0, 0, 0).Coverage);
        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Throws<ArgumentException>(() => view.KeepingRate(new(9), view.At, view.At));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.KeepingRate(Promise, view.At, RoomScript.Hours(0)));
    }

    [Fact]
    [Trait("Practice", "P117")]
    public async Task An_update_before_it_is_due_names_the_next_step_and_a_reason_alone_is_no_notice()
    {
        var reason = new UpdateProgress(Promise, RoomScript.Tenth, ProgressStatus.Delayed, Reason: RoomScript.Text("the train"));
        var update = reason with { NextStep = RoomScript.Text("I call at nine"), ExpectedAt = RoomScript.Hours(1) };
        var couple = await OnceAsync();
        var view = await couple.ViewAsync(Couple.Alex);

        var hint = Assert.Single(view.Advise(reason));
        Assert.Equal(("NextStepMissing", "NextStep"), (hint.What.Code, hint.Field));
        Assert.Empty(view.Advise(update));
        Assert.Empty(view.Advise(update with { Reason = null }));

        await couple.At(-2).DoAsync(Couple.Alex, reason);
        Assert.Equal(CommitmentStanding.NeedsUpdate, (await OneAsync(couple.At(2))).Standing);
        Assert.False((await OneAsync(couple)).LatestUpdate!.IsInterim);

        var other = await OnceAsync();
        await other.At(-1).DoAsync(Couple.Alex, update);
        var item = await OneAsync(other.At(2));
        Assert.Equal((CommitmentStanding.Good, RoomScript.Text("I call at nine"), RoomScript.Text("the train")), (item.Standing, item.LatestUpdate!.NextStep!, item.LatestUpdate.Reason!));
        await other.DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth));
        Assert.Equal(OccurrenceState.KeptWithNotice, (await OneAsync(other)).Commitment.OutcomeOf(new(1, RoomScript.Tenth))!.State);
    }

    [Fact]
    [Trait("Practice", "P118")]
    public async Task A_prevention_step_is_in_effect_when_the_change_that_it_is_linked_to_takes_effect()
    {
        var couple = await DailyAsync();
        await couple.At(-71).DoAsync(Couple.Alex, new MissCommitment(Promise, new(new(2026, 1, 7, 20, 0))));
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Promise.Ref, RoomScript.Text("you waited"), RoomScript.Text("I am sorry"), [RoomScript.Text("talk on Sundays"), RoomScript.Text("leave earlier")]), "repair");
        Assert.Equal([PreventionStatus.IntentionOnly, PreventionStatus.IntentionOnly], await StepsAsync(couple));

        await couple.DoAsync(Couple.Alex, new ProposeCheckIns(RoomScript.Evenings), "series");
        await couple.DoAsync(Couple.Alex, new MakePracticalChange(PracticalChangeKind.AdjustedSchedule, RoomScript.Text("a talk every evening"), Repair.Ref, new(2026, 1, 9), 1, Series.Ref), "change");
        await couple.DoAsync(Couple.Sam, new MakePracticalChange(PracticalChangeKind.Support, RoomScript.Text("my own part"), Repair.Ref, new(2026, 1, 6), 2));
        Assert.Equal([PreventionStatus.Planned, PreventionStatus.IntentionOnly], await StepsAsync(couple));
        await couple.At(-60).DoAsync(Couple.Sam, new AssentToTerms(Series.Terms, 1));
        Assert.Equal([PreventionStatus.Planned, PreventionStatus.IntentionOnly], await StepsAsync(couple.At(-44.1)));
        Assert.Equal([PreventionStatus.InEffect, PreventionStatus.IntentionOnly], await StepsAsync(couple.At(-40)));

        var item = (await couple.ViewAsync(Couple.Sam)).PreventionSteps[0];
        var change = (await couple.ViewAsync(Couple.Sam)).PracticalChanges.Single(c => c.Change.Author == Couple.Alex);
        Assert.Equal((Repair, 1, change.Change.Id, true), (item.Repair, item.Number, Assert.Single(item.Changes), change.IsInEffect));
        await couple.DoAsync(Couple.Sam, new EndTerms(Series.Terms));
        Assert.Equal(PreventionStatus.Planned, (await StepsAsync(couple))[0]);
        await couple.DoAsync(Couple.Alex, new EndPracticalChange(change.Change.Id));
        Assert.Equal(PreventionStatus.IntentionOnly, (await StepsAsync(couple))[0]);
    }

    [Fact]
    public async Task A_change_without_a_step_is_for_the_attempt_as_a_whole_and_holds_while_what_it_is_done_through_does()
    {
        var couple = await DailyAsync();
        await couple.DoAsync(Couple.Alex, new AttemptRepair(Couple.Sam, Promise.Ref, RoomScript.Text("a"), RoomScript.Text("b"), [RoomScript.Text("c"), RoomScript.Text("d")]), "repair");
        await couple.DoAsync(Couple.Alex, new MakePracticalChange(PracticalChangeKind.Other, RoomScript.Text("e"), Repair.Ref, new(2026, 1, 6), null, Promise.Ref));
        Assert.Equal([PreventionStatus.InEffect, PreventionStatus.InEffect], await StepsAsync(couple));
        await couple.DoAsync(Couple.Alex, new EndCommitment(Promise));
        Assert.Equal([PreventionStatus.Planned, PreventionStatus.Planned], await StepsAsync(couple));
    }

    [Fact]
    [Trait("Practice", "P144")]
    public async Task A_missed_commitment_that_is_reaffirmed_stays_missed_and_has_its_next_due_date()
    {
        var couple = await OnceAsync();
        await couple.At(2).DoAsync(Couple.Alex, new MissCommitment(Promise, RoomScript.Tenth));
        var missed = await OneAsync(couple);
        Assert.Equal(CommitmentStanding.NeedsReaffirming, missed.Standing);
        Assert.Null(missed.NextDue);
        Assert.Equal(Rejection.NextDateNeeded, await couple.RefusedAsync(Couple.Alex, new ReaffirmCommitment(Promise, RoomScript.Tenth)));

        await couple.DoAsync(Couple.Alex, new ReaffirmCommitment(Promise, RoomScript.Tenth, Tomorrow));
        var item = await OneAsync(couple);
        Assert.Equal((CommitmentStanding.Good, RoomScript.Hours(24), CommitmentStatus.Open), (item.Standing, item.NextDue, item.Commitment.Status));
        var said = item.Commitment.OutcomeOf(new(1, RoomScript.Tenth))!;
        Assert.Equal((OccurrenceState.Missed, RoomScript.Hours(2)), (said.State!.Value, said.ReaffirmedAt!.Value));
        Assert.Equal(new KeepingRate(0, 0, 1, 0), (await couple.ViewAsync(Couple.Sam)).KeepingRate(Promise, RoomScript.Hours(-90), RoomScript.Hours(20)));
        Assert.Equal(
            [OccurrenceState.Missed, OccurrenceState.Upcoming], (await couple.ViewAsync(Couple.Sam)).Agenda(RoomScript.Hours(-1), RoomScript.Hours(30)).Select(a => a.State));

        var daily = await DailyAsync();
        await daily.At(2).DoAsync(Couple.Sam, new NoteMissed(Promise, RoomScript.Tenth));
        var recorded = await daily.DoAsync(Couple.Alex, new ReaffirmCommitment(Promise, RoomScript.Tenth));
        Assert.Equal(RoomScript.Hours(24), Assert.IsType<CommitmentReaffirmed>(recorded.Events[0]).NextDue);
        Assert.Equal(RoomScript.Hours(24), (await OneAsync(daily)).NextDue);
    }

    private static async Task<Couple> OnceAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("I call"), Cadence.Once(new(2026, 1, 10, 20, 0), RoomScript.Berlin)), "promise");
        return couple;
    }

    private static async Task<Couple> DailyAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("I call"), RoomScript.Evenings), "promise");
        return couple;
    }

    private static async Task<CommitmentItem> OneAsync(Couple couple)
    {
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        Assert.Equal(alex.Commitments, sam.Commitments);
        return Assert.Single(sam.Commitments);
    }

    private static async Task<List<PreventionStatus>> StepsAsync(Couple couple) => (await couple.ViewAsync(Couple.Sam)).PreventionSteps.Select(s => s.Status).ToList();
}
