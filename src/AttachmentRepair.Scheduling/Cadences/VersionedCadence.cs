using System.Collections.Immutable;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A cadence whose definition changes over time: each occurrence keeps the definition that held when its window opened.</summary>
/// <remarks>
/// <para>An edit never issues anew what was done or has passed, nor takes away what would still have come. A new definition begins with the first occurrence due
/// at or after the change that is nearer to the old definition's next due time than to its last (policy: nearer to the last, it would be that one again, moved),
/// though its window may have opened before. One through periods begins with the first that opens at or after the change, and not before what is still open is
/// due; behind a period, or a count, the other kinds begin once that is due. A count from the last contact begins with the first contact at or after the change,
/// which is the change itself where it follows another kind.</para>
/// <para>What counts as the last and the next is the definition's own affair: nothing held, moved, paused or recorded later changes where a definition begins.
/// One moved by name keeps the definition it had. Where two definitions give one key, the earlier has it, so that keys are unique over all definitions.</para>
/// <para>Equality is by value. Immutable and thread-safe.</para>
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
    /// <returns>The expected occurrences, ascending by due time, then key.</returns>
    /// <exception cref="ArgumentException">Neither the interval nor the history has an end.</exception>
    public IReadOnlyList<ExpectedOccurrence> Expect(CadenceHistory history, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(history);
        var spans = new VersionSpans(_versions, history);
        return Array.AsReadOnly(Enumerable.Range(0, _versions.Count)
            .SelectMany(version => _versions[version].Cadence.Expect(spans.HistoryOf(version), interval).Where(e => spans.OwnerOf(e.Key) == version))
            .OrderBy(e => e.Due).ThenBy(e => e.Key).ToArray());
    }

    /// <summary>The state of one occurrence, under the definition that it has; as <see cref="Cadence.Classify(OccurrenceKey, CadenceHistory, Instant)"/>.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <param name="now">The time of asking.</param>
    /// <returns>The state.</returns>
    public OccurrenceState Classify(OccurrenceKey key, CadenceHistory history, Instant now)
    {
        ArgumentNullException.ThrowIfNull(history);
        var spans = new VersionSpans(_versions, history);
        return spans.OwnerOf(key) is { } version ? _versions[version].Cadence.Classify(key, spans.HistoryOf(version), now) : OccurrenceState.NotDue;
    }

    /// <summary>The definition that an occurrence has.</summary>
    /// <param name="key">The occurrence.</param>
    /// <param name="history">What is known.</param>
    /// <returns>The definition; <see langword="null"/> when none has such an occurrence.</returns>
    public CadenceVersion? DefinitionOf(OccurrenceKey key, CadenceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new VersionSpans(_versions, history).OwnerOf(key) is { } version ? _versions[version] : null;
    }

    /// <inheritdoc/>
    public bool Equals(VersionedCadence? other) => other is not null && _versions.SequenceEqual(other._versions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VersionedCadence);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueHash.Of(_versions);
}
