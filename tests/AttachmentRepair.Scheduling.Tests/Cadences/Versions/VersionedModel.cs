using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Versions;

/// <summary>Which occurrence has which definition, by lists of everything that each definition has from the beginning of 2020 on.</summary>
internal sealed class VersionedModel
{
    private static readonly Instant First = Instant.FromUtc(2020, 1, 1, 0, 0);

    private readonly IReadOnlyList<CadenceVersion> _versions;
    private readonly CadenceHistory _history;
    private readonly List<HashSet<OccurrenceKey>> _owned = [];

    public VersionedModel(VersionedCadence cadence, CadenceHistory history, Instant until)
    {
        _versions = cadence.Versions;
        _history = history;
        var (lastDue, nearer) = (Instant.MinValue, Instant.MinValue);
        for (int v = 0; v < _versions.Count; v++)
        {
            var (version, next) = (_versions[v], v + 1 < _versions.Count ? _versions[v + 1].From : Instant.MaxValue);
            var (kind, opensFrom, dueFrom) = (version.Cadence.Kind, lastDue, nearer);
            bool HasBegun(ExpectedOccurrence e) => v == 0 || (kind == CadenceKind.SinceLast ? e.Opens >= version.From
                : kind == CadenceKind.PerPeriod ? e.Opens >= version.From && e.Opens >= opensFrom
                : e.Due >= version.From && e.Due >= dueFrom);

            // One due before the enrolment is expected only if it was moved by name.
            var bare = Bare(v, Instant.MaxValue);
            var all = version.Cadence.Expect(bare, new Interval(First, until)).ToList();
            all.AddRange(Moved().Where(key => all.TrueForAll(e => e.Key != key)).SelectMany(key => version.Cadence.TryFind(key, bare, out var one) ? [one] : Array.Empty<ExpectedOccurrence>()));
            _owned.Add([.. all.Where(e => HasBegun(e) && OpensOf(v, e) < next).Select(e => e.Key).Where(key => !_owned.Exists(o => o.Contains(key)))]);

            var known = version.Cadence.Expect(Bare(v, next), new Interval(First, until)).ToList();
            if (known.FindLastIndex(e => e.Opens < next && HasBegun(e)) is var last and >= 0)
            {
                int following = known.FindIndex(e => e.Due > known[last].Due);
                bool spans = kind is CadenceKind.SinceLast or CadenceKind.PerPeriod;
                lastDue = known[last].Due;
                nearer = spans || following < 0 ? lastDue.PlusNanoseconds(1) : lastDue + ((known[following].Due - lastDue) / 2);
            }
        }
    }

    public int? OwnerOf(OccurrenceKey key) => _owned.FindIndex(o => o.Contains(key)) is var v and >= 0 ? v : null;

    public List<ExpectedOccurrence> Expect(Interval interval)
        => [.. _versions.SelectMany((version, v) => version.Cadence.Expect(Origin(v, _history), interval).Where(e => _owned[v].Contains(e.Key))).OrderBy(e => e.Due).ThenBy(e => e.Key)];

    private IEnumerable<OccurrenceKey> Moved() => _history.Adjustments.Where(a => a.Value.Kind == AdjustmentKind.Moved).Select(a => a.Key);

    private Instant OpensOf(int v, ExpectedOccurrence defined)
        => _history.Adjustments.TryGetValue(defined.Key, out var adjustment) && adjustment.Kind == AdjustmentKind.Moved
            && _versions[v].Cadence.TryFind(defined.Key, Origin(v, _history), out var moved)
                ? Instant.Min(defined.Opens, moved.Opens)
                : defined.Opens;

    private CadenceHistory Origin(int v, CadenceHistory history)
        => v > 0 && _versions[v].Cadence.Kind == CadenceKind.SinceLast && _versions[v - 1].Cadence.Kind != CadenceKind.SinceLast
            ? history.WithContact(_versions[v].From)
            : history;

    private CadenceHistory Bare(int v, Instant until)
    {
        var bare = CadenceHistory.From(_history.Enrolled);
        var kind = _versions[v].Cadence.Kind;
        foreach (var contact in _history.Contacts.Where(c => kind == CadenceKind.SinceLast && c < until))
        {
            bare = bare.WithContact(contact);
        }

        foreach (var pause in _history.Pauses.Where(p => kind == CadenceKind.SinceLast && (!p.HasStart || p.Start < until)))
        {
            bare = bare.WithPause(pause);
        }

        foreach (var (key, state) in _history.Outcomes.Where(_ => kind == CadenceKind.Tapered))
        {
            bare = bare.With(key, state);
        }

        return Origin(v, bare);
    }
}
