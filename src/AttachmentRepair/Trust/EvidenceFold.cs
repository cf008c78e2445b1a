using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Trust;

// One pass over the events, each heard as its row of the table says; what one occurrence, crossing or attempt ends up as is known only after the last of its statements.
internal sealed class EvidenceFold(PersonId truster, PersonId trustee, Instant asOf)
{
    private readonly List<TrustEvidence> evidence = [];
    private readonly List<Deed> deeds = [];
    private readonly Dictionary<CommitmentId, (PersonId Maker, double Stake)> commitments = [];
    private readonly Dictionary<CheckInSeriesId, (CheckInKind Kind, bool OfTrustee)> series = [];
    private readonly Dictionary<ContactId, ItemRef> waiting = [];
    private readonly HashSet<ArrivalId> arriving = [];
    private readonly Dictionary<Occurrence, Statements> occurrences = [];
    private readonly Dictionary<ItemRef, List<Occurrence>> misses = [];
    private readonly HashSet<(ItemRef Item, int Definition, OccurrenceKey Key)> told = [];
    private readonly Dictionary<SetbackId, TrustEvidence.Setback> setbacks = [];
    private readonly Dictionary<(SetbackId Setback, SetbackFact Fact), EvidenceId> contests = [];
    private readonly Dictionary<SetbackId, EvidenceId> corrected = [];
    private readonly Dictionary<Target, EvidenceId> breaches = [];
    private readonly Dictionary<RepairAttemptId, (PersonId Author, Target About)> attempts = [];
    private readonly Dictionary<RepairAttemptId, (EvidenceId Id, Instant At, Reception Reception)> receptions = [];
    private readonly List<(EvidenceId Id, Instant At, Target Target, double Share)> repairs = [];
    private readonly Dictionary<ItemRef, List<(Instant At, double? Stake)>> stakes = [];

    public void Hear(EvidenceId id, in Envelope envelope, RoomEvent e)
    {
        if (EvidenceRules.Of(e) is { Hear: { } hear } rule && Speaks(rule.Source, envelope.Author))
        {
            hear(this, new(id, envelope.Author, envelope.RecordedAt, envelope.OccurredAt), e);
        }
    }

    // What weighs what it is worth as a stake, in full or in part.
    public void Act(EvidenceHeard heard, Instant at, TrustDomain domain, ItemRef item, double part = 1) =>
        deeds.Add(new(heard.Id, at, domain, item, Stake.Default.Value, part, OccurrenceState.Kept));

    public void Made(CommitmentMade made, PersonId maker) => commitments[made.Commitment] = (maker, made.Stake.Value);

    public void Proposed(CheckInsProposed proposed) => series[proposed.Series] = (proposed.Kind, proposed.Participants.Contains(trustee));

    public void Reached(ContactNoted contact, PersonId author)
    {
        if (contact.To == trustee && author == truster)
        {
            waiting[contact.Contact] = contact.Expectation?.Ref ?? contact.Contact.Ref;
        }
    }

    public void Planned(ArrivalPlanned planned, PersonId author)
    {
        if (author == trustee && planned.Grace is not null)
        {
            arriving.Add(planned.Arrival);
        }
    }

    public void SetStake(ItemRef item, Stake? stake, EvidenceHeard heard)
    {
        if (heard.Author == truster)
        {
            stakes.TryAdd(item, []);
            stakes[item].Add((heard.RecordedAt, stake?.Value));
        }
    }

    public void Say(CommitmentId commitment, int definition, OccurrenceKey key, Instant due, OccurrenceState state, EvidenceHeard heard, bool confirms = false)
    {
        if (commitments.TryGetValue(commitment, out var known) && known.Maker == trustee)
        {
            Say(new(commitment.Ref, definition, key), new(heard.Id, heard.Of(due), state, confirms), heard.Author);
        }
    }

    // Held by anyone is held, whoever said first that they missed it; of the rest the first word stands.
    public void Meet(CheckInSeriesId id, OccurrenceKey key, Instant due, OccurrenceState state, EvidenceHeard heard)
    {
        var occurrence = new Occurrence(id.Ref, 0, key);
        var isHeld = state is OccurrenceState.Kept or OccurrenceState.Late;
        if (IsOfTrustee(id) && (isHeld || !occurrences.ContainsKey(occurrence)))
        {
            Say(occurrence, new(heard.Id, heard.Of(due), state, false), trustee);
        }
    }

    public void Answer(ContactId contact, OccurrenceState? state, EvidenceHeard heard)
    {
        if (state is { } said && waiting.TryGetValue(contact, out var item))
        {
            Say(new(contact.Ref, 0, default) { Weighs = item }, new(heard.Id, heard.Of(heard.OccurredAt), said, false), heard.Author);
        }
    }

    public void Arrive(ArrivalId arrival, OccurrenceState? state, EvidenceHeard heard)
    {
        if (state is { } said && arriving.Contains(arrival))
        {
            Say(new(arrival.Ref, 0, default), new(heard.Id, heard.Of(heard.OccurredAt), said, false), heard.Author);
        }
    }

