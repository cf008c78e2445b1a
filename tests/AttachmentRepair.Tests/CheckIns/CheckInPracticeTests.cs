using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Privacy;
using NodaTime;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>The practices about rhythms, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class CheckInPracticeTests
{
    private static readonly DateTimeZone Sydney = DateTimeZoneProviders.Tzdb["Australia/Sydney"];
    private static readonly CheckInSeriesId Series = Of("series");
    private static readonly PrivateText Words = RoomScript.Text("we walk around the lake");

    [Fact]
    [Trait("Practice", "P017")]
    public async Task Unknown_ones_are_left_out_of_the_rate_and_counted_in_the_coverage()
    {
        var couple = await AgreedAsync(new(RoomScript.Evenings));
        foreach (var day in Enumerable.Range(6, 7))
        {
            await couple.At((day - 10) * 24).DoAsync(day % 2 == 0 ? Couple.Alex : Couple.Sam, new HoldCheckIn(Series, Day(day)));
        }

        var view = await couple.At((15 - 10 + 1) * 24).ViewAsync(Couple.Sam);
        var consistency = view.Consistency(RoomScript.Hours(-100), RoomScript.Hours(121), Series.Ref);

        Assert.Equal(new Consistency(10, 7, 0, 0), consistency);
        Assert.Equal((7, 3, 1.0, 0.7, 0.0), (consistency.Counted, consistency.NotCounted, consistency.Rate, consistency.Coverage, consistency.Variance));
        Assert.Equal(consistency, (await couple.ViewAsync(Couple.Alex)).Consistency(RoomScript.Hours(-100), RoomScript.Hours(121)));
        Assert.Equal(nameof(Consistency), consistency.ToString());
    }

    [Fact]
    public void Only_what_somebody_said_counts()
    {
        var all = Consistency.Of(Enum.GetValues<OccurrenceState>());

        Assert.Equal(new(10, 2, 1, 1), all);
        Assert.Equal((0.5, 0.4, 0.25), (all.Rate, all.Coverage, all.Variance));
        Assert.Equal((null, null, null), (Consistency.Of([]).Rate, Consistency.Of([OccurrenceState.Open]).Coverage, Consistency.Of([OccurrenceState.Expired]).Variance));
    }

    [Theory]
    [Trait("Practice", "P023")]
    [InlineData("2026-03-28T00:00:00Z")]
    [InlineData("2026-10-24T00:00:00Z")]
    public async Task A_daily_rhythm_keeps_its_wall_time_over_a_change_of_the_clocks(string from)
    {
        var couple = await AgreedAsync(new(Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 20, 0), RecurrenceRule.Parse("FREQ=DAILY")).In(RoomScript.Berlin))));
        var start = At(from);
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        var lines = alex.Agenda(start, start + Duration.FromDays(4));

        Assert.Equal(4, lines.Count);
        Assert.All(lines, l => Assert.Equal(new LocalTime(20, 0), l.Due.InZone(RoomScript.Berlin).TimeOfDay));
        Assert.Equal(lines, sam.Agenda(start, start + Duration.FromDays(4)));
    }

    [Fact]
    [Trait("Practice", "P029")]
    public async Task A_series_needs_every_assent_and_either_pauses_it_at_once_without_a_reason()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, new ProposeCheckIns(RoomScript.Evenings), "series");
        var proposed = Assert.Single((await couple.ViewAsync(Couple.Sam)).CheckIns);
        Assert.Equal((CheckInStatus.Proposed, null, null), (proposed.Status, proposed.InForce, proposed.NextDue));
        Assert.Empty(await LinesAsync(couple, Couple.Sam));

        await couple.DoAsync(Couple.Sam, new AssentToTerms(Series.Terms, 1));
        await couple.DoAsync(Couple.Sam, new ProposeCheckIns(RoomScript.Daily(9)), "other");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Of("other").Terms, 1));
        await couple.At(-50).DoAsync(Couple.Sam, new PauseCheckIns(Series));
        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.At(-49).ViewAsync(person);
            Assert.Equal([CheckInStatus.Paused, CheckInStatus.Active], view.CheckIns.OrderByDescending(i => i.Series.Id == Series).Select(i => i.Status));
            Assert.DoesNotContain(view.Agenda(view.At, RoomScript.Hours(100)), i => i.Item == Series.Ref && i.State is OccurrenceState.Upcoming or OccurrenceState.Open);
            Assert.DoesNotContain(view.Reminders(view.At, RoomScript.Hours(100)), r => r.Item == Series.Ref);
            Assert.Null(view.CheckIns.Single(i => i.Series.Id == Series).NextDue);
            Assert.Contains(view.Agenda(view.At, RoomScript.Hours(100)), i => i.Item == Of("other").Ref && i.State == OccurrenceState.Upcoming);
            Assert.Equal(("ReadyForCheckIns", false), (Assert.Single(view.OpenSteps).What.Code, view.IsPaused));
            var paused = view.History().Entries[0].Recorded;
            Assert.Equal((PersonId.None, new CheckInsPaused(Series)), (paused.Envelope.Author, paused.Event));
        }
    }

    [Fact]
    [Trait("Practice", "P029")]
    public async Task A_paused_series_goes_on_when_everybody_said_ready_without_a_backlog()
    {
        var couple = await AgreedAsync(new(RoomScript.Evenings));
        await couple.At(-50).DoAsync(Couple.Sam, new PauseCheckIns(Series));
        await couple.At(-10).DoAsync(Couple.Sam, new SayReadyForCheckIns(Series));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Equal((1, 0), (alex.OpenSteps.Count, sam.OpenSteps.Count));
        Assert.Equal((false, true), (alex.CheckIns[0].ViewerReady, sam.CheckIns[0].ViewerReady));
        Assert.DoesNotContain(alex.History().Entries, e => e.Recorded.Event is SaidReadyForCheckIns);
        Assert.Contains(sam.History().Entries, e => e.Recorded.Event is SaidReadyForCheckIns);
        Assert.Null(alex.CheckIns[0].NextDue);

        await couple.DoAsync(Couple.Alex, new SayReadyForCheckIns(Series));
        alex = await couple.ViewAsync(Couple.Alex);
        Assert.Equal((CheckInStatus.Active, RoomScript.Due), (alex.CheckIns[0].Status, alex.CheckIns[0].NextDue));
        Assert.Contains(alex.History().Entries, e => e.Recorded.Event is SaidReadyForCheckIns && e.Recorded.Envelope.Author == Couple.Sam);
        Assert.Equal(
            [OccurrenceState.Held, OccurrenceState.Held, OccurrenceState.Open], alex.Agenda(RoomScript.Hours(-50), RoomScript.Hours(1)).Select(i => i.State));
    }

    [Fact]
    [Trait("Practice", "P098")]
    public async Task What_comes_next_is_one_list_for_both_and_nothing_shared_is_hidden()
    {
        var couple = await AgreedAsync(new(RoomScript.Evenings));
        foreach (var (kind, by, other) in new[] { (CheckInKind.Ritual, Couple.Sam, Couple.Alex), (CheckInKind.Routine, Couple.Alex, Couple.Sam), (CheckInKind.Reflection, Couple.Sam, Couple.Alex) })
        {
            await couple.DoAsync(by, new ProposeCheckIns(RoomScript.Daily(7), Kind: kind, Meaning: Words), kind.ToString());
            await couple.DoAsync(other, new AssentToTerms(Of(kind.ToString()).Terms, 1));
        }

        await couple.At(-50).DoAsync(Couple.Sam, new PauseCheckIns(Of("Ritual")));
        await couple.DoAsync(Couple.Alex, new HoldCheckIn(Series, Day(8)));
        await couple.DoAsync(Couple.Sam, new ExcuseCheckIn(Series, Day(9)));
        await couple.DoAsync(Couple.Sam, new WriteReflection(Of("Reflection"), Day(8, 7), Words));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));
        var lines = alex.Agenda(RoomScript.Hours(-100), RoomScript.Hours(100));

        Assert.Equal(lines, sam.Agenda(RoomScript.Hours(-100), RoomScript.Hours(100)));
        Assert.Equal(["CheckIn", "Reflection", "Ritual", "Routine"], lines.Select(l => l.What.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(lines, l => Assert.Equal(l.What.Code is "Routine" ? Couple.Alex : PersonId.None, l.Owner));
        Assert.NotEqual(lines[0].Due.InZone(alex.Zone).TimeOfDay, lines[0].Due.InZone(sam.Zone).TimeOfDay);
        Assert.Equal(alex.CheckIns.Select(i => (i.Series, i.Status, i.InForce, i.NextDue)), sam.CheckIns.Select(i => (i.Series, i.Status, i.InForce, i.NextDue)));
    }

    [Fact]
    [Trait("Practice", "P099")]
    public async Task A_ritual_skipped_with_notice_is_excused_and_nothing_rises_or_falls()
    {
        var couple = await AgreedAsync(new(RoomScript.Evenings, Kind: CheckInKind.Ritual, Meaning: Words));
        await couple.DoAsync(Couple.Alex, new TurnScoringOn());
        await couple.At(-72).DoAsync(Couple.Sam, new HoldCheckIn(Series, Day(7)));
        var (before, rate) = (await TrustAsync(couple), (await couple.ViewAsync(Couple.Alex)).Consistency(RoomScript.Hours(-100), RoomScript.Hours(1)).Rate);
        await couple.DoAsync(Couple.Sam, new ExcuseCheckIn(Series, Day(8)));
        var after = await TrustAsync(couple);

        Assert.Equal(OccurrenceState.Excused, (await LinesAsync(couple, Couple.Alex))[2].State);
        Assert.Equal(Words, (await LinesAsync(couple, Couple.Alex))[0].Title);
        Assert.Equal((before.BehaviourIndex, before.FeltTrust), (after.BehaviourIndex, after.FeltTrust));
        Assert.Equal(rate, (await couple.ViewAsync(Couple.Alex)).Consistency(RoomScript.Hours(-100), RoomScript.Hours(1)).Rate);
    }

    [Theory]
    [Trait("Practice", "P106")]
    [InlineData("Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25")]
    [InlineData("Australia/Sydney", "2026-04-04T12:00:00Z", "2026-04-05")]
    public async Task A_routine_has_an_owner_and_its_next_time_keeps_the_wall_time(string zone, string at, string day)
    {
        var home = DateTimeZoneProviders.Tzdb[zone];
        var owner = zone.StartsWith("Europe", StringComparison.Ordinal) ? Couple.Alex : Couple.Sam;
        var couple = await AgreedAsync(new(
            Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 7, 0), RecurrenceRule.Daily()).In(home)), Kind: CheckInKind.Routine, Meaning: Words, Participants: [owner]));
        couple.Clock.Now = At(at);
        var views = new[] { await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam) };

        Assert.All(views, v => Assert.Equal((owner, $"{day}T07:00:00"), (v.CheckIns[0].Series.Owner, v.CheckIns[0].NextDue!.Value.InZone(home).LocalDateTime.ToString("uuuu-MM-ddTHH:mm:ss", null))));
        Assert.Equal([owner == Couple.Alex, owner == Couple.Sam], views.Select(v => v.Reminders(v.At, v.At + Duration.FromDays(1)).Count == 1));
    }

    [Fact]
    public async Task Somebody_who_takes_no_part_is_not_reminded()
    {
        var couple = await AgreedAsync(new(RoomScript.Evenings, Kind: CheckInKind.Ritual, Participants: [Couple.Sam]));

        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Reminders(RoomScript.Hours(-100), RoomScript.Hours(1)));
        Assert.NotEmpty((await couple.ViewAsync(Couple.Sam)).Reminders(RoomScript.Hours(-100), RoomScript.Hours(1)));
    }

    [Fact]
    [Trait("Practice", "P161")]
    public async Task Whether_somebody_wrote_a_reflection_is_told_to_nobody_until_they_share_it()
    {
        var couple = await AgreedAsync(new(RoomScript.Evenings.WithWindow(Duration.FromHours(12), Duration.FromHours(12)), Kind: CheckInKind.Reflection));
        await couple.At(-10).DoAsync(Couple.Alex, new NoteAdHocContact());
        var before = ViewText.Of(await couple.ViewAsync(Couple.Sam));
        Assert.Equal("WriteReflection", Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now)).What.Code);
        await couple.DoAsync(Couple.Alex, new WriteReflection(Series, RoomScript.Tenth, Words));
        var (alex, sam) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.Equal(before, ViewText.Of(sam));
        Assert.Equal(new Reflection(Series, RoomScript.Tenth, RoomScript.Hours(-10), Words), Assert.Single(alex.Reflections));
        Assert.Empty(alex.Suggestions(alex.At));
        Assert.Single(sam.Suggestions(sam.At));
        Assert.Equal((0, 1), (alex.Reminders(alex.At, RoomScript.Due).Count, sam.Reminders(sam.At, RoomScript.Due).Count));

        await couple.At(-5).DoAsync(Couple.Alex, new ShareReflection(Series, RoomScript.Tenth, Words));
        Assert.Equal(
            new SharedReflection(Series, RoomScript.Tenth, Couple.Alex, RoomScript.Hours(-5), Words), Assert.Single((await couple.ViewAsync(Couple.Sam)).SharedReflections));
        Assert.Equal(Rejection.OtherSeriesKind, await couple.RefusedAsync(Couple.Sam, new HoldCheckIn(Series, RoomScript.Tenth)));
    }

    internal static CheckInSeriesId Of(string name) => CheckInSeriesId.For(Couple.Id, CommandId.For(name));

    internal static OccurrenceKey Day(int day, int hour = 20) => new(new LocalDateTime(2026, 1, day, hour, 0));

    internal static async Task<Couple> AgreedAsync(ProposeCheckIns series, string name = "series", Couple? with = null)
    {
        var couple = with ?? await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Alex, series, name);
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Of(name).Terms, 1));
        return couple;
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private static async Task<ValueList<AgendaItem>> LinesAsync(Couple couple, PersonId viewer) =>
        (await couple.ViewAsync(viewer)).Agenda(RoomScript.Hours(-100), RoomScript.Hours(1));

    private static async Task<AttachmentRepair.Trust.TrustProgress> TrustAsync(Couple couple) => (await couple.ViewAsync(Couple.Alex)).Trust(Couple.Sam, couple.Clock.Now)!;
}
