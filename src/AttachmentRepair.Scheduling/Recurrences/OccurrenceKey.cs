using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>The name of one occurrence within its series: the wall time that its definition gives, and which pass of the clock.</summary>
/// <remarks>
/// <para>It does not depend on the zone's data, so outcomes and reminders may hang on it across clock changes, tz updates, edits and restarts.</para>
/// <para>Text: <c>2026-03-29T20:00</c>, with seconds only when they are not zero and <c>/1</c> for the second pass; round trip exact.
/// Equality is by both values; the order is by wall time, then pass. Immutable and thread-safe.</para>
/// </remarks>
[SuppressMessage("Design", "MA0097", Justification = "The order is canonical, not meaningful: no < and >, as for ids (CA1036).")]
public readonly record struct OccurrenceKey : IComparable<OccurrenceKey>, ISpanParsable<OccurrenceKey>, ISpanFormattable
{
    /// <summary>Creates a key.</summary>
    /// <param name="local">The wall time: ISO calendar, years 1 to 9999, whole seconds.</param>
    /// <param name="pass">0, or 1 for the additional occurrence of <see cref="OverlapPolicy.Both"/>.</param>
    /// <exception cref="ArgumentException">The wall time has a fraction of a second.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year or the pass is out of range.</exception>
    public OccurrenceKey(LocalDateTime local, int pass = 0)
    {
        local = local.WithCalendar(CalendarSystem.Iso);
        LocalText.Check(local, nameof(local));
        ArgumentOutOfRangeException.ThrowIfNegative(pass);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pass, 1);
        Local = local;
        Pass = pass;
    }

    /// <summary>The wall time of the definition, before any clock change is applied.</summary>
    public LocalDateTime Local { get; }

    /// <summary>0; or 1 for the additional occurrence of <see cref="OverlapPolicy.Both"/>.</summary>
    public int Pass { get; }

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
        int pass = s.EndsWith("/1", StringComparison.Ordinal) ? 1 : 0;
        bool valid = LocalText.TryRead(pass == 1 ? s[..^2] : s, out var local);
        result = valid ? new OccurrenceKey(local, pass) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(OccurrenceKey other)
    {
        int byLocal = Local.CompareTo(other.Local);
        return byLocal != 0 ? byLocal : Pass.CompareTo(other.Pass);
    }

    /// <summary>The canonical text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Pass == 0 ? LocalText.Write(Local) : LocalText.Write(Local) + "/1";

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
}
