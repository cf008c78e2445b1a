using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Benchmarks;

// What happens on a day.
internal sealed partial class EventLog
{
    private void Live(LocalDate date, int day)
    {
        now = Instant.Max(now, date.At(new(18, 0)).InZoneLeniently(Zone).ToInstant());
        foreach (var (id, maker) in open)
        {
            Speak(id, maker, date);
        }

        CheckIn(date);
        LiveModules(date, day);
        Now(14, () => Say(boundaries[day % boundaries.Count].Owner, new BoundaryRespected(boundaries[day % boundaries.Count].Id)));
        Now(4, Cross);
        Now(3, Repair);
        Now(2, Disclose);
        Now(2, Pause);
        Now(1, () => Say(PersonId.None, new Slowed(null)));
        Now(1, () => Say(alex, new LifeChanged(LifeChange.NewJob)));
        if (day % 30 == 29)
        {
            Say(open[0].Maker, new CommitmentEnded(open[0].Id));
            open.RemoveAt(0);
            Promise(date, day);
        }
    }

    private void Promise(LocalDate date, int index)
    {
        var (id, maker) = (CommitmentId.For(relationship, Next), index % 2 == 0 ? alex : sam);
        open.Add((id, maker));
        Say(maker, new CommitmentMade(id, Text("Home by seven, or a message before six."), Daily(date, 19), Stake.Default, []));
    }

    // Of ten due times, seven or so are spoken of.
    private void Speak(CommitmentId id, PersonId maker, LocalDate date)
    {
        var (key, due, other) = (new OccurrenceKey(date.At(new(19, 0))), Due(date, 19), maker == alex ? sam : alex);
        var said = random.Next(100);
        switch (said)
        {
            case < 42:
                Say(maker, new CommitmentKept(id, 1, key, due, OccurrenceState.Kept));
                break;
            case < 47:
                Say(maker, new CommitmentKept(id, 1, key, due, OccurrenceState.Late));
                break;
            case < 52:
                Say(maker, new ProgressUpdated(id, 1, key, due, ProgressStatus.Delayed, Text("The meeting runs late; I will call at six."), null, null));
                Say(maker, new CommitmentKept(id, 1, key, due, OccurrenceState.KeptWithNotice));
                break;
            case < 62:
                Say(maker, new CommitmentMissed(id, 1, key, due));
                break;
            case < 66:
                Say(maker, new CommitmentRenegotiated(id, 1, key, due, said == 62 ? Daily(date.PlusDays(1), 19) : null));
                break;
            case < 70:
                Say(maker, new CommitmentExcused(id, 1, key, due));
                break;
            default:
                return;
        }

        Now(25, () => Say(other, new KeptConfirmed(id, 1, key, due)));
        Now(4, () => Say(other, new MissNoted(id, 1, key, due)));
    }

    private void CheckIn(LocalDate date)
    {
        var (key, due) = (new OccurrenceKey(date.At(new(20, 0))), Due(date, 20));
        Now(60, () => Say(alex, new CheckInHeld(series, key, due, OccurrenceState.Kept)));
        Now(20, () => Say(sam, new CheckInHeld(series, key, due, OccurrenceState.Late)));
        Now(8, () => Say(sam, new CheckInMissed(series, key, due)));
        Now(5, () => Say(alex, new CheckInExcused(series, key, due)));
    }

    private void Cross()
    {
        var crossing = CrossingId.For(relationship, Next);
        Say(sam, new CrossingNoted(crossing, boundaries[1].Id, alex, CrossingKind.Clear));
        Say(alex, new CrossingAcknowledged(crossing));
        Say(alex, new RedressOffered(crossing, Text("I will leave the room when I raise my voice.")));
        Now(70, () => Say(sam, new RedressAccepted(crossing, 1)));
    }

    private void Repair()
    {
        var id = RepairAttemptId.For(relationship, Next);
        Say(alex, new RepairOffered(id, sam, open[0].Id.Ref, Text("You waited and did not know where I was."), Text("I am sorry."), []));
        Say(alex, new RepairPartsAdded(id, null, null, [Text("I set an alarm."), Text("I call before I leave.")]));
        Now(60, () => Say(sam, new RepairReceived(id, Reception.Accepted)));
    }

    private void Disclose()
    {
        var id = SetbackId.For(relationship, Next);
        Say(alex, new SetbackDisclosed(id, SetbackKind.Lapse, DisclosureKind.Voluntary, new(Text("I drank on Friday."), Text("I am safe."), [Text("stress")])));
        var run = SafetyNetRunId.For(relationship, Next);
        Say(sam, new SafetyNetActivated(run, net, 1, id, now.InUtc().Date.PlusDays(14)));
        Say(sam, new SafetyNetStepTaken(run, SafetyNetStep.SafetyCheck));
        Say(alex, new SafetyNetStepTaken(run, SafetyNetStep.Listen));
    }

    private int pauses;

    private void Pause()
    {
        Say(PersonId.None, new Paused());
        pauses++;
        now += Duration.FromMinutes(30);
        Say(sam, new SaidReady(pauses));
        Say(alex, new SaidReady(pauses));
    }
}
