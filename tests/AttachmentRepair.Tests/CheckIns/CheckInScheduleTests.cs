using AttachmentRepair.CheckIns;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>When a series is due: its versions, the pauses of the room and of the series, contacts and periods off.</summary>
public class CheckInScheduleTests
{
    private static readonly CheckInSeriesId Series = CheckInDecisionTests.Of("series");
    private static readonly StepTable Steps = CheckInDecisionTests.Steps;

    [Theory]
    [InlineData("series; agree", null)]
    [InlineData("series; agree; hold@1", OccurrenceState.Kept)]
    [InlineData("series; agree; hold@1.1", OccurrenceState.Late)]
    [InlineData("series; agree; hold@90~0", OccurrenceState.Kept)]
    [InlineData("series; agree; miss@0", OccurrenceState.Missed)]
    [InlineData("series; agree; miss@0; sam:hold", OccurrenceState.Kept)]
    [InlineData("series; agree; excuse@-1; sam:miss@0", OccurrenceState.Excused)]
    [InlineData("series; agree; excuse@-1; sam:hold@0", OccurrenceState.Kept)]
    public void Held_by_anyone_is_held_for_everyone(string script, OccurrenceState? expected)
        => Assert.Equal(expected, RoomScript.Play(script, Steps).State.CheckIns.Series[Series].Said(RoomScript.Tenth));

    [Fact]
    public void A_series_runs_only_from_the_last_assent_on()
    {
        var room = RoomScript.Play("series@-90", Steps);

        Assert.Null(room.State.CheckIns.Series[Series].InForce(room.Facts));
        Assert.Empty(Agenda(room, 0));
        Assert.Null(RoomDecider.NextDue(room.State, RoomScript.Hours(-90)));
        room.Take("agree@-30", Steps);
        Assert.Equal([RoomScript.Hours(-24), RoomScript.Due], Agenda(room, 0).Select(a => a.Due));
        Assert.Equal(RoomScript.Hours(-24), RoomDecider.NextDue(room.State, RoomScript.Hours(-90)));
    }

    [Theory]
    [InlineData("series@-90; agree", 0, OccurrenceState.Open)]
    [InlineData("series@-90; agree", 24, OccurrenceState.Expired)]
    [InlineData("series@-90; agree; hold@0", 24, OccurrenceState.Kept)]
    [InlineData("series@-90; agree; miss@0", 24, OccurrenceState.Missed)]
    [InlineData("series@-90; agree; relax; agree-relax", 24, OccurrenceState.Excused)]
    [InlineData("series@-90; agree; pause-series@-1", 24, OccurrenceState.Held)]
    [InlineData("series@-90; agree; pause-series@0.1", 24, OccurrenceState.Expired)]
    [InlineData("series@-90; agree; pause-series@-1; hold@0", 24, OccurrenceState.Kept)]
    public void The_agenda_says_what_is_known(string script, double at, OccurrenceState expected)
        => Assert.Equal(expected, Agenda(RoomScript.Play(script, Steps), at)[^1].State);

    [Fact]
    public void The_agenda_of_a_series_is_joint_and_ends_with_its_terms()
    {
        var room = RoomScript.Play("series@-90; agree; end@-30", Steps);
        var agenda = Agenda(room, 0);

        Assert.Equal([RoomScript.Hours(-72), RoomScript.Hours(-48)], agenda.Select(a => a.Due));
        Assert.All(agenda, a => Assert.Equal((PersonId.None, Series.Ref), (a.Owner, a.Item)));
        Assert.Null(RoomDecider.NextDue(room.State, RoomScript.Hours(-90 + 60)));
    }

