using AttachmentRepair.Commitments;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.Commitments;

/// <summary>How commitments stand and end, and which definition has what.</summary>
public class CommitmentStandingTests
{
    private static readonly StepTable Steps = CommitmentDecisionTests.Steps;

    [Theory]
    [InlineData("make", 1, CommitmentStanding.NeedsUpdate)]
    [InlineData("make@-20", -10, CommitmentStanding.Good)]
    [InlineData("make@-20", 0.9, CommitmentStanding.Good)]
    [InlineData("make@-20", 1.1, CommitmentStanding.NeedsUpdate)]
    [InlineData("make@-20; keep@0", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; keep@5", 6, CommitmentStanding.Good)]
    [InlineData("make@-20; excuse@-1", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; renegotiate@-1", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; update@-1", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; update@-1", 23.9, CommitmentStanding.Good)]
    [InlineData("make@-20; update@-1", 24, CommitmentStanding.NeedsUpdate)]
    [InlineData("make@-20; explain@-1", 1.1, CommitmentStanding.NeedsUpdate)]
    [InlineData("make@-20; confirm@0", 1.1, CommitmentStanding.NeedsUpdate)]
    [InlineData("make@-20; miss@0", 1.1, CommitmentStanding.NeedsReaffirming)]
    [InlineData("make@-20; miss@0; reaffirm", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; note@2", 2.1, CommitmentStanding.NeedsUpdate)]
    [InlineData("make@-20; note@2; reaffirm", 2.1, CommitmentStanding.Good)]
    [InlineData("make@-20; note@2; keep", 2.1, CommitmentStanding.Good)]
    [InlineData("make@-20; pause@-1", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; relax; agree-relax", 1.1, CommitmentStanding.Good)]
    [InlineData("make@-20; end@2", 2.1, CommitmentStanding.Ended)]
    public void The_standing_is_a_word_on_the_latest_that_fell_due(string script, double at, CommitmentStanding expected)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(expected, CommitmentQueries.Standing(room.State.Commitments.Commitments[CommitmentDecisionTests.Made], room.Facts, RoomScript.Hours(at)));
    }

    [Fact]
    public void What_fell_due_long_ago_is_found_too()
    {
        var room = RoomScript.Play("once@-20", Steps);
        var once = room.State.Commitments.Commitments[CommitmentDecisionTests.Once];

        Assert.Equal(CommitmentStanding.NeedsUpdate, CommitmentQueries.Standing(once, room.Facts, RoomScript.Hours(24 * 400)));
    }

    [Theory]
    [InlineData("once", CommitmentStatus.Open, null)]
    [InlineData("once; keep-once@0", CommitmentStatus.Kept, 0)]
    [InlineData("once; keep-once@50", CommitmentStatus.Kept, 50)]
    [InlineData("once; miss-once@2", CommitmentStatus.Missed, 2)]
    [InlineData("once; excuse-once@-3", CommitmentStatus.Excused, -3)]
    [InlineData("once; drop-once@-3", CommitmentStatus.Renegotiated, -3)]
    [InlineData("once; move-once@-3", CommitmentStatus.Open, null)]
    [InlineData("once; end-once@-3", CommitmentStatus.Withdrawn, -3)]
    [InlineData("once; keep-once@0; end-once@9", CommitmentStatus.Kept, 0)]
    [InlineData("once; miss-once@0; reaffirm-once-anew", CommitmentStatus.Open, null)]
    public void A_commitment_ends_with_a_date(string script, CommitmentStatus expected, int? at)
    {
        var once = RoomScript.Play(script, Steps).State.Commitments.Commitments[CommitmentDecisionTests.Once];

        Assert.Equal((expected, at is { } hours ? RoomScript.Hours(hours) : null), (once.Status, once.StatusAt));
        Assert.Equal(expected == CommitmentStatus.Open, once.IsOpen);
    }

    [Fact]
    public void A_renegotiation_hits_the_occurrence_of_its_own_definition_only()
    {
        var room = RoomScript.Play("make@-20; again@-1", Steps);
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];
        var both = commitment.Expect(room.Facts, new(RoomScript.Hours(-1), RoomScript.Hours(1))).ToList();

        Assert.Equal([2, 1], both.Select(b => b.Definition));
        Assert.All(both, b => Assert.Equal(RoomScript.Tenth, b.Expected.Key));
        Assert.Equal([OccurrenceState.Open, OccurrenceState.Renegotiated], both.Select(b => commitment.StateOf(b, room.Facts, RoomScript.Due)));
        Assert.Equal(RoomScript.Hours(30), both[0].Expected.Closes);
        Assert.Equal(RoomScript.Due, commitment.NextDue(room.Facts, RoomScript.Hours(-1)));
    }

    [Fact]
    public void What_was_done_ahead_of_time_stays_and_is_not_asked_for_again()
    {
        var room = RoomScript.Play("make@-20; keep@-11; eleventh@-10", Steps);
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];
        var due = commitment.Expect(room.Facts, new(RoomScript.Hours(-1), RoomScript.Hours(25))).ToList();

        Assert.Equal(["2 2026-01-11T20:00", "1 2026-01-10T20:00", "1 2026-01-11T20:00"], due.Select(d => $"{d.Definition} {d.Expected.Key}"), StringComparer.Ordinal);
        Assert.Equal(RoomScript.Hours(24), commitment.NextDue(room.Facts, RoomScript.Hours(-1)));
    }

    [Fact]
    public void What_is_said_already_is_not_due_next()
    {
        var room = RoomScript.Play("make@-20; keep@-1", Steps);

        Assert.Equal(RoomScript.Hours(24), room.State.Commitments.Commitments[CommitmentDecisionTests.Made].NextDue(room.Facts, RoomScript.Hours(-1)));
    }

    [Fact]
    public void A_commitment_counted_from_the_last_time_begins_anew_when_it_is_kept()
    {
        var room = RoomScript.Shared();
        room.Send(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I call my sponsor"), Cadence.SinceLast(Duration.FromHours(48), Duration.FromHours(72), RoomScript.Berlin)), RoomScript.Id("make"));
        var made = room.Now;
        var first = Single(room, made);
        Assert.Equal(made + Duration.FromHours(48), first.Expected.Due);

        room.Wait(Duration.FromHours(50)).Send(RoomScript.Alex, new KeepCommitment(CommitmentDecisionTests.Made, first.Expected.Key), RoomScript.Id("keep"));
        Assert.Equal("CommitmentKept", room.Outcome);
        var second = Single(room, room.Now);
        Assert.Equal(room.Now + Duration.FromHours(48), second.Expected.Due);
        Assert.NotEqual(first.Name, second.Name);
    }

    [Theory]
    [InlineData(true, 48)]
    [InlineData(false, null)]
    public void A_pause_stops_the_count_from_the_last_time_and_has_no_end_by_itself(bool resumes, int? hours)
    {
        var room = RoomScript.Shared();
        room.Send(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I call"), Cadence.SinceLast(Duration.FromHours(48), Duration.FromHours(72), RoomScript.Berlin)), RoomScript.Id("make"));
        var made = room.Now;
        room.Take("pause@-90", Steps);
        if (resumes)
        {
            room.Take("ready@-80", Steps).Take("sam:ready@-80", Steps);
        }

        var due = room.State.Commitments.Commitments[CommitmentDecisionTests.Made].NextDue(room.Facts, made);
        Assert.Equal(hours is { } passed ? made + Duration.FromHours(passed + 10) : null, due);
    }

    private static CommitmentOccurrence Single(RoomScript room, Instant after)
    {
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];
        return Assert.Single(commitment.Expect(room.Facts, new(after + Duration.FromMinutes(1), after + Duration.FromHours(100))));
    }
}
