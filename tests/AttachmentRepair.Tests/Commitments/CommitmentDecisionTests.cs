using AttachmentRepair.Commitments;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.Commitments;

public class CommitmentDecisionTests
{
    public static readonly CommitmentId Made = CommitmentId.For(RoomScript.Relationship, RoomScript.Id("make"));

    public static readonly CommitmentId Once = CommitmentId.For(RoomScript.Relationship, RoomScript.Id("once"));
    public static readonly OccurrenceKey Eleventh = OccurrenceKey.Parse("2026-01-11T20:00");
    public static readonly Cadence Wide = RoomScript.Daily(20).WithWindow(Duration.FromHours(20), Duration.FromHours(30));

    private static readonly PracticalChangeId Change = PracticalChangeId.For(RoomScript.Relationship, RoomScript.Id("change"));
    private static readonly CommitmentId Nowhere = new(99);
    private static readonly OccurrenceKey Never = OccurrenceKey.Parse("2026-01-10T21:00");
    private static readonly OccurrenceKey Fifth = OccurrenceKey.Parse("2026-01-05T20:00");
    private static readonly OccurrenceKey Morning = OccurrenceKey.Parse("2026-01-11T07:00");

    public static StepTable Steps { get; } = new()
    {
        ["make"] = new(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I call when I leave work"), RoomScript.Evenings, Stake.Of(0.5))),
        ["keep"] = new(RoomScript.Alex, new KeepCommitment(Made, RoomScript.Tenth)),
        ["keep-never"] = new(RoomScript.Alex, new KeepCommitment(Made, Never)),
        ["keep-fifth"] = new(RoomScript.Alex, new KeepCommitment(Made, Fifth)),
        ["keep-morning"] = new(RoomScript.Alex, new KeepCommitment(Made, Morning)),
        ["keep-nowhere"] = new(RoomScript.Alex, new KeepCommitment(Nowhere, RoomScript.Tenth)),
        ["miss"] = new(RoomScript.Alex, new MissCommitment(Made, RoomScript.Tenth)),
        ["excuse"] = new(RoomScript.Alex, new ExcuseCommitment(Made, RoomScript.Tenth)),
        ["renegotiate"] = new(RoomScript.Alex, new RenegotiateCommitment(Made, RoomScript.Tenth)),
        ["move"] = new(RoomScript.Alex, new RenegotiateCommitment(Made, RoomScript.Tenth, RoomScript.Daily(7))),
        ["update"] = new(RoomScript.Alex, new UpdateProgress(Made, RoomScript.Tenth, ProgressStatus.Delayed, RoomScript.Text("an hour later"))),
        ["confirm"] = new(RoomScript.Sam, new ConfirmKept(Made, RoomScript.Tenth)),
        ["confirm-nowhere"] = new(RoomScript.Sam, new ConfirmKept(Nowhere, RoomScript.Tenth)),
        ["note"] = new(RoomScript.Sam, new NoteMissed(Made, RoomScript.Tenth)),
        ["note-never"] = new(RoomScript.Sam, new NoteMissed(Made, Never)),
        ["end"] = new(RoomScript.Alex, new EndCommitment(Made)),
        ["once"] = new(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I write to the doctor"), At(10))),
        ["linked"] = new(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I call when I leave work"), RoomScript.Evenings, Links: [Made.Ref])),
        ["keep-1"] = new(RoomScript.Alex, new KeepCommitment(Made, RoomScript.Tenth, 1)),
        ["keep-2"] = new(RoomScript.Alex, new KeepCommitment(Made, RoomScript.Tenth, 2)),
        ["keep-3"] = new(RoomScript.Alex, new KeepCommitment(Made, RoomScript.Tenth, 3)),
        ["keep-zero"] = new(RoomScript.Alex, new KeepCommitment(Made, RoomScript.Tenth, 0)),
        ["again"] = new(RoomScript.Alex, new RenegotiateCommitment(Made, RoomScript.Tenth, Wide)),
        ["eleventh"] = new(RoomScript.Alex, new RenegotiateCommitment(Made, Eleventh, Wide)),
        ["note-1"] = new(RoomScript.Sam, new NoteMissed(Made, RoomScript.Tenth, 1)),
        ["explain"] = new(RoomScript.Alex, new UpdateProgress(Made, RoomScript.Tenth, ProgressStatus.Delayed, Reason: RoomScript.Text("the train"))),
        ["promise"] = new(RoomScript.Alex, new UpdateProgress(Made, RoomScript.Tenth, ProgressStatus.Blocked, RoomScript.Text("by eleven"), RoomScript.Hours(3))),
        ["reaffirm"] = new(RoomScript.Alex, new ReaffirmCommitment(Made, RoomScript.Tenth)),
        ["reaffirm-anew"] = new(RoomScript.Alex, new ReaffirmCommitment(Made, RoomScript.Tenth, RoomScript.Daily(7))),
        ["reaffirm-nowhere"] = new(RoomScript.Alex, new ReaffirmCommitment(Nowhere, RoomScript.Tenth)),
        ["keep-once"] = new(RoomScript.Alex, new KeepCommitment(Once, RoomScript.Tenth)),
        ["miss-once"] = new(RoomScript.Alex, new MissCommitment(Once, RoomScript.Tenth)),
        ["excuse-once"] = new(RoomScript.Alex, new ExcuseCommitment(Once, RoomScript.Tenth)),
        ["drop-once"] = new(RoomScript.Alex, new RenegotiateCommitment(Once, RoomScript.Tenth)),
        ["move-once"] = new(RoomScript.Alex, new RenegotiateCommitment(Once, RoomScript.Tenth, At(12))),
        ["end-once"] = new(RoomScript.Alex, new EndCommitment(Once)),
        ["reaffirm-once"] = new(RoomScript.Alex, new ReaffirmCommitment(Once, RoomScript.Tenth)),
        ["reaffirm-once-anew"] = new(RoomScript.Alex, new ReaffirmCommitment(Once, RoomScript.Tenth, At(12))),
        ["reaffirm-once-past"] = new(RoomScript.Alex, new ReaffirmCommitment(Once, RoomScript.Tenth, At(9))),
        ["change"] = new(RoomScript.Alex, new MakePracticalChange(PracticalChangeKind.AdjustedSchedule, RoomScript.Text("later shifts"), Made.Ref, new(2026, 1, 12))),
        ["change-through"] = new(RoomScript.Alex, new MakePracticalChange(PracticalChangeKind.Other, RoomScript.Text("both"), Made.Ref, new(2026, 1, 12), null, Once.Ref)),
        ["end-change"] = new(RoomScript.Alex, new EndPracticalChange(Change)),
        ["end-nowhere"] = new(RoomScript.Alex, new EndCommitment(Nowhere)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "make", "CommitmentMade" },
        { "pause; make", "RoomPaused" },
        { "pause@-99; ready; sam:ready; make@-98", "CommitmentMade" },
        { "dormant; make", "NotYetJoined" },
        { "private; make", "WrongRoom" },
        { Many(39) + "; make#40", "CommitmentMade" },
        { Many(40) + "; make#41", "TooMuchAtOnce" },
        { "make; " + Many(39) + "; end; make#41", "CommitmentMade" },

        { "make; keep@-12.1", "TooEarly" },
        { "make; keep@-12", "CommitmentKept" },
        { "make; keep@1", "CommitmentKept" },
        { "make; keep@9000", "CommitmentKept" },
        { "make; keep@30~-12.1", "TooEarly" },
        { "make; keep@2~2.1", "InTheFuture" },
        { "make; keep@0; keep#2", "AlreadyRecorded" },
        { "make; miss@0; keep", "AlreadyRecorded" },
        { "make; excuse@-1; keep", "AlreadyRecorded" },
        { "make; renegotiate@-1; keep", "AlreadyRecorded" },
        { "make; update@-1; keep@0", "CommitmentKept" },
        { "make; confirm@0; keep", "CommitmentKept" },
        { "make; note@2; keep", "CommitmentKept" },
        { "make; pause@-1; keep@0", "CommitmentKept" },
        { "make; sam:keep@0", "NotYours" },
        { "make; keep-never@0", "NoSuchOccurrence" },
        { "make; keep-fifth@0", "NoSuchOccurrence" },
        { "make; end@-1; keep@0", "NoSuchOccurrence" },
        { "make; end@0; keep", "NoSuchOccurrence" },
        { "make; end@0.1; keep", "CommitmentKept" },
        { "keep-nowhere@0", "UnknownItem" },

        { "make; miss@-12.1", "TooEarly" },
        { "make; miss@-12", "CommitmentMissed" },
        { "make; miss@900", "CommitmentMissed" },
        { "make; keep@0; miss", "AlreadyRecorded" },
        { "make; sam:miss@0", "NotYours" },

        { "make; excuse@-0.1", "CommitmentExcused" },
        { "make; excuse@0", "NoticeTooLate" },
        { "make; relax; excuse@0", "NoticeTooLate" },
        { "make; relax; agree-relax; excuse@5", "CommitmentExcused" },
        { "make; relax; agree-relax; keep@0", "CommitmentKept" },
        { "make; excuse@-1; excuse#2", "AlreadyRecorded" },
        { "make; sam:excuse@-1", "NotYours" },

        { "make; renegotiate@-0.1", "CommitmentRenegotiated" },
        { "make; renegotiate@0", "NoticeTooLate" },
        { "make; miss@-1; renegotiate", "AlreadyRecorded" },
        { "make; pause; renegotiate", "CommitmentRenegotiated" },
        { "make; move@-1; keep-morning@12", "CommitmentKept" },
        { "make; keep-morning@12", "NoSuchOccurrence" },
        { "make; sam:renegotiate@-1", "NotYours" },

        { "make; update@-0.1", "ProgressUpdated" },
        { "make; update@-2; update#2", "ProgressUpdated" },
        { "make; update@0", "NoticeTooLate" },
        { "make; keep@-1; update", "AlreadyRecorded" },
        { "make; sam:update@-1", "NotYours" },

        { "make; confirm@-12.1", "TooEarly" },
        { "make; confirm@-12", "KeptConfirmed" },
        { "make; confirm@0; confirm#2", "nothing" },
        { "make; note@2; confirm", "KeptConfirmed" },
        { "make; keep@0; confirm", "KeptConfirmed" },
        { "make; alex:confirm@0", "NotYours" },
        { "confirm-nowhere@0", "UnknownItem" },

        { "make; note@0.9", "TooEarly" },
        { "make; note@2", "MissNoted" },
        { "make; note@2; note#2", "nothing" },
        { "make; pause@-1; note@2", "WasNotDue" },
        { "make; relax; agree-relax; note@2", "WasNotDue" },
        { "make; keep@0; note@2", "MissNoted" },
        { "make; alex:note@2", "NotYours" },
        { "make; note-never@2", "NoSuchOccurrence" },

        { "make; end", "CommitmentEnded" },
        { "make; pause; end", "CommitmentEnded" },
        { "make; end; end#2", "Ended" },
        { "make; sam:end", "NotYours" },
        { "end-nowhere", "UnknownItem" },
        { "linked", "UnknownItem" },
        { "make; linked", "CommitmentMade" },

        { "make; keep-1@0", "CommitmentKept" },
        { "make; keep-2@0", "NoSuchOccurrence" },
        { "make; keep-zero@0", "NoSuchOccurrence" },
        { "make; again@-1; keep@0", "CommitmentKept" },
        { "make; again@-1; keep-1@0", "AlreadyRecorded" },
        { "make; again@-1; keep-2@0", "CommitmentKept" },
        { "make; again@-1; keep-3@0", "NoSuchOccurrence" },
        { "make; again@-1; keep@0; keep-2", "AlreadyRecorded" },
        { "make; eleventh@-20; keep-1@0", "Outdated" },
        { "make; eleventh@-20; note-1@2", "Outdated" },
        { "make; eleventh@-20; keep-2@0", "CommitmentKept" },
        { "make; keep@-11; eleventh@-10; keep-2@0", "NoSuchOccurrence" },
        { "make; keep@-11; eleventh@-10; keep#2@0", "AlreadyRecorded" },
        { "once; move-once@-1; keep-once@0", "AlreadyRecorded" },

        { "make; explain@-1", "ProgressUpdated" },
        { "make; explain@0", "NoticeTooLate" },
        { "make; promise@-1; update@2.9", "ProgressUpdated" },
        { "make; promise@-1; update@3", "NoticeTooLate" },

        { "make; miss@0; reaffirm", "CommitmentReaffirmed" },
        { "make; note@2; reaffirm", "CommitmentReaffirmed" },
        { "make; pause@1; miss; reaffirm", "NextDateNeeded" },
        { "make; pause@1; miss; reaffirm-anew", "CommitmentReaffirmed" },
        { "make; miss@0; reaffirm; reaffirm#2", "nothing" },
        { "make; miss@0; reaffirm; reaffirm-anew", "CommitmentReaffirmed" },
        { "make; keep@0; reaffirm", "NothingMissed" },
        { "make; keep@0; note@2; reaffirm", "NothingMissed" },
        { "make; reaffirm@0", "NothingMissed" },
        { "make; miss@0; end; reaffirm", "Ended" },
        { "make; miss@0; sam:reaffirm", "NotYours" },
        { "reaffirm-nowhere", "UnknownItem" },
        { "once; miss-once@0; reaffirm-once", "NextDateNeeded" },
        { "once; miss-once@0; reaffirm-once-past", "NextDateNeeded" },
        { "once; miss-once@0; reaffirm-once-anew", "CommitmentReaffirmed" },

        { "change", "UnknownItem" },
        { "make; change", "PracticalChangeMade" },
        { "make; sam:change", "PracticalChangeMade" },
        { "make; pause; change", "PracticalChangeMade" },
        { "make; change-through", "UnknownItem" },
        { "make; once; change-through", "PracticalChangeMade" },
        { "end-change", "UnknownItem" },
        { "make; change; end-change", "PracticalChangeEnded" },
        { "make; change; end-change; end-change#2", "Ended" },
        { "make; change; sam:end-change", "NotYours" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_leads_to_its_decision(string script, string expected) => Assert.Equal(expected, RoomScript.Play(script, Steps).Outcome);

    [Theory]
    [InlineData("make; keep@-12", OccurrenceState.Kept)]
    [InlineData("make; keep@1", OccurrenceState.Kept)]
    [InlineData("make; keep@1.1", OccurrenceState.Late)]
    [InlineData("make; keep@90~1", OccurrenceState.Kept)]
    [InlineData("make; keep@90~50", OccurrenceState.Late)]
    [InlineData("make; update@-1; keep@1", OccurrenceState.Kept)]
    [InlineData("make; update@-1; keep@1.1", OccurrenceState.KeptWithNotice)]
    [InlineData("make; explain@-1; keep@1.1", OccurrenceState.Late)]
    [InlineData("make; explain@-2; update@-1; keep@1.1", OccurrenceState.KeptWithNotice)]
    public void How_it_was_kept_follows_from_when_it_was_done_and_from_notice(string script, OccurrenceState expected)
    {
        var kept = Assert.IsType<CommitmentKept>(Assert.Single(RoomScript.Play(script, Steps).Last.Events));

        Assert.Equal((expected, RoomScript.Due, RoomScript.Tenth), (kept.State, kept.Due, kept.Occurrence));
    }

    [Fact]
    public void Only_its_sender_is_bound_by_a_commitment()
    {
        var made = RoomScript.Play("sam:make", Steps).State.Commitments.Commitments[Made];

        Assert.Equal(RoomScript.Sam, made.Maker);
        Assert.DoesNotContain(typeof(MakeCommitment).GetProperties(), p => p.PropertyType == typeof(PersonId));
    }

    [Fact]
    public void A_commitment_without_a_stake_has_the_default_one()
    {
        var room = RoomScript.Shared();
        room.Send(RoomScript.Alex, new MakeCommitment(RoomScript.Text("I call"), RoomScript.Evenings), RoomScript.Id("make"));

        Assert.Equal(Stake.Default, room.State.Commitments.Commitments[Made].Stake);
    }

    private static Cadence At(int day) => Cadence.Once(new(2026, 1, day, 20, 0), RoomScript.Berlin);

    private static string Many(int count) => string.Join("; ", Enumerable.Range(1, count).Select(n => $"make#{n}"));
}
