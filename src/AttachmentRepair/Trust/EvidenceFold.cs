using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Trust;

// One pass over the events; what one occurrence, crossing or attempt ends up as is known only after the last of its statements.
internal sealed class EvidenceFold(PersonId truster, PersonId trustee)
{
    // A check-in weighs half of a default stake, a late keep half of its own (policy).
    private const double Half = 0.5;

    private readonly List<TrustEvidence> evidence = [];
    private readonly Dictionary<CommitmentId, (PersonId Maker, double Stake)> commitments = [];
    private readonly Dictionary<(CommitmentId Commitment, int Definition, OccurrenceKey Key), Statements> occurrences = [];
    private readonly Dictionary<(CheckInSeriesId Series, OccurrenceKey Key), Statement> checkIns = [];
    private readonly HashSet<ContactId> waiting = [];
    private readonly HashSet<ArrivalId> arriving = [];
    private readonly Dictionary<ItemRef, Statements> answers = [];
    private readonly HashSet<(CommitmentId Commitment, int Definition, OccurrenceKey Key)> updated = [];
    private readonly Dictionary<ItemRef, EvidenceId> breaches = [];
    private readonly HashSet<(SetbackId Setback, SetbackFact Fact)> contests = [];
    private readonly HashSet<EvidenceId> corrected = [];
    private readonly Dictionary<RepairAttemptId, (PersonId Author, ItemRef About)> attempts = [];
    private readonly Dictionary<RepairAttemptId, (EvidenceId Id, Instant At, Reception Reception)> receptions = [];
    private readonly List<(EvidenceId Id, Instant At, ItemRef Target, double Share)> repairs = [];

    public void Hear(EvidenceId id, in Envelope envelope, RoomEvent e)
    {
        var (author, at) = (envelope.Author, envelope.RecordedAt);
        switch (e)
        {
            case CommitmentMade made:
                commitments[made.Commitment] = (author, made.Stake.Value);
                break;
            case CommitmentKept x:
                Say((x.Commitment, x.Definition, x.Occurrence), new(id, Earlier(x.Due, at), x.State), author);
                break;
            case CommitmentMissed x:
                Say((x.Commitment, x.Definition, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Missed), author);
                break;
            case CommitmentExcused x:
                Say((x.Commitment, x.Definition, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Excused), author);
                break;
            case CommitmentRenegotiated x:
                Say((x.Commitment, x.Definition, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Renegotiated), author);
                break;
            case KeptConfirmed x:
                Say((x.Commitment, x.Definition, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Kept), author);
                break;
            case MissNoted x:
                Say((x.Commitment, x.Definition, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Missed), author);
                break;
            case ProgressUpdated { NextStep: not null } x when author == trustee && updated.Add((x.Commitment, x.Definition, x.Occurrence)):
                evidence.Add(new TrustEvidence.Kept(id, at, TrustDomain.Transparency, Stake.Default.Value));
                break;
            case CheckInHeld x:
                checkIns[(x.Series, x.Occurrence)] = new(id, Earlier(x.Due, at), x.State);
                break;
            case CheckInMissed x when author == trustee:
                checkIns.TryAdd((x.Series, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Missed));
                break;
            case CheckInExcused x when author == trustee:
                checkIns.TryAdd((x.Series, x.Occurrence), new(id, Earlier(x.Due, at), OccurrenceState.Excused));
                break;
            case ContactNoted x when x.To == trustee && author == truster:
                waiting.Add(x.Contact);
                break;
            case ReplyNoted { State: { } said } x when waiting.Contains(x.Contact):
                Answer(x.Contact.Ref, new(id, Earlier(envelope.OccurredAt, at), said), author);
                break;
            case ArrivalPlanned x when author == trustee:
                arriving.Add(x.Arrival);
                break;
            case ArrivalNoted { State: { } said } x when arriving.Contains(x.Arrival):
                Answer(x.Arrival.Ref, new(id, Earlier(envelope.OccurredAt, at), said), author);
                break;
            case ArrivalCalledOff x when author == trustee:
                evidence.Add(new TrustEvidence.NotCounted(id, at, TrustDomain.Responsiveness, OccurrenceState.Excused));
                break;
            case BoundaryRespected when author == truster:
                evidence.Add(new TrustEvidence.Kept(id, at, TrustDomain.EmotionalSafety, Stake.Default.Value));
                break;
            case CrossingNoted x when author == truster && x.CrossedBy == trustee:
                Breach(x.Crossing.Ref, new TrustEvidence.Crossing(id, at, EvidenceMap.SeverityOf(x.Kind)));
                break;
            case RedressAccepted x when author == truster:
                repairs.Add((id, at, x.Crossing.Ref, 1));
                break;
            case SetbackDisclosed x when author == trustee:
                var mode = x.Disclosure == DisclosureKind.Voluntary ? DisclosureMode.Voluntary : DisclosureMode.WhenAsked;
                Breach(x.Setback.Ref, new TrustEvidence.Setback(id, at, EvidenceMap.SeverityOf(x.Kind), mode, Duration.Max(Duration.Zero, at - envelope.OccurredAt)));
                break;
            case DiscoveryNoted x when author == truster && x.Of == trustee:
                var found = x.Discovery == DiscoveryKind.Denied ? DisclosureMode.Denied : DisclosureMode.Discovered;
                Discover(x.Setback, new TrustEvidence.Setback(id, at, EvidenceMap.SeverityOf(x.Kind), found, Duration.Zero));
                break;
            case FactContested x when author == truster:
                contests.Add((x.Setback, x.Fact));
                break;
            case FactAccepted x when author == truster:
                contests.Remove((x.Setback, x.Fact));
                break;
            case RepairOffered x:
                attempts[x.Repair] = (author, x.About);
                break;
            case RepairReceived x when author == truster && attempts.TryGetValue(x.Repair, out var attempt) && attempt.Author == trustee:
                receptions[x.Repair] = (id, at, x.Reception);
                break;
            case TrustRated x when author == truster && x.Of == trustee:
                evidence.Add(new TrustEvidence.Rating(id, at, x.Rating.Value));
                break;
        }
    }

