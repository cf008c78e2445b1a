using System.Collections.ObjectModel;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A start, a rule, added and excluded wall times, a zone and policies: the occurrences as instants.</summary>
/// <remarks>
/// <para>Order of the computation (RFC 5545 with the choices of <see cref="RecurrencePolicy"/>): generate wall times, map to the zone, drop duplicates by instant,
/// UNTIL, COUNT, added, excluded. Instants strictly increase. The series ends two days before NodaTime's calendar does.</para>
/// <para>Equality is by value, zones by their Id and added and excluded times as sets. Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class Recurrence : IEquatable<Recurrence>
{
    private RecurrenceSeries? _series;

    private Recurrence(
        LocalDateTime start,
        RecurrenceRule rule,
        DateTimeZone zone,
        string? zoneVersion,
        RecurrencePolicy policy,
        IReadOnlyList<LocalDateTime> included,
        IReadOnlyList<LocalDateTime> excluded)
    {
        Start = start;
        Rule = rule;
        Zone = zone;
        ZoneVersion = zoneVersion;
        Policy = policy;
        Included = included;
        Excluded = excluded;
    }

    /// <summary>The start (DTSTART): ISO calendar, years 1 to 9999, whole seconds.</summary>
    public LocalDateTime Start { get; }

    /// <summary>The rule.</summary>
    public RecurrenceRule Rule { get; }

    /// <summary>The zone that turns wall times into instants; UTC when none was given.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Which version of the time zone data the zone came from, so that an instant that is kept can say it too: NodaTime's text, such as
    /// <c>TZDB: 2026f (mapping: 19205)</c>; <see langword="null"/> when that is not known.</summary>
    public string? ZoneVersion { get; }

    /// <summary>The choices made.</summary>
    public RecurrencePolicy Policy { get; }

    /// <summary>The added wall times (RDATE), ascending, without repetition.</summary>
    public IReadOnlyList<LocalDateTime> Included { get; }

    /// <summary>The excluded wall times (EXDATE), ascending, without repetition. One excludes whatever happens at its instant;
    /// under <see cref="GapPolicy.Skip"/> one in a gap names the instant shifted forward.</summary>
    public IReadOnlyList<LocalDateTime> Excluded { get; }

    /// <summary>Creates a recurrence in UTC with the default policy.</summary>
    /// <param name="start">The start: years 1 to 9999, whole seconds. It is an occurrence only if the rule matches it (see <see cref="StartPolicy"/>).</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentException">The start has a fraction of a second or a year out of range.</exception>
    public static Recurrence Create(LocalDateTime start, RecurrenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(LocalText.Checked(start, nameof(start)), rule, DateTimeZone.Utc, ZoneVersions.Of(DateTimeZone.Utc), RecurrencePolicy.Default, [], []);
    }

    /// <summary>The same wall times in a zone. Its version is known when it is one of NodaTime's own TZDB.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>A new recurrence.</returns>
    public Recurrence In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return In(zone, ZoneVersions.Of(zone));
    }

    /// <summary>The same wall times in a zone of other data.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="zoneVersion">The version of the data, at most 200 characters without line breaks; <see langword="null"/> when not known.</param>
    /// <returns>A new recurrence.</returns>
    /// <exception cref="ArgumentException">The version is empty, too long or of several lines.</exception>
    public Recurrence In(DateTimeZone zone, string? zoneVersion)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (zoneVersion is { } version && (version.Length is 0 or > 200 || version.AsSpan().ContainsAny('\r', '\n')))
        {
            throw new ArgumentException("A version is 1 to 200 characters of one line.", nameof(zoneVersion));
        }

        return new(Start, Rule, zone, zoneVersion, Policy, Included, Excluded);
    }

    /// <summary>The same recurrence with other choices.</summary>
    /// <param name="policy">The choices.</param>
    /// <returns>A new recurrence.</returns>
    public Recurrence WithPolicy(RecurrencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(Start, Rule, Zone, ZoneVersion, policy, Included, Excluded);
    }

    /// <summary>With more wall times added (RDATE). COUNT and UNTIL do not touch them.</summary>
    /// <param name="times">Years 1 to 9999, whole seconds; in any order.</param>
    /// <returns>A new recurrence.</returns>
    /// <exception cref="ArgumentException">A time has a fraction of a second or a year out of range.</exception>
    public Recurrence Including(params LocalDateTime[] times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new(Start, Rule, Zone, ZoneVersion, Policy, Merged(Included, times), Excluded);
    }

    /// <summary>With more wall times excluded (EXDATE), added ones too.</summary>
    /// <param name="times">Years 1 to 9999, whole seconds; in any order.</param>
    /// <returns>A new recurrence.</returns>
    /// <exception cref="ArgumentException">A time has a fraction of a second or a year out of range.</exception>
    public Recurrence Excluding(params LocalDateTime[] times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new(Start, Rule, Zone, ZoneVersion, Policy, Included, Merged(Excluded, times));
    }

    /// <inheritdoc/>
    public bool Equals(Recurrence? other)
        => other is not null && Start == other.Start && Rule.Equals(other.Rule) && string.Equals(Zone.Id, other.Zone.Id, StringComparison.Ordinal)
            && Policy == other.Policy && Included.SequenceEqual(other.Included) && Excluded.SequenceEqual(other.Excluded);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Recurrence);

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(Start, Rule, StringComparer.Ordinal.GetHashCode(Zone.Id), Policy, ValueHash.Of(Included), ValueHash.Of(Excluded));

    /// <summary>Start, zone, rule and exceptions in one line, as in the text of a <see cref="Cadence"/>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => RecurrenceText.Write(this);

    private static ReadOnlyCollection<LocalDateTime> Merged(IReadOnlyList<LocalDateTime> known, LocalDateTime[] times)
        => Array.AsReadOnly(known.Concat(times.Select(t => LocalText.Checked(t, nameof(times)))).Distinct().Order().ToArray());
}
