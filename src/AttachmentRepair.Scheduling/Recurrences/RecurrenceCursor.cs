using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Scheduling;

/// <summary>How far a series has been gone through: everything up to here was delivered. It survives restarts and updates of the zone's data.</summary>
/// <remarks>
/// <para>Under the same data a series resumed here gives exactly its tail. Under other data what was delivered never comes again: occurrences whose wall time
/// was reached stay delivered, later ones are resolved anew. What a clock change puts behind a wall time already delivered, such as the second pass of an
/// hour, counts as reached too.</para>
/// <para>Text: key, instant and version of the data, such as <c>2026-03-29T20:00 2026-03-29T18:00:00Z TZDB: 2026f (mapping: 19205)</c>; round trip exact.
/// Equality is by all values. Immutable and thread-safe.</para>
/// </remarks>
public sealed record RecurrenceCursor : ISpanParsable<RecurrenceCursor>
{
    private const int MaximumVersion = 200;

    internal RecurrenceCursor(OccurrenceKey reached, Instant at, string? zoneVersion)
    {
        Reached = reached;
        At = at;
        ZoneVersion = zoneVersion;
    }

    /// <summary>The latest wall time delivered. It may be later than that of the last occurrence where a clock change turned the order round.</summary>
    public OccurrenceKey Reached { get; }

    /// <summary>The instant of the last occurrence delivered.</summary>
    public Instant At { get; }

    /// <summary>Which data that instant came from (see <see cref="Recurrence.ZoneVersion"/>); <see langword="null"/> when the zone could not say.</summary>
    public string? ZoneVersion { get; }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The cursor.</returns>
    /// <exception cref="FormatException">The text is not a canonical cursor.</exception>
    public static RecurrenceCursor Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    static RecurrenceCursor IParsable<RecurrenceCursor>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static RecurrenceCursor Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
        => TryParse(s, provider, out var cursor)
            ? cursor
            : throw new FormatException("Not a cursor such as 2026-03-29T20:00 2026-03-29T18:00:00Z, with the version of the zone's data behind it.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RecurrenceCursor result)
        => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out RecurrenceCursor result)
    {
        result = null;
        int first = s.IndexOf(' ');
        if (first < 0 || !OccurrenceKey.TryParse(s[..first], provider, out var reached))
        {
            return false;
        }

        var rest = s[(first + 1)..];
        int second = rest.IndexOf(' ');
        var version = second < 0 ? [] : rest[(second + 1)..];
        var at = InstantPattern.General.Parse((second < 0 ? rest : rest[..second]).ToString());
        if (!at.Success || version.Length > MaximumVersion || (second >= 0 && version.IsEmpty))
        {
            return false;
        }

        result = new RecurrenceCursor(reached, at.Value, version.IsEmpty ? null : version.ToString());
        return s.SequenceEqual(result.ToString());
    }

    /// <summary>The canonical text.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
        => $"{Reached} {InstantPattern.General.Format(At)}{(ZoneVersion is null ? string.Empty : " " + ZoneVersion)}";
}