    public ValueList<TrustEvidence> Evidence()
    {
        foreach (var ((commitment, _, _), said) in occurrences)
        {
            Count(commitment, said.ByTruster ?? said.ByMaker!.Value);
        }

        // Held by anyone is held, whoever said first that they missed it.
        foreach (var said in checkIns.Values)
        {
            Respond(said, Stake.Default.Value * Half);
        }

        // A reply or an arrival: by the truster's word, else by the trustee's own.
        foreach (var said in answers.Values)
        {
            Respond((said.ByTruster ?? said.ByMaker)!.Value, Stake.Default.Value);
        }

        foreach (var (attempt, (id, at, reception)) in receptions)
        {
            repairs.Add((id, at, attempts[attempt].About, EvidenceMap.ShareOf(reception)));
        }

        foreach (var (id, at, target, share) in repairs)
        {
            if (breaches.TryGetValue(target, out var breach))
            {
                evidence.Add(new TrustEvidence.Repair(id, at, breach, share));
            }
        }

        return evidence.ToValueList();
    }

    public IEnumerable<EvidenceId> Contested()
    {
        var differing = occurrences.Values.Concat(answers.Values)
            .Where(s => s.ByMaker is { } maker && s.ByTruster is { } other && (maker.State == OccurrenceState.Missed) != (other.State == OccurrenceState.Missed))
            .Select(s => s.ByTruster!.Value.Id);
        var facts = contests.Select(c => c.Setback.Ref).Where(breaches.ContainsKey).Select(r => breaches[r]);
        return differing.Concat(facts).Concat(corrected).Distinct();
    }

    private static Instant Earlier(Instant due, Instant recorded) => Instant.Min(due, recorded);

    private void Say((CommitmentId Commitment, int Definition, OccurrenceKey Key) occurrence, Statement statement, PersonId author)
    {
        if (!commitments.TryGetValue(occurrence.Commitment, out var commitment) || commitment.Maker != trustee)
        {
            return;
        }

        var known = occurrences.GetValueOrDefault(occurrence);
        if (author == trustee)
        {
            occurrences[occurrence] = known with { ByMaker = statement };
        }
        else if (author == truster)
        {
            occurrences[occurrence] = known with { ByTruster = statement };
        }
    }

    private void Count(CommitmentId id, Statement said)
    {
        var stake = commitments[id].Stake;
        switch (said.State)
        {
            case OccurrenceState.Kept or OccurrenceState.KeptWithNotice:
                evidence.Add(new TrustEvidence.Kept(said.Id, said.At, TrustDomain.Reliability, stake));
                break;
            case OccurrenceState.Late:
                evidence.Add(new TrustEvidence.Kept(said.Id, said.At, TrustDomain.Reliability, stake * Half));
                break;
            case OccurrenceState.Missed:
                Breach(id.Ref, new TrustEvidence.Missed(said.Id, said.At, TrustDomain.Reliability, stake));
                break;
            default:
                evidence.Add(new TrustEvidence.NotCounted(said.Id, said.At, TrustDomain.Reliability, said.State));
                break;
        }
    }

    private void Answer(ItemRef item, Statement statement, PersonId author)
    {
        var known = answers.GetValueOrDefault(item);
        if (author == trustee)
        {
            answers[item] = known with { ByMaker = statement };
        }
        else if (author == truster)
        {
            answers[item] = known with { ByTruster = statement };
        }
    }

    private void Respond(Statement said, double stake) => evidence.Add(said.State switch
    {
        OccurrenceState.Kept or OccurrenceState.KeptWithNotice => new TrustEvidence.Kept(said.Id, said.At, TrustDomain.Responsiveness, stake),
        OccurrenceState.Late => new TrustEvidence.Kept(said.Id, said.At, TrustDomain.Responsiveness, stake * Half),
        OccurrenceState.Missed => new TrustEvidence.Missed(said.Id, said.At, TrustDomain.Responsiveness, stake),
        _ => new TrustEvidence.NotCounted(said.Id, said.At, TrustDomain.Responsiveness, said.State),
    });

    // What the truster learned of a setback that was told too is one setback: the truster's statement takes the place of the owner's.
    private void Discover(SetbackId? setback, TrustEvidence discovery)
    {
        if (setback is not { } told || !breaches.TryGetValue(told.Ref, out var known))
        {
            evidence.Add(discovery);
            return;
        }

        evidence.RemoveAll(e => e.Id == known);
        corrected.Remove(known);
        corrected.Add(discovery.Id);
        Breach(told.Ref, discovery);
    }

    // A repair of a commitment as a whole repairs its latest miss.
    private void Breach(ItemRef item, TrustEvidence breach)
    {
        evidence.Add(breach);
        breaches[item] = breach.Id;
    }

    private readonly record struct Statement(EvidenceId Id, Instant At, OccurrenceState State);

    private readonly record struct Statements(Statement? ByMaker, Statement? ByTruster);
}
