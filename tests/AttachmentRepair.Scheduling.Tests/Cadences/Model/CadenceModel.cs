using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>The naive model of a cadence: all slots of the walked days in a list, and everything that was done applied one after the other.</summary>
internal sealed class CadenceModel
{
    private readonly ModelCase _given;
    private readonly List<OccurrenceKey> _candidates;
    private readonly Dictionary<OccurrenceKey, ModelAct> _acts = [];
    private readonly Dictionary<OccurrenceKey, OccurrenceState> _outcomes = [];
    private readonly List<ModelSlot> _slots;
    private readonly Dictionary<OccurrenceKey, ExpectedOccurrence> _returning = [];
    private readonly Dictionary<OccurrenceKey, ExpectedOccurrence> _places = [];

    public CadenceModel(ModelCase given)
    {
        _given = given;
        _candidates = [.. given.Candidates()];
        foreach (var act in given.Acts)
        {
            _acts[ModelCase.Picked(_candidates, act.Pick)] = act;
        }

        foreach (var (pick, state) in given.Outcomes)
        {
            _outcomes[ModelCase.Picked(_candidates, pick)] = state;
        }

        _slots = ModelSlots.Of(given);
        if (given.Policy == PausePolicy.Defer)
        {
            Defer();
        }
        else if (given.Policy == PausePolicy.Collapse)
        {
            Collapse();
        }

        _slots.ForEach(s => _places[s.Key] = Placed(s));
    }

    /// <summary>Before this instant the walked days tell everything.</summary>
    public Instant Horizon => ModelZone.At(_given.Start.PlusDays(100), _given.Zone);

    public IReadOnlyList<OccurrenceKey> Keys => [.. _candidates.Concat(_slots.Select(s => s.Key)).Distinct()];

    public List<ExpectedOccurrence> Expect(Instant from, Instant until)
        => [.. _slots.Where(s => Owes(s) && !IsSettledBefore(s, Place(s).Due)).Select(Place)
            .Where(e => e.Due >= from && e.Due < until && e.Due >= _given.Enrolled && !(e.Due >= _given.Ends))
            .OrderBy(e => e.Due).ThenBy(e => e.Key)];

    public ExpectedOccurrence? NextExpected(Instant after) => Expect(after, Horizon).Where(e => e.Due > after).Cast<ExpectedOccurrence?>().FirstOrDefault();

    public ExpectedOccurrence? Find(OccurrenceKey key) => _slots.Find(s => s.Key == key) is { } slot ? Place(slot) : null;

    public OccurrenceState Classify(OccurrenceKey key, Instant now)
    {
        var slot = _slots.Find(s => s.Key == key);
        if (slot is null || Act(slot) == AdjustmentKind.Cancelled || Place(slot).Due >= _given.Ends)
        {
            return OccurrenceState.NotDue;
        }

        var place = Place(slot);
        if (_outcomes.TryGetValue(key, out var recorded))
        {
            return recorded;
        }

        if (place.Due < _given.Enrolled)
        {
            return OccurrenceState.Unknown;
        }

        if (Act(slot) != AdjustmentKind.Held && NextContact(slot) is { } contact && contact <= now)
        {
            return contact < place.Closes || contact == place.GraceEnds ? OccurrenceState.Kept : OccurrenceState.Late;
        }

        return !Owes(slot) ? OccurrenceState.Held
            : now < place.Opens ? OccurrenceState.Upcoming
            : now < place.Closes ? OccurrenceState.Open
            : _given.Relaxed.Any(r => r.From <= place.Due && place.Due < r.Until && r.AgreedAt < place.Due) ? OccurrenceState.Excused
            : OccurrenceState.Expired;
    }

    public bool CanSnooze(OccurrenceKey key, Instant until, Instant now)
        => Classify(key, now) == OccurrenceState.Open && until > now && until < Find(key)!.Value.Closes;

    public SinceLastState? SinceLastAt(Instant now)
    {
        var slot = _given.Kind == CadenceKind.SinceLast ? _slots.FindLast(s => s.Opens <= now) : null;
        if (slot is null || now >= _given.Ends || Act(slot) is AdjustmentKind.Held or AdjustmentKind.Cancelled)
        {
            return null;
        }

        var ideal = Act(slot) == AdjustmentKind.Moved ? _acts[slot.Key].To : slot.Due;
        var maximum = ideal == Instant.MaxValue ? null : ModelPauses.After(_given, ideal, Duration.FromHours(_given.MaximumHours - _given.IdealHours));
        return now < ideal || ideal == Instant.MaxValue ? SinceLastState.OnTrack : now >= maximum ? SinceLastState.Overdue : SinceLastState.Stretching;
    }