    [Theory]
    [InlineData("series@-90; agree; pause@-60; ready; sam:ready@-1")]
    [InlineData("series@-90; agree; pause-series@-60; ready-series; sam:ready-series#2@-1")]
    public void A_pause_leaves_no_backlog_of_check_ins(string script)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal([OccurrenceState.Open], Agenda(room, 0).Where(a => a.State is OccurrenceState.Open or OccurrenceState.Upcoming).Select(a => a.State));
        Assert.Equal(RoomScript.Due, RoomDecider.NextDue(room.State, RoomScript.Hours(-60)));
    }

    [Fact]
    public void The_pauses_of_the_room_and_of_the_series_add_up()
    {
        var room = RoomScript.Play("series@-90; agree; pause@-80; ready; sam:ready@-60; pause-series@-50; ready-series; sam:ready-series#2@-20", Steps);

        Assert.Equal("Held Held Held Open", string.Join(' ', Agenda(room, 0).Select(a => a.State)));
    }

    [Fact]
    public void A_later_pause_of_a_series_asks_everyone_anew()
    {
        var room = RoomScript.Play("series@-90; agree; pause-series@-50; ready-series; pause-series#2@-40; ready-series#2; sam:ready-series#3@-30", Steps);
        var series = room.State.CheckIns.Series[Series];

        Assert.Equal([(RoomScript.Hours(-50), RoomScript.Hours(-40)), (RoomScript.Hours(-40), RoomScript.Hours(-30))], series.PausedIntervals(room.Facts).Select(p => (p.Start, p.End)));
        Assert.True(series.IsPausedAt(room.Facts, RoomScript.Hours(-45)));
        Assert.False(series.IsPausedAt(room.Facts, RoomScript.Hours(-30)));
    }

    [Fact]
    public void A_newer_version_takes_over_when_all_assented_and_what_is_past_keeps_the_version_it_had()
    {
        var room = RoomScript.Play("series@-90; agree; revise@-50", Steps);
        Assert.Equal([-72, -48, -24, 0], HoursOf(room));

        room.Take("agree-2@-30", Steps);
        Assert.Equal([-72, -48, -24, -2], HoursOf(room));
        Assert.Equal(RoomScript.Hours(-24), RoomDecider.NextDue(room.State, RoomScript.Hours(-48)));
        Assert.Equal(RoomScript.Hours(-2), RoomDecider.NextDue(room.State, RoomScript.Hours(-24)));
    }

    [Fact]
    public void Of_two_versions_agreed_in_one_instant_the_newer_holds()
    {
        var room = RoomScript.Play("series@-90; agree@-90; revise@-90; agree-2@-90", Steps);

        Assert.Equal([-74, -50, -26, -2], HoursOf(room));
    }

    [Fact]
    public void A_count_from_the_last_contact_begins_anew_with_any_real_contact()
    {
        var room = RoomScript.Play("since@-91; agree-since@-90", Steps);
        Assert.Equal(RoomScript.Hours(-66), Next(room, -90));

        room.Take("contact@-80", Steps);
        Assert.Equal(RoomScript.Hours(-56), Next(room, -90));
        room.Take("contact#2@-79~-81", Steps);
        Assert.Equal(RoomScript.Hours(-56), Next(room, -90));

        room.Take("ritual@-79", Steps);
        room.Send(RoomScript.Sam, new AssentToTerms(CheckInDecisionTests.Of("ritual").Terms, 1), new(5));
        room.Wait(Duration.FromHours(8));
        room.Send(RoomScript.Sam, new HoldCheckIn(CheckInDecisionTests.Of("ritual"), OccurrenceKey.Parse("2026-01-07T20:00")), new(6));
        Assert.Null(room.Last.Rejection);
        Assert.Equal(RoomScript.Hours(-47), Next(room, -71));
    }

    [Fact]
    public void A_routine_of_one_and_a_contact_of_others_begin_no_count_of_all()
    {
        var room = RoomScript.Play("since@-91; agree-since@-90; routine; agree-routine", Steps);
        room.Wait(Duration.FromHours(15));
        room.Send(RoomScript.Alex, new HoldCheckIn(CheckInDecisionTests.Of("routine"), OccurrenceKey.Parse("2026-01-07T20:00")), new(6));

        Assert.Null(room.Last.Rejection);
        Assert.Equal(RoomScript.Hours(-66), Next(room, -90));
    }

    [Fact]
    public void A_count_that_replaces_a_fixed_rhythm_counts_from_the_change()
    {
        var room = RoomScript.Play("series@-90; agree", Steps);
        room.Send(RoomScript.Alex, new ReviseCheckIns(Series, 1, Cadence.SinceLast(Duration.FromHours(24), Duration.FromHours(48), RoomScript.Berlin)), new(7));
        room.Take("agree-2@-40", Steps);

        Assert.Equal([-72, -48, -16], HoursOf(room));
        var key = Agenda(room, 0)[^1].Occurrence;
        room.Wait(Duration.FromHours(20));
        room.Send(RoomScript.Alex, new HoldCheckIn(Series, key), new(8));
        Assert.Null(room.Last.Rejection);
        Assert.Equal([-72, -48, -16], HoursOf(room));
        Assert.Equal(OccurrenceState.Kept, Agenda(room, 0)[^1].State);
        Assert.Equal(RoomScript.Hours(4), Next(room, -16, "series"));
    }

    [Fact]
    public void A_tapered_rhythm_goes_on_by_what_was_held()
    {
        var room = RoomScript.Shared();
        var daily = TaperPhase.UntilCompleted(2, RecurrenceRule.Daily());
        var cadence = Cadence.Tapered(new(2026, 1, 5, 20, 0), RoomScript.Berlin, daily, TaperPhase.Last(RecurrenceRule.Weekly(IsoDayOfWeek.Monday)));
        room.Send(RoomScript.Alex, new ProposeCheckIns(cadence), RoomScript.Id("series"));
        room.Take("agree@-95", Steps);
        foreach (var day in (int[])[7, 8])
        {
            room.Wait(RoomScript.Hours(((day - 10) * 24) - 1) - room.Now);
            room.Send(RoomScript.Alex, new HoldCheckIn(Series, OccurrenceKey.Parse($"2026-01-0{day}T20:00")), new((UInt128)day));
            Assert.Null(room.Last.Rejection);
        }

        Assert.Equal(RoomScript.Hours(48), RoomDecider.NextDue(room.State, RoomScript.Hours(-48)));
    }

    [Fact]
    public void A_series_of_a_counted_rule_is_open_until_each_has_its_word()
    {
        var room = RoomScript.Shared();
        room.Send(RoomScript.Alex, new ProposeCheckIns(Cadence.Once(new(2026, 1, 10, 20, 0), RoomScript.Berlin)), RoomScript.Id("series"));
        room.Take("agree", Steps);
        Assert.Equal(1, room.State.OpenItems);

        room.Take("hold@0", Steps);
        Assert.Equal(0, room.State.OpenItems);
        Assert.Equal(0, RoomScript.Play("series; agree; end", Steps).State.OpenItems);
        Assert.Equal(1, RoomScript.Play("series; agree; hold@0", Steps).State.OpenItems);
    }

    private static Instant? Next(RoomScript room, double after, string of = "since") =>
        CheckInQueries.Items(room.State.CheckIns, room.Facts, RoomScript.Alex, RoomScript.Hours(after)).Single(i => i.Series.Id == CheckInDecisionTests.Of(of)).NextDue;

    private static List<int> HoursOf(RoomScript room) => Agenda(room, 0).Select(a => (int)(a.Due - RoomScript.Due).TotalHours).ToList();

    private static List<AgendaItem> Agenda(RoomScript room, double at) =>
        CheckInQueries.Agenda(room.State.CheckIns, room.Facts, new(RoomScript.Hours(-100), RoomScript.Hours(1)), RoomScript.Hours(at)).ToList();
}
