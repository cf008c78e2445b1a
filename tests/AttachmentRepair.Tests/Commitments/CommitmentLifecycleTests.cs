using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.Commitments;

public class CommitmentLifecycleTests
{
    private static readonly StepTable Steps = CommitmentDecisionTests.Steps;

    [Theory]
    [InlineData("make", -13, OccurrenceState.Upcoming)]
    [InlineData("make", -12, OccurrenceState.Open)]
    [InlineData("make", 23.9, OccurrenceState.Open)]
    [InlineData("make", 24, OccurrenceState.Expired)]
    [InlineData("make; keep@0", 900, OccurrenceState.Kept)]
    [InlineData("make; keep@3", 900, OccurrenceState.Late)]
    [InlineData("make; miss@3", 900, OccurrenceState.Missed)]
    [InlineData("make; excuse@-3", 900, OccurrenceState.Excused)]
    [InlineData("make; renegotiate@-3", 900, OccurrenceState.Renegotiated)]
    [InlineData("make; update@-3", 900, OccurrenceState.Expired)]
    [InlineData("make; confirm@0", 900, OccurrenceState.Expired)]
    [InlineData("make; note@3", 900, OccurrenceState.Expired)]
    [InlineData("make; relax; agree-relax", 900, OccurrenceState.Excused)]
    [InlineData("make; relax", 900, OccurrenceState.Expired)]
    [InlineData("make; relax; agree-relax; keep@0", 900, OccurrenceState.Kept)]
    [InlineData("make; pause@-1", 900, OccurrenceState.Held)]
    [InlineData("make; pause@-1; keep@0", 900, OccurrenceState.Kept)]
    [InlineData("make; pause@-5; ready; sam:ready@-1", 0, OccurrenceState.Open)]
    [InlineData("make; pause@-5; ready; sam:ready@0.5", 900, OccurrenceState.Held)]
    [InlineData("make; pause@0.1", 900, OccurrenceState.Expired)]
    public void The_state_of_an_occurrence_follows_from_what_was_said_and_the_window(string script, double hours, OccurrenceState expected)
    {
        var room = RoomScript.Play(script, Steps);
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];

        Assert.Equal(expected, commitment.StateOf(commitment.Find(room.Facts, RoomScript.Tenth)!.Value, room.Facts, RoomScript.Hours(hours)));
    }

    [Fact]
    public void A_renegotiated_cadence_holds_from_then_on_and_the_past_keeps_its_own()
    {
        var room = RoomScript.Play("make@-90; move@-30", Steps);
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];

        Assert.Equal(RoomScript.Daily(7), commitment.Cadence);
        Assert.NotNull(commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-08T20:00")));
        Assert.Null(commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-09T20:00")));
        Assert.Null(commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-08T07:00")));
        Assert.Null(commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-09T07:00")));
        Assert.NotNull(commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-10T07:00")));
        Assert.Equal(
            "2026-01-07T20:00 2026-01-08T20:00 2026-01-10T07:00 2026-01-10T20:00 2026-01-11T07:00",
            string.Join(' ', commitment.Expect(room.Facts, new(RoomScript.Hours(-100), RoomScript.Hours(24))).Select(e => e.Expected.Key).Order()));
    }

    [Fact]
    public void The_past_keeps_the_window_of_its_own_definition()
    {
        var wide = RoomScript.Daily(20).WithWindow(Duration.FromHours(1), Duration.FromHours(48));
        var room = RoomScript.Play("make@-90", Steps);
        room.Wait(Duration.FromHours(80)).Send(RoomScript.Alex, new RenegotiateCommitment(CommitmentDecisionTests.Made, RoomScript.Tenth, wide), new(1));
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];

        Assert.Equal(24 * 60, (commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-09T20:00"))!.Value.Expected.Closes - RoomScript.Hours(-24)).TotalMinutes);
        Assert.Equal(RoomScript.Hours(72), commitment.Find(room.Facts, OccurrenceKey.Parse("2026-01-11T20:00"))!.Value.Expected.Closes);
    }

    [Fact]
    public void Renegotiating_without_another_cadence_keeps_the_one_in_force()
    {
        var commitment = RoomScript.Play("make; renegotiate", Steps).State.Commitments.Commitments[CommitmentDecisionTests.Made];

        Assert.Equal(RoomScript.Evenings, Assert.Single(commitment.Definitions).Cadence);
    }

    [Fact]
    public void Nothing_is_due_before_it_was_promised_nor_after_it_ended()
    {
        var room = RoomScript.Play("make@-48; end@24", Steps);
        var commitment = room.State.Commitments.Commitments[CommitmentDecisionTests.Made];

        Assert.Equal(
            [RoomScript.Hours(-48), RoomScript.Hours(-24), RoomScript.Due],
            commitment.Expect(room.Facts, new(RoomScript.Hours(-900), RoomScript.Hours(900))).Select(e => e.Expected.Due));
    }

    [Fact]
    public void What_a_pause_held_makes_no_backlog()
    {
        var room = RoomScript.Play("make@-90; pause@-60; ready@-1; sam:ready@-1", Steps);
        var agenda = CommitmentQueries.Agenda(room.State.Commitments, room.Facts, new(RoomScript.Hours(-90), RoomScript.Hours(1)), RoomScript.Due);

        Assert.Equal(
            [OccurrenceState.Expired, OccurrenceState.Held, OccurrenceState.Held, OccurrenceState.Open],
            agenda.Select(a => a.State));
    }

    [Theory]
    [InlineData("make; keep@0", false)]
    [InlineData("make; keep@0; note@2", true)]
    [InlineData("make; miss@0; confirm", true)]
    [InlineData("make; miss@0; note@2", false)]
    [InlineData("make; keep@0; confirm", false)]
    [InlineData("make; note@2", false)]
    [InlineData("make; keep@0; note@2; confirm", false)]
    public void Two_different_statements_are_contested_and_the_makers_stands(string script, bool contested)
        => Assert.Equal(contested, RoomScript.Play(script, Steps).State.Commitments.Commitments[CommitmentDecisionTests.Made].Outcomes[new(1, RoomScript.Tenth)].IsContested);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void More_than_two_renegotiations_in_a_row_offer_a_review(int times, int offers)
    {
        var room = RoomScript.Play("make@-99", Steps);
        for (var day = 0; day < times; day++)
        {
            room.Send(RoomScript.Alex, new RenegotiateCommitment(CommitmentDecisionTests.Made, new(new LocalDateTime(2026, 1, 7 + day, 20, 0))), new((UInt128)(day + 1)));
        }

        Assert.Equal(offers, CommitmentQueries.Suggestions(room.State.Commitments, RoomScript.Due).Count());
        Assert.Empty(CommitmentQueries.Suggestions(room.State.Commitments, RoomScript.Hours((14 * 24) - 24)));
    }

    [Theory]
    [InlineData("make@-90", -90, -72)]
    [InlineData("make@-90; end@-80", -90, null)]
    [InlineData("make@-90; move@-30", -30, -13)]
    [InlineData("make@-90; pause@-80", -80, null)]
    [InlineData("make@-90; pause@-80; ready@-50; sam:ready@-50", -80, -48)]
    public void The_next_due_time_is_a_function_of_the_room(string script, int after, int? expected)
    {
        var room = RoomScript.Play(script, Steps);

        Assert.Equal(expected is { } hours ? RoomScript.Hours(hours) : null, RoomDecider.NextDue(room.State, RoomScript.Hours(after)));
    }
}
