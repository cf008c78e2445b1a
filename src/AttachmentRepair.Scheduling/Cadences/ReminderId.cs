using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AttachmentRepair.Scheduling;

/// <summary>The name of one reminder: whoever delivers a name once has delivered the reminder once, however often it is planned.</summary>
/// <remarks>Text: <c>2026-03-29T20:00#0@series</c>; round trip exact. Equality is by all three values, the series ordinal. The default names nothing.
/// Immutable and thread-safe.</remarks>
public readonly record struct ReminderId : ISpanParsable<ReminderId>
{
    private const int MaximumSeries = 200;

    /// <summary>Creates a name.</summary>
    /// <param name="series">The caller's id of the cadence: 1 to 200 characters, none of them a control character.</param>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="index">Which of its reminders, 0 or more.</param>
    /// <exception cref="ArgumentException">The series or the index is outside of that.</exception>
    public ReminderId(string series, OccurrenceKey occurrence, int index)
    {
        ArgumentException.ThrowIfNullOrEmpty(series);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Series = IsValid(series) ? series : throw new ArgumentException("A series is named by 1 to 200 characters without control characters.", nameof(series));
        Occurrence = occurrence;
        Index = index;
    }

    /// <summary>The caller's id of the cadence.</summary>
    public string Series { get; }

    /// <summary>The occurrence.</summary>
    public OccurrenceKey Occurrence { get; }

    /// <summary>Which of its reminders: the <see cref="PlannedReminder.Index"/>.</summary>
    public int Index { get; }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The name.</returns>
    /// <exception cref="FormatException">The text is not a canonical name.</exception>
    public static ReminderId Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    static ReminderId IParsable<ReminderId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static ReminderId Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
        => TryParse(s, provider, out var id) ? id : throw new FormatException("Not a reminder such as 2026-03-29T20:00#0@series.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReminderId result)
        => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ReminderId result)
    {
        result = default;
        int mark = s.IndexOf('#');
        int at = s.IndexOf('@');
        if (mark < 0 || at < mark || !OccurrenceKey.TryParse(s[..mark], provider, out var key) || !Digits.TryRead(s[(mark + 1)..at], out int index)
            || !IsValid(s[(at + 1)..]))
        {
            return false;
        }

        result = new ReminderId(s[(at + 1)..].ToString(), key, index);
        bool canonical = s.SequenceEqual(result.ToString());
        result = canonical ? result : default;
        return canonical;
    }

    /// <summary>The canonical text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Occurrence}#{Index}@{Series}");

    private static bool IsValid(ReadOnlySpan<char> series)
    {
        foreach (char c in series)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return series.Length is > 0 and <= MaximumSeries;
    }
}
