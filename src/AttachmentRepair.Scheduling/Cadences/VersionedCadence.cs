using System.Collections.Immutable;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A cadence whose definition changes over time: each occurrence keeps the definition that held when its window opened.</summary>
/// <remarks>
/// <para>An edit never issues anew what was done or has passed. The first occurrence of a new definition is the first whose window opens at or after the change
/// and that is nearer to the old definition's next due time than to its last (policy: nearer to the last, it would be that one again, moved).</para>
/// <para>Keys are unique over all definitions. Equality is by value. Immutable and thread-safe.</para>
/// </remarks>
public sealed class VersionedCadence : IEquatable<VersionedCadence>
{
    private readonly ImmutableList<CadenceVersion> _versions;

    private VersionedCadence(ImmutableList<CadenceVersion> versions) => _versions = versions;

    /// <summary>The definitions, the oldest first.</summary>
    public IReadOnlyList<CadenceVersion> Versions => _versions;

    /// <summary>The definition that holds now.</summary>
    public Cadence Current => _versions[^1].Cadence;

    /// <summary>A cadence with its first definition.</summary>
    /// <param name="cadence">The definition.</param>
    /// <param name="from">Since when it holds; what the history's enrolment leaves out stays out.</param>
    /// <returns>The versioned cadence.</returns>
    public static VersionedCadence Starting(Cadence cadence, Instant from)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        return new([new CadenceVersion(cadence, from)]);
    }

    /// <summary>With another definition from an instant on.</summary>
    /// <param name="cadence">The definition.</param>
    /// <param name="at">Since when; after the last change.</param>
    /// <returns>A new versioned cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The change is not after the last.</exception>
    public VersionedCadence Changed(Cadence cadence, Instant at)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(at, _versions[^1].From);
        return new(_versions.Add(new CadenceVersion(cadence, at)));
    }

    /// <summary>What is expected within an interval, over all definitions; as <see cref="Cadence.Expect"/>.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="interval">The due times asked for, half-open. Its end may be open only if the history has one.</param>
    /// <returns>The expected occurrences, ascending by due time.</returns>
    /// <exception cref="ArgumentException">Neither the interval nor the history has an end.</exception>
    public IReadOnlyList<ExpectedOccurrence> Expect(CadenceHistory history, Interval interval)
    {
        var expected = new List<ExpectedOccurrence>();
        for (int version = 0; version < _versions.Count; version++)
        {
            var span = SpanOf(version, history);
            expected.AddRange(_versions[version].Cadence.Expect(history, interval).Where(e => span.Holds(Defined(version, e))));
        }

        return [.. expected.OrderBy(e => e.Due).ThenBy(e => e.Key)];
    }

    /// <summary>The state of one occurrence, under the definition that it has; as <see cref="Cadence.Classify(OccurrenceKey, CadenceHistory, Instant)"/>.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>The state.</returns>
    public OccurrenceState Classify(OccurrenceKey key, CadenceHistory history, Instant now)
        => DefinitionOf(key, history)?.Cadence.Classify(key, history, now) ?? OccurrenceState.NotDue;

    /// <summary>The definition that an occurrence has.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <returns>The definition; <see langword="null"/> when none has such an occurrence.</returns>
    public CadenceVersion? DefinitionOf(OccurrenceKey key, CadenceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        for (int version = 0; version < _versions.Count; version++)
        {
            if (_versions[version].Cadence.TryFind(key, history, out var found) && SpanOf(version, history).Holds(Defined(version, found)))
            {
                return _versions[version];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(VersionedCadence? other) => other is not null && _versions.SequenceEqual(other._versions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VersionedCadence);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueHash.Of(_versions);

    // Where the definition has it: one that was moved keeps the definition it had.
    private ExpectedOccurrence Defined(int version, ExpectedOccurrence expected)
    {
        var cadence = _versions[version].Cadence;
        return cadence.Schedule.IsMeeting && cadence.TryFind(expected.Key, CadenceHistory.Empty, out var defined) ? defined : expected;
    }

    private VersionSpan SpanOf(int version, CadenceHistory history)
    {
        var opensFrom = version == 0 ? Instant.MinValue : _versions[version].From;
        var opensUntil = version + 1 < _versions.Count ? _versions[version + 1].From : Instant.MaxValue;
        return new(opensFrom, opensUntil, version == 0 ? Instant.MinValue : FirstDueOf(version, history));
    }

    /// <summary>The due time before which a version would issue anew the last occurrence of the one before.</summary>
    private Instant FirstDueOf(int version, CadenceHistory history)
    {
        var before = _versions[version - 1].Cadence;
        var change = _versions[version].From;
        var span = SpanOf(version - 1, history) with { OpensUntil = change };
        ExpectedOccurrence? last = null;
        foreach (int days in (int[])[2, 40, 800])
        {
            var from = change < Instant.MinValue + Duration.FromDays(days) ? Instant.MinValue : change - Duration.FromDays(days);
            last = new CadenceWalk(before, history).From(from).TakeWhile(e => e.Opens < change).Where(span.Holds).Cast<ExpectedOccurrence?>().LastOrDefault();
            if (last is not null)
            {
                break;
            }
        }

        if (last is not { } known)
        {
            return span.DueFrom;
        }

        return before.NextExpected(history, known.Due) is { } next ? known.Due + ((next.Due - known.Due) / 2) : known.Due.PlusNanoseconds(1);
    }

    private readonly record struct VersionSpan(Instant OpensFrom, Instant OpensUntil, Instant DueFrom)
    {
        public bool Holds(ExpectedOccurrence expected) => expected.Opens >= OpensFrom && expected.Opens < OpensUntil && expected.Due >= DueFrom;
    }
}