    public void CallOff(ArrivalId arrival, EvidenceHeard heard)
    {
        if (arriving.Contains(arrival))
        {
            evidence.Add(new TrustEvidence.NotCounted(heard.Id, heard.RecordedAt, TrustDomain.Responsiveness, OccurrenceState.Excused));
        }
    }

    public void Update(ProgressUpdated update, EvidenceHeard heard)
    {
        if (update.NextStep is not null)
        {
            Tell(update.Commitment.Ref, update.Definition, update.Occurrence, heard);
        }
    }

    public void Write(CheckInWritten written, EvidenceHeard heard)
    {
        if (IsOfTrustee(written.Series) && series.TryGetValue(written.Series, out var known) && known.Kind == CheckInKind.Ritual)
        {
            Tell(written.Series.Ref, 0, written.Occurrence, heard);
        }
    }

    public void Cross(CrossingNoted crossing, EvidenceHeard heard)
    {
        if (crossing.CrossedBy == trustee)
        {
            Breach(new(crossing.Crossing.Ref, null), new TrustEvidence.Crossing(heard.Id, heard.RecordedAt, EvidenceMap.SeverityOf(crossing.Kind)));
        }
    }

    public void Rate(TrustRated rated, EvidenceHeard heard)
    {
        if (rated.Of == trustee)
        {
            evidence.Add(new TrustEvidence.Rating(heard.Id, heard.RecordedAt, rated.Rating.Value));
        }
    }

    public void Disclose(SetbackDisclosed disclosed, EvidenceHeard heard)
    {
        var mode = disclosed.Disclosure == DisclosureKind.Voluntary ? DisclosureMode.Voluntary : DisclosureMode.WhenAsked;
        var delay = Duration.Max(Duration.Zero, heard.RecordedAt - heard.OccurredAt);
        setbacks[disclosed.Setback] = new(heard.Id, heard.RecordedAt, EvidenceMap.SeverityOf(disclosed.Kind), mode, delay);
    }

    // What the truster learned of a setback that was told too is one setback: the truster's statement takes the place of the owner's, from when they made it.
    public void Discover(DiscoveryNoted noted, EvidenceHeard heard)
    {
        if (noted.Of != trustee || heard.RecordedAt > asOf)
        {
            return;
        }

        var mode = noted.Discovery == DiscoveryKind.Denied ? DisclosureMode.Denied : DisclosureMode.Discovered;
        var found = new TrustEvidence.Setback(heard.Id, heard.RecordedAt, EvidenceMap.SeverityOf(noted.Kind), mode, Duration.Zero);
        if (noted.Setback is { } known && setbacks.TryGetValue(known, out var disclosed))
        {
            corrected.TryAdd(known, disclosed.Id);
            setbacks[known] = found;
        }
        else
        {
            evidence.Add(found);
        }
    }

    public void Contest(FactContested contested, EvidenceHeard heard)
    {
        if (heard.Author == truster && heard.RecordedAt <= asOf)
        {
            contests[(contested.Setback, contested.Fact)] = heard.Id;
        }
    }

    public void Accept(FactAccepted accepted, EvidenceHeard heard)
    {
        if (heard.Author == truster && heard.RecordedAt <= asOf)
        {
            contests.Remove((accepted.Setback, accepted.Fact));
        }
    }

    public void Offer(RepairOffered offered, PersonId author) => attempts[offered.Repair] = (author, new(offered.About, LatestMiss(offered.About)));

    public void Receive(RepairReceived received, EvidenceHeard heard)
    {
        if (heard.RecordedAt <= asOf && attempts.TryGetValue(received.Repair, out var attempt) && attempt.Author == trustee)
        {
            receptions[received.Repair] = (heard.Id, heard.RecordedAt, received.Reception);
            attempts[received.Repair] = attempt with { About = attempt.About with { Miss = attempt.About.Miss ?? LatestMiss(attempt.About.Item) } };
        }
    }

    public void Redress(ItemRef crossing, EvidenceHeard heard) => repairs.Add((heard.Id, heard.RecordedAt, new(crossing, null), 1));

