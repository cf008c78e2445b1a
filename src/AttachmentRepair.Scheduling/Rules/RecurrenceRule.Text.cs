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
        return Parse(s.AsSpan(), null);
    }

    /// <summary>Reads a rule, or tells everything that is wrong with the text at once.</summary>
    /// <param name="s">The text, at most 4,096 characters.</param>
    /// <param name="rule">The rule; <see langword="null"/> when refused.</param>
    /// <param name="errors">What was refused; empty when nothing was.</param>
    /// <returns>Whether the text is a rule.</returns>
    public static bool TryParse(string? s, [NotNullWhen(true)] out RecurrenceRule? rule, out RecurrenceRuleErrors errors)
    {
        var reader = new RuleReader(s);
        rule = reader.Read();
        errors = reader.Errors;
        return rule is not null;
    }

    static RecurrenceRule IParsable<RecurrenceRule>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static RecurrenceRule Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
    {
        var reader = new RuleReader(s);
        return reader.Read() ?? throw new FormatException("Not a recurrence rule: " + reader.Errors);
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RecurrenceRule result)
        => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out RecurrenceRule result)
    {
        result = new RuleReader(s).Read();
        return result is not null;
    }

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
