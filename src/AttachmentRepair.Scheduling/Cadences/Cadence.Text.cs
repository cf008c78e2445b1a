using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Scheduling;

/// <content>The text form, which is also the wire form.</content>
public sealed partial class Cadence : ISpanParsable<Cadence>, ISpanFormattable
{
    /// <summary>Reads a cadence such as <c>2026-01-05T20:00 Europe/Berlin FREQ=DAILY opens=PT12H closes=PT24H grace=PT30M</c>.</summary>
    /// <param name="s">
    /// The text, at most 65,536 characters: start, zone of the TZDB and rule of a fixed cadence (then <c>include</c> and <c>exclude</c>, wall times with commas,
    /// and <c>gap</c>, <c>overlap</c>, <c>subdaily</c>, <c>invalid</c>, <c>start</c>, names of policy values); or <c>since-last ZONE ideal= maximum=</c>,
    /// <c>per-period DATE ZONE count= period=</c>, <c>relative START ZONE offsets=</c>, <c>backoff START ZONE gaps=</c>,
    /// <c>tapered START ZONE phases=FREQ=DAILY~P30D|FREQ=WEEKLY</c>. Then for every kind and in any order <c>opens</c>, <c>closes</c>, <c>grace</c>,
    /// <c>clock</c>, <c>pauses</c>, <c>people</c>, <c>daily</c>, <c>apart</c>, <c>remind</c>. What is missing has its default.
    /// </param>
    /// <returns>The cadence.</returns>
    /// <exception cref="FormatException">The text is refused; the message says where and why.</exception>
    public static Cadence Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new CadenceReader().Read(s, out string error) ?? throw new FormatException("Not a cadence: " + error);
    }

    static Cadence IParsable<Cadence>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static Cadence Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(Bounded(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Cadence result)
    {
        result = s is null ? null : new CadenceReader().Read(s, out _);
        return result is not null;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Cadence result)
        => TryParse(Bounded(s), provider, out result);

    /// <summary>The canonical text; round trip exact for zones of the TZDB. Window and grace are always written out, so that a default may change.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => CadenceWriter.Write(this);

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

    private static string Bounded(ReadOnlySpan<char> s) => s[..Math.Min(s.Length, CadenceReader.MaximumLength + 1)].ToString();
}