    private AdjustmentKind? Act(ModelSlot slot) => _acts.TryGetValue(slot.Key, out var act) ? act.Kind : null;

    private Instant? NextContact(ModelSlot slot)
        => _given.Kind == CadenceKind.SinceLast ? ModelSlots.Origins(_given).Where(c => c > slot.Opens).Cast<Instant?>().FirstOrDefault() : null;

    private bool IsSettledBefore(ModelSlot slot, Instant due) => NextContact(slot) < due;

    private bool IsBeyondShare(ModelSlot slot) => _given.Kind == CadenceKind.PerPeriod && slot.Key.Index >= ModelSlots.Owed(_given, slot);

    private bool Owes(ModelSlot slot)
    {
        if (IsBeyondShare(slot) || Act(slot) is AdjustmentKind.Held or AdjustmentKind.Cancelled)
        {
            return false;
        }

        return !ModelPauses.IsPaused(_given, Place(slot).Due);
    }

    private ExpectedOccurrence Place(ModelSlot slot) => _places[slot.Key];

    private ExpectedOccurrence Placed(ModelSlot slot)
        => Act(slot) == AdjustmentKind.Moved ? Around(slot, _acts[slot.Key].To) : _returning.TryGetValue(slot.Key, out var back) ? back : Around(slot, slot.Due);

    private ExpectedOccurrence Around(ModelSlot slot, Instant due)
    {
        var (before, after) = _given.WindowMinutes ?? (_given.Kind switch
        {
            CadenceKind.SinceLast => (_given.IdealHours * 60, (_given.MaximumHours - _given.IdealHours) * 60),
            CadenceKind.PerPeriod => (0, 0),
            _ => (12 * 60, 24 * 60),
        });
        if (due == Instant.MaxValue)
        {
            return new() { Key = slot.Key, Opens = slot.Opens!.Value, Due = due, GraceEnds = due, Closes = due };
        }

        var opens = _given.IsWall ? ModelZone.Opening(due, before, _given.Zone) : due - Duration.FromMinutes(before);
        var lasts = _given.IsWall ? ModelZone.Closing(due, after, _given.Zone) - due : Duration.FromMinutes(after);
        var grace = Duration.FromMinutes(_given.GraceMinutes);
        Instant Later(Duration by) => _given.Kind == CadenceKind.SinceLast ? ModelPauses.After(_given, due, by) ?? Instant.MaxValue : due + by;
        return new()
        {
            Key = slot.Key,
            Opens = slot.Opens is { } own ? due - (slot.Due - own) : opens,
            Due = due,
            GraceEnds = Later(grace),
            Closes = Instant.Max(Later(lasts), Later(grace)),
        };
    }

    private IEnumerable<ModelSlot> Free => _slots.Where(s => Act(s) is null && !IsBeyondShare(s) && s.Due >= _given.Enrolled && !(s.Due >= _given.Ends));

    private void Defer()
    {
        var places = Free.ToDictionary(s => s, s => Around(s, s.Due));
        foreach (var (from, until) in ModelPauses.Stretches(_given))
        {
            var within = places.Where(p => !(p.Value.Due < from) && !(p.Value.Due >= until)).OrderBy(p => p.Value.Due).ThenBy(p => p.Key.Key).ToList();
            var open = within.Where(p => p.Value.Opens < from).Take(1).ToList();
            within.ForEach(p => places.Remove(p.Key));
            if (until is { } end && open.Count == 1)
            {
                places[open[0].Key] = Around(open[0].Key, end + (open[0].Value.Due - from!.Value)) with { Opens = end };
            }
        }

        foreach (var (slot, place) in places.Where(p => ModelPauses.IsPaused(_given, p.Key.Due) && !(p.Value.Due >= _given.Ends)))
        {
            _returning[slot.Key] = place;
        }
    }

    private void Collapse()
    {
        var others = Free.Where(s => !ModelPauses.IsPaused(_given, s.Due)).Select(s => s.Due).ToList();
        foreach (var (from, until) in ModelPauses.Stretches(_given).AsEnumerable().Reverse())
        {
            if (until is { } end && !(end >= _given.Ends) && Free.LastOrDefault(s => !(s.Due < from) && s.Due < end) is { } last)
            {
                var back = Around(last, end) with { Opens = end };
                if (back.Closes > end && !others.Exists(o => o >= end && o < back.Closes))
                {
                    _returning[last.Key] = back;
                    others.Add(end);
                }
            }
        }
    }
}
