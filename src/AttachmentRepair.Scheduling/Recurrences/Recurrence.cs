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
    private readonly RuleSeries _series;
    private readonly Occurrence[] _added;
    private readonly HashSet<Instant> _removed;

    private Recurrence(
        LocalDateTime start,
        RecurrenceRule rule,
        DateTimeZone zone,
        RecurrencePolicy policy,
        IEnumerable<LocalDateTime> included,
        IEnumerable<LocalDateTime> excluded)
    {
        Start = start;
        Rule = rule;
        Zone = zone;
        Policy = policy;
        Included = Array.AsReadOnly(included.Distinct().Order().ToArray());
        Excluded = Array.AsReadOnly(excluded.Distinct().Order().ToArray());
        _series = new RuleSeries(start, rule, zone, policy);
        _removed = [.. Excluded.SelectMany(local => ZoneResolver.Resolve(local, zone, ZoneResolver.Naming(policy))).Select(o => o.Instant)];
        _added = [.. Included.SelectMany(local => ZoneResolver.Resolve(local, zone, policy)).OrderBy(o => o.Instant).ThenBy(o => o.Key)];
    }

    /// <summary>The start (DTSTART): ISO calendar, years 1 to 9999, whole seconds.</summary>
    public LocalDateTime Start { get; }

    /// <summary>The rule.</summary>
    public RecurrenceRule Rule { get; }

    /// <summary>The zone that turns wall times into instants; UTC when none was given.</summary>
    public DateTimeZone Zone { get; }

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
        return new(Checked(start, nameof(start)), rule, DateTimeZone.Utc, RecurrencePolicy.Default, [], []);
    }

    /// <summary>The same wall times in a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>A new recurrence.</returns>
    public Recurrence In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(Start, Rule, zone, Policy, Included, Excluded);
    }

    /// <summary>The same recurrence with other choices.</summary>
    /// <param name="policy">The choices.</param>
    /// <returns>A new recurrence.</returns>
    /// <exception cref="NotSupportedException"><see cref="RecurrencePolicy.InvalidDate"/> is not <see cref="InvalidDatePolicy.Omit"/>.</exception>
    public Recurrence WithPolicy(RecurrencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.InvalidDate == InvalidDatePolicy.Omit
            ? new(Start, Rule, Zone, policy, Included, Excluded)
            : throw new NotSupportedException("Only InvalidDatePolicy.Omit is supported by this version.");
    }

    /// <summary>With more wall times added (RDATE). COUNT and UNTIL do not touch them.</summary>
    /// <param name="times">Years 1 to 9999, whole seconds; in any order.</param>
    /// <returns>A new recurrence.</returns>
    /// <exception cref="ArgumentException">A time has a fraction of a second or a year out of range.</exception>
    public Recurrence Including(params LocalDateTime[] times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new(Start, Rule, Zone, Policy, Included.Concat(times.Select(t => Checked(t, nameof(times)))), Excluded);
    }

    /// <summary>With more wall times excluded (EXDATE), added ones too.</summary>
    /// <param name="times">Years 1 to 9999, whole seconds; in any order.</param>
    /// <returns>A new recurrence.</returns>
    /// <exception cref="ArgumentException">A time has a fraction of a second or a year out of range.</exception>
    public Recurrence Excluding(params LocalDateTime[] times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new(Start, Rule, Zone, Policy, Included, Excluded.Concat(times.Select(t => Checked(t, nameof(times)))));
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

    private static LocalDateTime Checked(LocalDateTime local, string parameter)
    {
        local = local.WithCalendar(CalendarSystem.Iso);
        LocalText.Check(local, parameter);
        return local;
    }
}
