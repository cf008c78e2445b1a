using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Which occurrences are whose among the definitions of a <see cref="VersionedCadence"/>, as far as one history goes.</summary>
internal sealed class VersionSpans
{
    private readonly IReadOnlyList<CadenceVersion> _versions;
    private readonly CadenceHistory _history;
    private readonly CadenceHistory[] _histories;
    private readonly CadenceHistory[] _definitions;
    private readonly Bound[] _bounds;

    public VersionSpans(IReadOnlyList<CadenceVersion> versions, CadenceHistory history)
    {
        _versions = versions;
        _history = history;
        _histories = [.. versions.Select((_, version) => WithOrigin(version, history))];
        _definitions = [.. versions.Select((_, version) => WithOrigin(version, Bare(version, Instant.MaxValue)))];
        _bounds = new Bound[versions.Count];
        _bounds[0] = new(Instant.MinValue, Instant.MinValue);
        for (int version = 1; version < versions.Count; version++)
        {
            _bounds[version] = BoundOf(version);
        }
    }

    /// <summary>What is known, as a definition sees it: a count from the last contact that follows another kind counts from the change.</summary>
    public CadenceHistory HistoryOf(int version) => _histories[version];

    /// <summary>The earliest definition that has an occurrence; <see langword="null"/> when none has.</summary>
    public int? OwnerOf(OccurrenceKey key)
    {
        for (int version = 0; version < _versions.Count; version++)
        {
            if (_versions[version].Cadence.TryFind(key, _definitions[version], out var defined) && Holds(version, defined, OpensAt(version, key, defined)))
            {
                return version;
            }
        }

        return null;
    }

    private bool Holds(int version, ExpectedOccurrence defined, Instant opens)
        => (version + 1 == _versions.Count || opens < _versions[version + 1].From) && HasBegun(version, defined);

    private bool HasBegun(int version, ExpectedOccurrence defined) => version == 0 || _versions[version].Cadence.Kind switch
    {
        CadenceKind.SinceLast => defined.Opens >= _versions[version].From,
        CadenceKind.PerPeriod => defined.Opens >= Instant.Max(_versions[version].From, _bounds[version].LastDue),
        _ => defined.Due >= Instant.Max(_versions[version].From, _bounds[version].Nearer),
    };

    // One moved to before a change was met under the old definition too.
    private Instant OpensAt(int version, OccurrenceKey key, ExpectedOccurrence defined)
        => _history.Adjustments.TryGetValue(key, out var adjustment) && adjustment.Kind == AdjustmentKind.Moved
            && _versions[version].Cadence.TryFind(key, _histories[version], out var moved)
                ? Instant.Min(defined.Opens, moved.Opens)
                : defined.Opens;

    /// <summary>Where the definition before leaves off: before that, a version would issue anew the last occurrence of it.</summary>
    private Bound BoundOf(int version)
    {
        int previous = version - 1;
        var before = _versions[previous].Cadence;
        var change = _versions[version].From;
        var known = WithOrigin(previous, Bare(previous, change));
        ExpectedOccurrence? last = null;
        foreach (int days in (int[])[2, 40, 800, 40_000])
        {
            var from = change < Instant.MinValue + Duration.FromDays(days) ? Instant.MinValue : change - Duration.FromDays(days);
            last = new CadenceWalk(before, known).From(from).TakeWhile(e => e.Opens < change)
                .Where(e => HasBegun(previous, e)).Cast<ExpectedOccurrence?>().LastOrDefault();
            if (last is not null)
            {
                break;
            }
        }

        return last is not { } one ? _bounds[previous]
            : before.Schedule.IsMeeting && before.NextExpected(known, one.Due) is { } next ? new(one.Due, one.Due + ((next.Due - one.Due) / 2))
            : new(one.Due, one.Due.PlusNanoseconds(1));
    }

    private CadenceHistory WithOrigin(int version, CadenceHistory history)
        => version > 0 && _versions[version].Cadence.Kind == CadenceKind.SinceLast && _versions[version - 1].Cadence.Kind != CadenceKind.SinceLast
            ? history.WithContact(_versions[version].From)
            : history;

    /// <summary>The history without what happened to single occurrences and, but where a kind counts by it, without what was recorded.</summary>
    /// <param name="version">The definition that asks.</param>
    /// <param name="until">What happened at or after this is left out.</param>
    private CadenceHistory Bare(int version, Instant until)
    {
        var bare = CadenceHistory.From(_history.Enrolled);
        switch (_versions[version].Cadence.Kind)
        {
            case CadenceKind.SinceLast:
                bare = _history.Contacts.Where(c => c < until).Aggregate(bare, (known, contact) => known.WithContact(contact));
                return _history.Pauses.Where(p => !p.HasStart || p.Start < until).Aggregate(bare, (known, pause) => known.WithPause(pause));
            case CadenceKind.Tapered:
                return _history.Outcomes.Aggregate(bare, (known, outcome) => known.With(outcome.Key, outcome.Value));
            default:
                return bare;
        }
    }

    /// <summary>Where one definition leaves off.</summary>
    /// <param name="LastDue">The due time of its last occurrence.</param>
    /// <param name="Nearer">From where on a due time is nearer to its next than to its last.</param>
    private readonly record struct Bound(Instant LastDue, Instant Nearer);
}
