using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The name of one occurrence within its series: a wall time of its definition, and which of several that share it.</summary>
/// <remarks>
/// <para>It does not depend on the zone's data, so outcomes and reminders may hang on it across clock changes, tz updates, edits and restarts.</para>
/// <para>Text: <c>2026-03-29T20:00</c>, with seconds only when they are not zero and <c>/n</c> for an index above 0; round trip exact.
/// Equality is by both values; the order is by wall time, then index. The default is <c>0001-01-01T00:00</c>. Immutable and thread-safe.</para>
/// </remarks>
[SuppressMessage("Design", "MA0097", Justification = "The order is canonical, not meaningful: no < and >, as for ids (CA1036).")]
public readonly record struct OccurrenceKey : IComparable<OccurrenceKey>, ISpanParsable<OccurrenceKey>, ISpanFormattable
{
    /// <summary>The highest index; policy.</summary>
    public const int MaximumIndex = 9999;

    // Seconds of wall time since 0001-01-01, so that the default is a time of the calendar.
    private static readonly long YearOne = Gregorian.NewYear(1) * (long)Gregorian.SecondsPerDay;

    private readonly long _seconds;

    /// <summary>Creates a key.</summary>
    /// <param name="local">The wall time: years 1 to 9999, whole seconds.</param>
    /// <param name="index">0; 1 for the second pass of an overlap; 0 to <see cref="MaximumIndex"/> within a period of which several are expected.</param>
    /// <exception cref="ArgumentException">The wall time has a fraction of a second.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year or the index is out of range.</exception>
    public OccurrenceKey(LocalDateTime local, int index = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, MaximumIndex);
        _seconds = Gregorian.ToSeconds(LocalText.Checked(local, nameof(local))) - YearOne;
        Index = index;
    }

    private OccurrenceKey(long seconds, int index) => (_seconds, Index) = (seconds - YearOne, index);

    /// <summary>The wall time of the definition, before any clock change is applied.</summary>
    public LocalDateTime Local => Gregorian.ToLocal(Seconds);

    /// <summary>0; 1 for the second pass of an overlap; the number within a period of which several are expected.</summary>
    public int Index { get; }

    internal long Seconds => _seconds + YearOne;

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is not a canonical key.</exception>
    public static OccurrenceKey Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    static OccurrenceKey IParsable<OccurrenceKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static OccurrenceKey Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
        => TryParse(s, provider, out var key) ? key : throw new FormatException("Not an occurrence key such as 2026-03-29T20:00 or 2026-10-25T02:30/1.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OccurrenceKey result)
        => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OccurrenceKey result)
    {
        int slash = s.IndexOf('/');
        int index = 0;
        result = default;
        if (slash >= 0 && (!Digits.TryRead(s[(slash + 1)..], out index) || index is < 1 or > MaximumIndex || s[slash + 1] == '0'))
        {
            return false;
        }

        bool valid = LocalText.TryRead(slash >= 0 ? s[..slash] : s, out var local);
        result = valid ? new OccurrenceKey(local, index) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(OccurrenceKey other)
    {
        int bySeconds = _seconds.CompareTo(other._seconds);
        return bySeconds != 0 ? bySeconds : Index.CompareTo(other.Index);
    }

    /// <summary>The canonical text.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
        => Index == 0 ? LocalText.Write(Local) : string.Create(CultureInfo.InvariantCulture, $"{LocalText.Write(Local)}/{Index}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        CanonicalText.RefuseFormat(format);
        return ToString();
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CanonicalText.RefuseFormat(format);
        return CanonicalText.TryCopy(ToString(), destination, out charsWritten);
    }

    internal static OccurrenceKey Of(long seconds, int index) => new(seconds, index);
}