    // Once, after the last event.
    public ValueList<TrustEvidence> Evidence()
    {
        foreach (var (occurrence, said) in occurrences)
        {
            Count(occurrence, said.Counted);
        }

        foreach (var deed in deeds)
        {
            Count(deed);
        }

        foreach (var (setback, breach) in setbacks)
        {
            Breach(new(setback.Ref, null), breach);
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

    public IEnumerable<ContestedEvidence> Contested()
    {
        var differing = occurrences.Values.Where(s => s.Differ).Select(s => new ContestedEvidence(s.ByTruster!.Value.Id, s.ByTrustee!.Value.Id));
        var facts = contests.Where(c => setbacks.ContainsKey(c.Key.Setback) && !corrected.ContainsKey(c.Key.Setback)).Select(c => new ContestedEvidence(setbacks[c.Key.Setback].Id, c.Value));
        return differing.Concat(facts).Concat(corrected.Select(c => new ContestedEvidence(setbacks[c.Key].Id, c.Value))).Distinct();
    }

    private bool Speaks(EvidenceSource source, PersonId author) => source switch
    {
        EvidenceSource.Trustee => author == trustee,
        EvidenceSource.Truster => author == truster,
        EvidenceSource.Either => author == trustee || author == truster,
        _ => true,
    };

    // Said on time: once for each occurrence, whatever is said after it.
    private void Tell(ItemRef item, int definition, OccurrenceKey key, EvidenceHeard heard)
    {
        if (told.Add((item, definition, key)))
        {
            evidence.Add(new TrustEvidence.Kept(heard.Id, heard.RecordedAt, TrustDomain.Transparency, Stake.Default.Value));
        }
    }

    private bool IsOfTrustee(CheckInSeriesId id) => !series.TryGetValue(id, out var known) || known.OfTrustee;

    private void Say(Occurrence occurrence, Statement statement, PersonId author)
    {
        var known = occurrences.GetValueOrDefault(occurrence);
        occurrences[occurrence] = author == trustee ? known with { ByTrustee = statement } : known with { ByTruster = statement };
        if (statement.State == OccurrenceState.Missed)
        {
            misses.TryAdd(occurrence.Item, []);
            misses[occurrence.Item].Add(occurrence);
        }
    }

    private void Count(Occurrence occurrence, Statement said)
    {
        var (domain, stake, part) = occurrence.Item.Concept switch
        {
            CommitmentId.Concept => (TrustDomain.Reliability, commitments[new(occurrence.Item.Id)].Stake, 1.0),
            CheckInSeriesId.Concept => (DomainOf(new(occurrence.Item.Id)), Stake.Default.Value, EvidenceMap.Half),
            _ => (TrustDomain.Responsiveness, Stake.Default.Value, 1.0),
        };
        var deed = new Deed(said.Id, said.At, domain, occurrence.Weighs ?? occurrence.Item, stake, part, said.State);
        if (said.State == OccurrenceState.Missed)
        {
            Breach(new(occurrence.Item, occurrence), new TrustEvidence.Missed(said.Id, said.At, domain, WeightOf(deed)));
        }
        else
        {
            Count(deed);
        }
    }

    private void Count(Deed deed) => evidence.Add(deed.State switch
    {
        OccurrenceState.Kept or OccurrenceState.KeptWithNotice => new TrustEvidence.Kept(deed.Id, deed.At, deed.Domain, WeightOf(deed)),
        OccurrenceState.Late => new TrustEvidence.Kept(deed.Id, deed.At, deed.Domain, WeightOf(deed) * EvidenceMap.Half),
        _ => new TrustEvidence.NotCounted(deed.Id, deed.At, deed.Domain, deed.State),
    });

    // What the truster set for their own number holds of what happened from then on.
    private double WeightOf(Deed deed)
    {
        var own = stakes.TryGetValue(deed.Item, out var set) ? set.Where(s => s.At <= deed.At).Select(s => s.Stake).LastOrDefault() : null;
        return (own ?? deed.Stake) * deed.Part;
    }

    private TrustDomain DomainOf(CheckInSeriesId id) =>
        series.TryGetValue(id, out var known) && known.Kind is CheckInKind.Ritual or CheckInKind.Routine ? TrustDomain.Reliability : TrustDomain.Responsiveness;

    private void Breach(Target target, TrustEvidence breach)
    {
        evidence.Add(breach);
        breaches[target] = breach.Id;
    }

    // A repair of a commitment or of a series as a whole answers the miss that was its latest when it was offered, or else when it was received; later misses do not move it.
    private Occurrence? LatestMiss(ItemRef item) => misses.TryGetValue(item, out var heard)
        ? heard.Select(o => (Occurrence?)o).LastOrDefault(o => occurrences[o!.Value].Counted.State == OccurrenceState.Missed)
        : null;

    private readonly record struct Occurrence(ItemRef Item, int Definition, OccurrenceKey Key)
    {
        // What a stake is set of, where that is something else.
        public ItemRef? Weighs { get; init; }
    }

    // What a repair is of: an item, and of a commitment or a series the miss.
    private readonly record struct Target(ItemRef Item, Occurrence? Miss);

    private readonly record struct Deed(EvidenceId Id, Instant At, TrustDomain Domain, ItemRef Item, double Stake, double Part, OccurrenceState State);

    private readonly record struct Statement(EvidenceId Id, Instant At, OccurrenceState State, bool Confirms);

    private readonly record struct Statements(Statement? ByTrustee, Statement? ByTruster)
    {
        // The truster's number follows the truster's statement; who confirms a keep confirms it as its maker said, late or with notice.
        public Statement Counted => ByTruster is not { } other ? ByTrustee!.Value
            : other.Confirms && ByTrustee is { State: OccurrenceState.Late or OccurrenceState.KeptWithNotice } own ? other with { State = own.State }
            : other;

        public bool Differ => ByTrustee is { } own && ByTruster is { } other && (other.Confirms
            ? own.State == OccurrenceState.Missed
            : (own.State == OccurrenceState.Missed) != (other.State == OccurrenceState.Missed) || (other.State != OccurrenceState.Missed && own.State != other.State));
    }
}
