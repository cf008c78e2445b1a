using AttachmentRepair.CheckIns;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;

namespace AttachmentRepair.Tests.CheckIns;

public class CheckInDecisionTests
{
    private static readonly CheckInSeriesId Series = CheckInSeriesId.For(RoomScript.Relationship, RoomScript.Id("series"));

    public static StepTable Steps { get; } = new()
    {
        ["series"] = new(RoomScript.Alex, new ProposeCheckIns(RoomScript.Evenings)),
        ["agree"] = new(RoomScript.Sam, new AssentToTerms(new(Series.Value), 1)),
        ["end"] = new(RoomScript.Sam, new EndTerms(new(Series.Value))),
        ["hold"] = new(RoomScript.Alex, new HoldCheckIn(Series, RoomScript.Tenth)),
        ["hold-never"] = new(RoomScript.Alex, new HoldCheckIn(Series, OccurrenceKey.Parse("2026-01-10T21:00"))),
        ["hold-fifth"] = new(RoomScript.Alex, new HoldCheckIn(Series, OccurrenceKey.Parse("2026-01-05T20:00"))),
        ["hold-nowhere"] = new(RoomScript.Alex, new HoldCheckIn(new(99), RoomScript.Tenth)),
        ["miss"] = new(RoomScript.Alex, new MissCheckIn(Series, RoomScript.Tenth)),
        ["miss-nowhere"] = new(RoomScript.Alex, new MissCheckIn(new(99), RoomScript.Tenth)),
        ["excuse"] = new(RoomScript.Alex, new ExcuseCheckIn(Series, RoomScript.Tenth)),
        ["excuse-nowhere"] = new(RoomScript.Alex, new ExcuseCheckIn(new(99), RoomScript.Tenth)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "series", "CheckInsProposed" },
        { "pause; series", "RoomPaused" },
        { "private; series", "WrongRoom" },
        { string.Join("; ", Enumerable.Range(1, 40).Select(n => $"series#{n}")) + "; series#41", "TooMuchAtOnce" },
        { "series; " + string.Join("; ", Enumerable.Range(2, 39).Select(n => $"series#{n}")) + "; end; series#41", "CheckInsProposed" },
        { "series; agree", "TermsAssented" },

        { "hold-nowhere@0", "UnknownItem" },
        { "series; hold@0", "NotInForce" },
        { "series; agree; hold@-12.1", "TooEarly" },
        { "series; agree; hold@-12", "CheckInHeld" },
        { "series; agree; hold@900", "CheckInHeld" },
        { "series; agree; hold@900~-12.1", "TooEarly" },
        { "series; agree; pause; hold@0", "CheckInHeld" },
        { "series; agree; hold@0; hold#2", "nothing" },
        { "series; agree; hold@0; sam:hold", "nothing" },
        { "series; agree; miss@0; hold", "CheckInHeld" },
        { "series; agree; sam:miss@0; hold", "CheckInHeld" },
        { "series; agree; hold-never@0", "NoSuchOccurrence" },
        { "series; agree; hold-fifth@0", "NoSuchOccurrence" },
        { "series; agree@1; hold@2", "NoSuchOccurrence" },
        { "series; agree@-90; end@-1; hold@0", "NoSuchOccurrence" },
        { "series; agree@-90; end@0; hold", "NoSuchOccurrence" },
        { "series; agree@-90; end@0.1; hold", "CheckInHeld" },

        { "miss-nowhere@0", "UnknownItem" },
        { "series; miss@0", "NotInForce" },
        { "series; agree; miss@-12.1", "TooEarly" },
        { "series; agree; miss@-12", "CheckInMissed" },
        { "series; agree; miss@0; miss#2", "AlreadyRecorded" },
        { "series; agree; miss@0; sam:miss", "CheckInMissed" },
        { "series; agree; sam:hold@0; miss", "AlreadyRecorded" },
        { "series; agree; excuse@-1; miss@0", "AlreadyRecorded" },

        { "excuse-nowhere@0", "UnknownItem" },
        { "series; excuse@-1", "NotInForce" },
        { "series; agree; excuse@-0.1", "CheckInExcused" },
        { "series; agree; excuse@0", "NoticeTooLate" },
        { "series; agree; relax; excuse@0", "NoticeTooLate" },
        { "series; agree; relax; agree-relax; excuse@0", "CheckInExcused" },
        { "series; agree; excuse@-1; excuse#2", "AlreadyRecorded" },
        { "series; agree; excuse@-1; sam:excuse", "CheckInExcused" },
        { "series; agree; hold@-1; sam:excuse", "AlreadyRecorded" },
        { "series; agree; excuse@-1; sam:hold@0", "CheckInHeld" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

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

        Assert.Null(room.State.CheckIns.Series[Series].History(room.Facts));
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
    public void The_agenda_says_what_is_known(string script, double at, OccurrenceState expected)
        => Assert.Equal(expected, Agenda(RoomScript.Play(script, Steps), at)[^1].State);

    [Fact]
    public void The_agenda_of_a_series_is_joint_and_ends_with_its_terms()
    {
        var room = RoomScript.Play("series@-90; agree; end@-30", Steps);
        var agenda = Agenda(room, 0);

        Assert.Equal([RoomScript.Hours(-72), RoomScript.Hours(-48)], agenda.Select(a => a.Due));
        Assert.All(agenda, a => Assert.Equal((PersonId.None, Series.Ref), (a.Owner, a.Item)));
    }

    [Fact]
    public void A_pause_leaves_no_backlog_of_check_ins()
    {
        var room = RoomScript.Play("series@-90; agree; pause@-60; ready; sam:ready@-1", Steps);

        Assert.Equal([OccurrenceState.Open], Agenda(room, 0).Where(a => a.State is OccurrenceState.Open or OccurrenceState.Upcoming).Select(a => a.State));
        Assert.Equal(RoomScript.Due, RoomDecider.NextDue(room.State, RoomScript.Hours(-60)));
    }

    private static List<AgendaItem> Agenda(RoomScript room, double at) =>
        CheckInQueries.Agenda(room.State.CheckIns, room.Facts, new(RoomScript.Hours(-100), RoomScript.Hours(1)), RoomScript.Hours(at)).ToList();
}
