using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Scheduling;

/// <content>The text form.</content>
public sealed partial class RecurrenceRule : ISpanParsable<RecurrenceRule>, ISpanFormattable
{
    /// <summary>Reads a rule such as <c>FREQ=MONTHLY;BYDAY=-1FR</c>. Names and words may be in any case, parts and lists in any order.</summary>
    /// <param name="s">The text, at most 4,096 characters, without the <c>RRULE:</c> prefix.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="FormatException">The text is refused; the message names every part, span and reason.</exception>
    public static RecurrenceRule Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var rule, out var errors) ? rule : throw new FormatException("Not a supported recurrence rule: " + errors);
    }

    /// <summary>Reads a rule, or tells everything that is wrong with the text at once.</summary>
    /// <param name="s">The text, at most 4,096 characters.</param>
    /// <param name="rule">The rule; <see langword="null"/> when refused.</param>
    /// <param name="errors">What was refused; empty when nothing was.</param>
    /// <returns>Whether the text is a supported rule.</returns>
    public static bool TryParse(string? s, [NotNullWhen(true)] out RecurrenceRule? rule, out RecurrenceRuleErrors errors)
    {
        var reader = new RuleReader(s ?? string.Empty);
        rule = reader.Read();
        errors = reader.Errors;
        return rule is not null;
    }

    static RecurrenceRule IParsable<RecurrenceRule>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static RecurrenceRule Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(Bounded(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RecurrenceRule result)
        => TryParse(s, out result, out _);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out RecurrenceRule result)
        => TryParse(Bounded(s), out result, out _);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        CanonicalText.RefuseFormat(format);
        return _text;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CanonicalText.RefuseFormat(format);
        return CanonicalText.TryCopy(_text, destination, out charsWritten);
    }

    // One character more than allowed is enough to be refused as too long.
    private static string Bounded(ReadOnlySpan<char> s) => s[..Math.Min(s.Length, RuleReader.MaximumLength + 1)].ToString();
}
