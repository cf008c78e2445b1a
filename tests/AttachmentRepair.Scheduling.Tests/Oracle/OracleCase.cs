using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Everything that defines a series, as plain values.</summary>
internal sealed record OracleCase(
    string Rule,
    LocalDateTime Start,
    string ZoneId,
    RecurrencePolicy Policy,
    IReadOnlyList<LocalDateTime> Included,
    IReadOnlyList<LocalDateTime> Excluded)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>The same series in the product's own words; throws for what the product refuses.</summary>
    public Recurrence ToRecurrence()
        => Recurrence.Create(Start, RecurrenceRule.Parse(Rule)).In(Zone).WithPolicy(Policy).Including([.. Included]).Excluding([.. Excluded]);

    public override string ToString()
        => FormattableString.Invariant($"{Rule} from {Start:s} in {ZoneId}, {Policy}, including [{Words(Included)}], excluding [{Words(Excluded)}]");

    private static string Words(IEnumerable<LocalDateTime> walls) => string.Join(' ', walls.Select(w => FormattableString.Invariant($"{w:s}")));
}
